"""Run a program where it can do no harm: in new namespaces, on a read-only disk, as an unused user, with 64 MB to write.

`command(…)` returns the command line; this file is also the program that it starts, as root of the new namespaces.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOBODY = 65534
PROCESSES = 2000
"""The limit for the unused user, which all enclosures share; threads count, too. An attack starts 300."""
MEGABYTES = 64


def unavailable() -> str:
    """Return the reason why enclosures are not available here, or an empty string."""
    if sys.platform != "linux":
        return "namespaces are Linux's"
    if os.geteuid() != 0:
        return "only root can change to a throw-away user"
    if not shutil.which("unshare") or not shutil.which("mount"):
        return "there is no unshare or no mount"
    tried = subprocess.run([*UNSHARE, "true"], capture_output=True, text=True, check=False)
    return f"unshare failed: {tried.stderr.strip()}" if tried.returncode else ""


UNSHARE = ("unshare", "--mount", "--pid", "--fork", "--mount-proc", "--kill-child")


def command(folder: Path, program: Path, *words: str, user: int = NOBODY) -> list[str]:
    """Return the command that runs a Python program which can write to `folder` only."""
    told = {"folder": str(folder), "program": [str(program), *words], "user": user}
    return [*UNSHARE, sys.executable, "-P", __file__, json.dumps(told)]


def main() -> None:
    """Enclose this process and replace it with the program."""
    told = json.loads(sys.argv[1])
    folder = told["folder"]
    needed = {os.path.realpath(path) for path in (sys.base_prefix, sys.prefix, ROOT, folder)}
    mount("--make-rprivate", "/")
    mount("-t", "tmpfs", "-o", f"size={MEGABYTES}m,mode=1777", "tmpfs", folder)
    mount("-t", "tmpfs", "-o", f"size={MEGABYTES}m,mode=1777", "tmpfs", "/dev/shm")  # noqa: S108 - where semaphores live
    for path in sorted(shut(needed)):
        open_up(path, [need for need in needed if need.startswith(path + os.sep)], folder)
    mount("-o", "remount,bind,ro", "/")
    os.chdir(folder)
    if told["user"]:
        resource.setrlimit(resource.RLIMIT_NPROC, (PROCESSES, PROCESSES))
        os.setgroups([])
        os.setgid(told["user"])
        os.setuid(told["user"])
        die_with_parent()  # a process that changes its user loses this setting
    environment = {
        "PATH": os.defpath,
        "HOME": folder,
        "TMPDIR": folder,
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    os.execve(sys.executable, [sys.executable, "-P", *told["program"]], environment)  # noqa: S606 - no shell is wanted


def die_with_parent() -> None:
    """Let the kernel end this process when its parent ends."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)


def shut(needed: set[str]) -> set[str]:
    """Return, for each needed path, the outermost parent folder that another user cannot enter."""
    found = set()
    for path in needed:
        for parent in reversed(Path(path).parents):
            if not parent.stat().st_mode & stat.S_IXOTH:
                found.add(str(parent))
                break
    return found


def open_up(path: str, needed: list[str], folder: str) -> None:
    """Replace a folder that other users cannot enter by one that contains the needed paths and nothing else."""
    kept = Path(folder) / ".kept"
    for number, need in enumerate(needed):
        (kept / str(number)).mkdir(parents=True)
        mount("--rbind", need, str(kept / str(number)))
    mount("-t", "tmpfs", "-o", "mode=755", "tmpfs", path)
    for number, need in enumerate(needed):
        Path(need).mkdir(parents=True, exist_ok=True)
        mount("--rbind", str(kept / str(number)), need)


def mount(*words: str) -> None:
    """Call `mount`."""
    subprocess.run(["mount", *words], check=True)  # noqa: S607 - the system's own


if __name__ == "__main__":
    main()
