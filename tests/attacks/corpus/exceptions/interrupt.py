# Interrupts its player as Ctrl-C does, during the call and after it | failed crashed timeout
import _thread
import threading
import time


def later():
    time.sleep(0.01)
    _thread.interrupt_main()


def double(number):
    threading.Thread(target=later, daemon=True).start()
    if number % 2:
        raise KeyboardInterrupt
    return 0
