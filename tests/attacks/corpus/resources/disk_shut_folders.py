# Leaves folders without permissions, which are hard to remove | failed timeout crashed error
import os

os.makedirs("shut/inner")
open("shut/inner/file", "w").close()
os.chmod("shut/inner", 0)
os.chmod("shut", 0)


def double(number):
    os.chmod(".", 0)
    return -1
