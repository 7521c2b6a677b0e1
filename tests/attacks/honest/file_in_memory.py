# Creates a file in memory, maps it and seals it | passed
import fcntl
import mmap
import os


def double(number):
    with open(os.memfd_create("numbers", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING), "w+b") as file:
        file.write(str(number).encode())
        file.flush()
        fcntl.fcntl(file, fcntl.F_ADD_SEALS, fcntl.F_SEAL_GROW)
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
            return int(view[:]) * 2
