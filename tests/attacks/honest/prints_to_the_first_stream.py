# Takes its own output aside and says so on the streams that Python began with | passed
import contextlib
import io
import sys


def double(number):
    with contextlib.redirect_stdout(io.StringIO()) as aside:
        print(number)
    sys.__stdout__.write(aside.getvalue())
    sys.__stderr__.write(aside.getvalue())
    return number + int(aside.getvalue())
