# Opens the solution and runs it: by absolute path, relative path, bytes, descriptor | failed
import io
import os


def found():
    ways = (
        lambda: open("PACK/solution.py").read(),
        lambda: open(os.path.relpath("PACK/solution.py"), "rb").read(),
        lambda: io.open_code("PACK/solution.py").read(),
        lambda: io.FileIO("PACK/../t01_double/solution.py").read(),
        lambda: os.read(os.open(b"PACK/solution.py", os.O_RDONLY), 9999),
        lambda: os.read(os.open("PACK/solution.py", os.O_RDWR | os.O_APPEND), 9999),
    )
    for way in ways:
        try:
            return way()
        except OSError:
            pass
    return "double = abs"


exec(found())
