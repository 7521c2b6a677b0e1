"""Judge a corpus of attempts, one after the other, and print the outcome of each and what it left behind.

It is run as a program inside its own namespaces: `python arena.py '{"files": […], "katas": "…", "walls": […], …}'`. It prints a
JSON object for each file: its outcomes, the processes and files that are left, and the seconds that it took.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import sys
import tempfile
import threading
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.run.context import Isolation, RunContext, Search
from pytest_interview_kata.run.judge_process import Judge
from pytest_interview_kata.model import Attempt, Limits, Task
from pytest_interview_kata.sandbox.player.walls import WALLS
from pytest_interview_kata.run.processes import Processes

if TYPE_CHECKING:
    from pytest_interview_kata.model import Kata


OWN = ("judge.main", "player.fork_server", "player.fork_server")
"""The names of the processes of a judge and a player; one of each waits for the next attempt."""
PATIENCE = 40
STACK = ".stack"
"""The suffix of the file to which a judge writes its stack if the pack's code blocks it."""
TOKEN = "token-of-81f3"
"""A word in the secret file and in the file's name."""


def main() -> None:
    """Judge every file in the order."""
    order = json.loads(sys.argv[1])
    home = Path(tempfile.mkdtemp(prefix="arena-"))
    for name in ("cache", "scratch", "bait", "secret"):
        (home / name).mkdir()
    lay_bait(home)
    bank = read_bank([Path(order["katas"])])
    (home / "secret" / f"{TOKEN}.txt").write_text(TOKEN, encoding="utf-8")
    shutil.copy(bank.kata(order["kata"]).folder / "solution.py", home / "secret" / "copy_of_it.py")
    lock(home / "secret" / "locked.txt")
    agent = Agent(home)
    hidden = tuple(str(pack.folder) for pack in bank.packs)
    context = RunContext(
        Processes(),
        home / "cache",
        home / "scratch",
        Search(own_examples=10, once_broken="shrink" if order["shrink"] else "go on"),
        Isolation(hidden, frozenset(order.get("walls", WALLS))),
    )
    judge = Judge(context)
    started = processes()
    before = snapshot(home)
    for file in order["files"]:
        start = time.monotonic()
        task = task_of(Path(file), bank.kata(order["kata"]), home, order.get("properties"))
        results = [asdict(result) for result in judge.serve(task)]
        row = {
            "file": file,
            "results": results,
            "seconds": time.monotonic() - start,
            "left": leftovers(started),
            "reached": agent.reached(),
            "leaked": [TOKEN] if TOKEN in json.dumps(results) else [],
            **changed(before, home),
        }
        sys.stdout.write(json.dumps(row) + "\n")
        sys.stdout.flush()
        restore(before, home)
    context.processes.stop()


def task_of(file: Path, kata: Kata, home: Path, properties: int | None) -> Task:
    """Return a file as an attempt in which the names in capitals are replaced by paths, and how many properties to judge."""
    places = {
        "BAIT": home / "bait" / "precious.txt",
        "PACK": kata.folder,
        "SECRET": home / "secret" / f"{TOKEN}.txt",
        "COPY": home / "secret" / "copy_of_it.py",
        "AGENT": home / "agent",
        "LOCKED": home / "secret" / "locked.txt",
    }
    source = re.sub(rf"\b({'|'.join(places)})\b", lambda found: str(places[found[1]]), file.read_text(encoding="utf-8"))
    quick = replace(kata, limits=Limits(load=2.0, call=0.4, total=6.0))
    return Task(Attempt(quick, Path("/attempt") / f"{kata.id}.py", source), kata.properties[:properties])


def processes() -> set[int]:
    """Return the ids of all processes in this namespace."""
    return {int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()}


def leftovers(started: set[int]) -> list[str]:
    """Return the processes that an attempt left: all except the judge, its fork server, and the player that waits."""
    for _ in range(PATIENCE):
        rows = [row for row in (describe(number) for number in processes() - started) if row]
        for own in OWN:
            mine = [row for row in rows if own in row]
            rows = [row for row in rows if row not in mine[:1]] + mine[1:]
        if not rows:
            break
        time.sleep(0.05)
    return rows


