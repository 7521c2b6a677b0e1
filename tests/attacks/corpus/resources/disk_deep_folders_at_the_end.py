# Leaves folders nested too deeply to be removed, and ends before it is imported | crashed
import os

os.mkdir("a")
for _ in range(1200):
    os.mkdir("b")
    os.rename("a", "b/a")
    os.rename("b", "a")
os._exit(0)
