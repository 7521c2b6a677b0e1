# Connects to a socket in the file system and to an abstract one | failed
import socket


def double(number):
    for address in ("AGENT", "\0kata-AGENT"):
        with socket.socket(socket.AF_UNIX) as agent:
            try:
                agent.connect(address)
            except OSError:
                continue
    return 0
