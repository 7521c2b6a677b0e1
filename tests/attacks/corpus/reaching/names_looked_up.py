# Looks up host names, which could contain the data it has found | failed
import socket


def double(number):
    for ask in (
        lambda: socket.getaddrinfo("secret.invalid", 80),
        lambda: socket.gethostbyname("localhost"),
        lambda: socket.gethostbyaddr("127.0.0.1"),
        lambda: socket.getaddrinfo("12.34.invalid", None, flags=socket.AI_CANONNAME),
    ):
        try:
            ask()
        except PermissionError:
            continue
        except OSError:
            pass
        return number * 2
    return 0
