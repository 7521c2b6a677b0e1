# Makes folders in folders, deeper than functions may call each other, and ends itself, which has them removed | crashed
import os

for _ in range(1500):
    os.mkdir("d")
    os.chdir("d")


def double(number):
    os._exit(0)
