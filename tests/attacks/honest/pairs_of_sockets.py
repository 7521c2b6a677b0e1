# Uses a socket pair in its own process: with messages, timeouts, selectors, and descriptors | passed
import os
import selectors
import socket


def double(number):
    near, far = socket.socketpair()
    with near, far, selectors.DefaultSelector() as watched, open("sent", "w+") as file:
        watched.register(far, selectors.EVENT_READ)
        far.settimeout(2)
        near.setblocking(False)
        near.send(str(number).encode())
        assert watched.select(2)
        text = far.recv(100)
        near.sendmsg([b"a", b"b"])
        assert far.recvmsg(9)[0] == b"ab"
        file.write("x")
        file.flush()
        socket.send_fds(near, [b"f"], [file.fileno()])
        received = socket.recv_fds(far, 9, 1)[1][0]
        assert os.fstat(received).st_size == 1
        os.close(received)
        near.shutdown(socket.SHUT_WR)
        assert far.recv(9) == b""
    return int(text) * 2
