# Fills the pipe for its requests and then answers, so that the next request cannot be written | timeout crashed failed
import os
import time

REPLY = b'{"id":1,"v":0}'


def double(number):
    pipe = os.open("3", os.O_WRONLY | os.O_NONBLOCK, dir_fd=os.open("/proc/self/fd", os.O_RDONLY))
    try:
        while os.write(pipe, b"x" * 4096):
            pass
    except BlockingIOError:
        os.write(4, len(REPLY).to_bytes(4, "big") + REPLY)
    time.sleep(100)
