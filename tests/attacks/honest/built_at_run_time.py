# Creates its function at run time: by exec, a dataclass, a metaclass, a code object with another name | passed
import dataclasses
import enum
import types


class Meta(type):
    def __call__(cls, number):
        return cls.apply(number)


Made = dataclasses.make_dataclass("Made", [("number", int)], namespace={"twice": lambda self: self.number * 2})
Factor = enum.IntEnum("Factor", {"TWO": 2})
room: dict = {}
exec(compile("def inner(number):\n    return Made(number).twice()\n", "<made>", "exec"), {"Made": Made}, room)


class double(metaclass=Meta):
    apply = staticmethod(
        types.FunctionType(room["inner"].__code__.replace(co_name="apply"), {"Made": Made, "__builtins__": __builtins__})
    )


double.__name__ = double.__qualname__ = "twice"
assert isinstance(Factor.TWO, int)
