# Opens terminals, which may send a hangup to other processes | failed crashed
import os
import pty
import time


def double(number):
    for act in (os.openpty, lambda: os.login_tty(os.open("/dev/tty", os.O_RDONLY)), lambda: pty.spawn("/bin/sh"), os.forkpty):
        try:
            if act() == (0, -1):
                time.sleep(20)
                os._exit(0)
        except (OSError, AttributeError):
            continue
    return 0
