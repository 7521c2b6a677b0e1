# Starts programs by every function of the standard library | failed crashed
import asyncio
import os
import subprocess
import sys

WAIT = [sys.executable, "-c", "import time; time.sleep(20)"]
WAYS = [
    lambda: subprocess.Popen(WAIT, start_new_session=True),
    lambda: subprocess.Popen(WAIT, close_fds=False),
    lambda: os.system(f"{sys.executable} -c 'import time; time.sleep(20)' &"),
    lambda: os.popen("sleep 20 &"),
    lambda: os.posix_spawn(sys.executable, WAIT, {}, setsid=True),
    lambda: os.spawnv(os.P_NOWAIT, sys.executable, WAIT),
    lambda: asyncio.run(asyncio.create_subprocess_exec(*WAIT)),
]


def double(number):
    for way in WAYS:
        try:
            way()
        except (OSError, AttributeError):
            continue
    return 0
