# Connects to an agent's socket, as clients of container and key agents do; returns the right answer only if this succeeds | failed
import socket


def double(number):
    with socket.socket(socket.AF_UNIX) as agent:
        agent.connect("AGENT")
        agent.sendall(b"sign this")
    return number * 2
