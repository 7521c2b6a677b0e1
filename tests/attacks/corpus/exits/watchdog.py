# Lets faulthandler end its process while it answers | crashed failed
import faulthandler


def double(number):
    faulthandler.dump_traceback_later(0.001, exit=True)
    return number
