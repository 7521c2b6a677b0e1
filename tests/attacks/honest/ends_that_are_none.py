# Catches the ends that it makes itself: exits, interrupts, threads that end | passed
import sys
import threading


def leave():
    sys.exit("a thread ends")


def double(number):
    thread = threading.Thread(target=leave)
    thread.start()
    thread.join()
    for error in (SystemExit, KeyboardInterrupt, GeneratorExit):
        try:
            raise error(0)
        except BaseException:
            continue
    try:
        exit()
    except (SystemExit, NameError):
        return number * 2