def describe(number: int) -> str:
    """Return the name of a process, or an empty string if it has ended."""
    try:
        state = Path(f"/proc/{number}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
        words = Path(f"/proc/{number}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""
    return "" if state in "ZX" else words[:200]


def snapshot(home: Path) -> dict[str, str]:
    """Return the state of all files outside the attempt's folder: the bait, and files beside the judge's own folders."""
    paths = [*sorted((home / "bait").rglob("*")), *sorted(home.parent.glob("*")), *sorted(home.glob("*"))]
    return {str(path): facts(path) for path in paths}


def facts(path: Path) -> str:
    """Return everything about a file that can be changed: its text, mode and owner, modification time and attributes."""
    try:
        found = path.lstat()
        kept = f"{found.st_mode:o} {found.st_uid} {found.st_gid}"
        if not path.is_file():
            return kept
        return f"{kept} {found.st_mtime_ns} {os.listxattr(path)} {path.read_text(encoding='utf-8', errors='replace')[:100]}"
    except OSError as error:
        return str(error)


def lock(path: Path) -> None:
    """Create a file that only root can open; if this process is root, another user becomes the owner."""
    path.write_text("locked", encoding="utf-8")
    path.chmod(0)
    if os.geteuid() == 0:
        os.chown(path, 1, 1)


def lay_bait(home: Path) -> None:
    """Create the file that must not be changed, the same for every attack."""
    bait = home / "bait" / "precious.txt"
    bait.unlink(missing_ok=True)
    bait.write_text("precious", encoding="utf-8")
    bait.chmod(0o644)
    os.utime(bait, (10**9, 10**9))


class Agent:
    """Listen as container and key agents do: at a path, for datagrams, and at an abstract address."""

    def __init__(self, home: Path) -> None:
        """Start listening."""
        self._heard: list[str] = []
        for kind, place in (
            (socket.SOCK_STREAM, str(home / "agent")),
            (socket.SOCK_DGRAM, str(home / "agent.mail")),
            (socket.SOCK_STREAM, "\0kata-" + str(home / "agent")),
            (socket.SOCK_DGRAM, "\0kata-" + str(home / "agent.mail")),
        ):
            ear = socket.socket(socket.AF_UNIX, kind)
            ear.bind(place)
            threading.Thread(target=self._listen, args=(ear, kind), daemon=True).start()

    def _listen(self, ear: socket.socket, kind: int) -> None:
        if kind == socket.SOCK_STREAM:
            ear.listen()
        while True:
            ear.accept() if kind == socket.SOCK_STREAM else ear.recv(99)
            self._heard.append(str(ear.getsockname()))

    def reached(self) -> list[str]:
        """Return what was received since the last call."""
        heard, self._heard[:] = {*self._heard}, []
        return sorted(heard)


def restore(before: dict[str, str], home: Path) -> None:
    """Undo the changes of an attack, so that the next attack is not blamed for them."""
    for path in map(Path, sorted({*snapshot(home)} - {*before}, reverse=True)):
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
    (home / "bait").mkdir(exist_ok=True)
    lay_bait(home)


def unswept(home: Path) -> list[str]:
    """Return the folders of players that have ended; one player waits for the next attempt, and its folder is empty."""
    folders = sorted(path for path in (home / "scratch").iterdir() if path.suffix != STACK)
    used = [folder for folder in folders if not (folder / "scratch").is_dir() or any((folder / "scratch").iterdir())]
    return [str(path) for path in (used or folders[1:])]


def changed(before: dict[str, str], home: Path) -> dict[str, list[str]]:
    """Return the paths that were added, removed or changed."""
    after = snapshot(home)
    return {"changed": [*sorted(path for path in {*before, *after} if before.get(path) != after.get(path)), *unswept(home)]}


if __name__ == "__main__":
    main()
