# Raises, at import, an exception with a trace that says it was in line infinity of a function that is a list | error failed crashed
class Trace(Exception):
    __traceback__ = tb_frame = f_code = property(lambda self: self)
    tb_next = None
    tb_lineno = float("inf")
    co_name = [["double"]]
    co_filename = __file__


raise Trace
