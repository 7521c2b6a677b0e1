# Reads an invalid memory address | crashed
import faulthandler


def double(number):
    faulthandler._read_null()
    faulthandler._sigsegv()
