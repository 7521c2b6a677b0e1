# Raises, at import, an exception whose traceback has the line number infinity and a list as the function name | error failed crashed
class Trace(Exception):
    __traceback__ = tb_frame = f_code = property(lambda self: self)
    tb_next = None
    tb_lineno = float("inf")
    co_name = [["double"]]
    co_filename = __file__


raise Trace
