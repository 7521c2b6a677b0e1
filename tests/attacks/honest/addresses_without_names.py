# Resolves numeric addresses, which needs no network | passed
import ipaddress
import socket


def double(number):
    assert socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM)[0][4] == ("127.0.0.1", 80)
    assert socket.getaddrinfo("::1", 80)[0][4][:2] == ("::1", 80)
    assert socket.getaddrinfo(b"10.0.0.1", None)
    assert socket.gethostbyname("192.0.2.1") == "192.0.2.1"
    assert ipaddress.ip_address(socket.inet_ntoa(socket.inet_aton("10.1"))).is_private
    return number * 2
