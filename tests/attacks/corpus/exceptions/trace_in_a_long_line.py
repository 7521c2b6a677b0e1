# Raises an exception with a traceback of twelve lines, whose numbers have four thousand digits | failed crashed
import itertools

STEPS = itertools.count()


class Trace(Exception):
    __traceback__ = tb_frame = f_code = property(lambda self: self)
    tb_next = property(lambda self: None if next(STEPS) % 12 == 11 else self)
    tb_lineno = int("7" * 4000)
    co_name = "\x1b[31m" * 50_000
    co_filename = __file__


def double(number):
    raise Trace
