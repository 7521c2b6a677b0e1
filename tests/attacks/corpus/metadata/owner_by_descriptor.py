# Changes a file's owner through a descriptor opened for reading, or for the path only | failed
import os

WAYS = (os.O_RDONLY, os.O_PATH, os.O_RDONLY | os.O_NOATIME)


def change(file):
    os.chown(file, -1, os.getgid() or 1)


def double(number):
    for way in WAYS:
        try:
            file = os.open("BAIT", way)
        except OSError:
            continue
        for place in (file, f"/proc/self/fd/{file}"):
            try:
                change(place)
            except (OSError, TypeError):
                continue
    return 0
