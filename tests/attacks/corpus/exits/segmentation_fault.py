# Reads from where there is no memory | crashed
import faulthandler


def double(number):
    faulthandler._read_null()
    faulthandler._sigsegv()
