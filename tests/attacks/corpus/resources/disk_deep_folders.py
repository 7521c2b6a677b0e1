# Leaves folders nested too deeply for ordinary removal | failed timeout crashed error
import os

os.mkdir("a")
for _ in range(1500):
    os.mkdir("b")
    os.rename("a", "b/a")
    os.rename("b", "a")


def double(number):
    return -1
