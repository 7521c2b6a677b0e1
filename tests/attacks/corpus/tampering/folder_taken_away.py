# Removes all permissions of its own folder, leaves it and tries to remove it | failed
import os

here = os.getcwd()
os.makedirs("a/b/c")
open("a/b/c/kept", "w").close()
for path in ("a/b/c", "a/b", "a", here):
    os.chmod(path, 0)
for act in (os.rmdir, os.remove, os.chroot, lambda path: os.rename(path, path + "x")):
    try:
        act(here)
    except OSError:
        pass


def double(number):
    return 0
