# Leaves folders nested too deeply for ordinary removal, and exits at import | crashed
import os

os.mkdir("a")
for _ in range(1200):
    os.mkdir("b")
    os.rename("a", "b/a")
    os.rename("b", "a")
os._exit(0)
