# Catches the exceptions for exits and interrupts that it raises itself, also in threads | passed
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
