# Leaves threads that are no daemons and wait for ever | failed
import threading

never = threading.Event()


def double(number):
    for _ in range(5):
        threading.Thread(target=never.wait).start()
    return 0
