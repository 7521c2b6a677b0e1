# Leaves threads that are not daemons and wait forever | failed
import threading

never = threading.Event()


def double(number):
    for _ in range(5):
        threading.Thread(target=never.wait).start()
    return 0
