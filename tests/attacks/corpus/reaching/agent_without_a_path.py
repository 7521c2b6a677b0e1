# Connects to an agent's abstract socket, which is in no file system; returns the right answer only if this succeeds | failed
import socket


def double(number):
    with socket.socket(socket.AF_UNIX) as agent:
        agent.connect("\0kata-AGENT")
        agent.sendall(b"sign this")
    return number * 2
