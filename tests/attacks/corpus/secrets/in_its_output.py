# Prints files with all functions of Python that read one | failed
import fileinput
import linecache
import mmap
import os
import pathlib
import tokenize
from importlib.machinery import SourceFileLoader


def mapped(path):
    with open(path, "rb") as file:
        return mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)[:]


def sent(path):
    read, write = os.pipe()
    os.sendfile(write, os.open(path, os.O_RDONLY), 0, 99)
    return os.read(read, 99)


WAYS = (
    lambda path: open(path).read(),
    lambda path: pathlib.Path(path).read_bytes(),
    lambda path: list(fileinput.input(path)),
    linecache.getlines,
    mapped,
    sent,
    lambda path: tokenize.open(path).read(),
    lambda path: SourceFileLoader("secret", path).get_data(path),
    lambda path: os.read(os.open(path, os.O_RDONLY), 99),
    lambda path: os.read(os.open(os.path.basename(path), os.O_RDONLY, dir_fd=os.open(os.path.dirname(path), os.O_RDONLY)), 99),
)


def double(number):
    for way in WAYS:
        try:
            print(way("SECRET"))
        except OSError:
            continue
    return 0
