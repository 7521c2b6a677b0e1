# Creates folders nested deeper than the recursion limit, and exits, so that they are removed | crashed
import os

for _ in range(1100):
    os.mkdir("d")
    os.chdir("d")


def double(number):
    os._exit(0)
