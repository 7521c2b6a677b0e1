# Changes the mode and the times of a file, by its path and by a descriptor opened for reading | failed
import os


def double(number):
    for place in ("BAIT", os.open("BAIT", os.O_RDONLY)):
        os.chmod(place, 0o400)
        os.utime(place, (1, 1))
    return 0
