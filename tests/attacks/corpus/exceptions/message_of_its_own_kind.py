# Raises, at import, an exception whose message is a str subclass that returns a dict when it is sliced | error failed crashed
class Text(str):
    def __getitem__(self, place):
        return {"v": ["double"], "id": 0}

    __len__ = lambda self: 0


class Odd(Exception):
    __str__ = lambda self: Text("x" * (5 << 20))


raise Odd
