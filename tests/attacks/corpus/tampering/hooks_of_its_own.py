# Adds its own audit hooks and changes the code and the defaults of the existing ones | failed error crashed
import gc
import sys
import types

gc.unfreeze()

for found in gc.get_objects():
    if isinstance(found, types.FunctionType) and str(found.__module__).startswith("pytest_interview_kata.sandbox.player.audit"):
        for name, value in (("__code__", (lambda *_: "").__code__), ("__defaults__", ()), ("__kwdefaults__", {})):
            try:
                setattr(found, name, value)
            except (PermissionError, ValueError):
                pass
try:
    sys.addaudithook(lambda *_: None)
    open("BAIT", "w").close()
except PermissionError:
    pass


def double(number):
    return 0
