# Makes folders in folders, deeper than functions may call each other: whoever removes them one in the other fails | failed
import os

for _ in range(1500):
    os.mkdir("d")
    os.chdir("d")


def double(number):
    return 0
