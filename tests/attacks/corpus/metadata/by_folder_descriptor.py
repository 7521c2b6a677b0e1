# Changes modes and times of files next to its own folder, by relative names that lead out of it | failed
import os


def double(number):
    here = os.open(".", os.O_RDONLY | os.O_DIRECTORY)
    way = os.path.relpath("BAIT", os.getcwd())
    os.symlink("BAIT", "way") if not os.path.islink("way") else None
    for name in (way, "BAIT", "way"):
        for act in (
            lambda: os.chmod(name, 0, dir_fd=here),
            lambda: os.utime(name, (1, 1), dir_fd=here),
            lambda: os.chown(name, -1, os.getgid(), dir_fd=here),
            lambda: os.chmod(name, 0),
            lambda: os.utime(name),
            lambda: os.setxattr(name, "user.kata", b"x"),
            lambda: os.removexattr(name, "user.kata"),
        ):
            try:
                act()
            except OSError:
                continue
    return 0
