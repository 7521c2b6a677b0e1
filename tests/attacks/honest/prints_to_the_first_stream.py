# Captures its own output, and prints it to the streams with which Python started | passed
import contextlib
import io
import sys


def double(number):
    with contextlib.redirect_stdout(io.StringIO()) as aside:
        print(number)
    sys.__stdout__.write(aside.getvalue())
    sys.__stderr__.write(aside.getvalue())
    return number + int(aside.getvalue())
