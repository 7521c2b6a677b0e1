# Raises an exception with an endless traceback | failed timeout crashed
class Trace(Exception):
    __traceback__ = tb_frame = tb_next = f_code = property(lambda self: self)
    tb_lineno = 1
    co_name = "double"
    co_filename = __file__


def double(number):
    raise Trace
