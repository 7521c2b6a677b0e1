"""Problems around a run: interrupts, caches that cannot be used, simultaneous runs."""

from __future__ import annotations

import json
import os
import re
import select
import shlex
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO

import pytest

from tests.sample_packs import least_kata, pack_toml, write_pack
from tests.terminal import Conversation, on_screen

from .conftest import PYTEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .conftest import Dojo, Ran

STALLING = '''import os
from pathlib import Path

FIFO = {fifo!r}


def test_never_ends(attempt):
    """Waits for somebody who never comes."""
    attempt.anything()
    writer = os.open(FIFO, os.O_WRONLY)
    os.write(writer, b"here")
    os.read(os.open({never!r}, os.O_RDONLY), 1)
'''
SOLVED = {"t01_double": "solved", "t02_largest": "solved", "t03_nowhere": "skipped"}
LAST = "t02_largest.py::lint"  # the last item before the attempt that never ends
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="mounts are Linux's")


@pytest.mark.skipif(os.name != "posix", reason="signals and named pipes are Unix's")
def test_an_interrupt_ends_everything_and_tells_what_is_known(solved: Dojo) -> None:
    fifo, never = solved.folder / "fifo", solved.folder / "never"
    os.mkfifo(fifo)
    os.mkfifo(never)
    stalling_pack(solved, STALLING.format(fifo=str(fifo), never=str(never)))
    command = [sys.executable, "-u", *PYTEST, "--kata", "-v", "--kata-report=json=report.json", "--kata-fail-under=0"]
    with subprocess.Popen(command, cwd=solved.folder, stdout=subprocess.PIPE, text=True, encoding="utf-8") as run:
        assert run.stdout is not None
        shown = until(f"{LAST} PASSED", run.stdout)
        with fifo.open("rb") as judge:
            assert judge.read(4) == b"here"
            run.send_signal(signal.SIGINT)
            shown += run.stdout.read()
            assert judge.read() == b""  # its other end is closed: the judge has ended

    assert run.returncode == pytest.ExitCode.INTERRUPTED
    assert "✓ t01_double  solved" in shown
    assert "✓ t02_largest  solved" in shown
    assert "KeyboardInterrupt" in shown
    states = {kata["id"]: kata["state"] for kata in json.loads((solved.folder / "report.json").read_text())["katas"]}
    assert states["t01_double"] == "solved"
    assert "z1_stalls" not in states


ENDING = ["SIGTERM", "SIGHUP", "SIGQUIT"]


@contextmanager
def stalling_run(dojo: Dojo, *words: str) -> Iterator[tuple[subprocess.Popen[str], BinaryIO]]:
    """Yield a run whose last attempt is being judged, and a pipe that can be read to its end only after the judge has ended."""
    fifo, never = dojo.folder / "fifo", dojo.folder / "never"
    os.mkfifo(fifo)
    os.mkfifo(never)
    stalling_pack(dojo, STALLING.format(fifo=str(fifo), never=str(never)))
    temporary = dojo.folder / "temporary"
    temporary.mkdir()
    command = [sys.executable, "-u", *PYTEST, "--kata", "--kata-report=json=report.json", "--kata-fail-under=0", *words]
    environment = {**os.environ, "TMPDIR": str(temporary)}
    options: dict[str, Any] = {"stdout": subprocess.PIPE, "text": True, "encoding": "utf-8", "env": environment}
    with subprocess.Popen(command, cwd=dojo.folder, **options) as run, fifo.open("rb") as judge:
        assert judge.read(4) == b"here"
        yield run, judge
    assert [path.name for path in temporary.glob("kata-*") if path.is_dir()] == []


@LINUX
@pytest.mark.parametrize("name", ENDING)
def test_a_signal_ends_everything_and_tells_what_is_known(solved: Dojo, name: str) -> None:
    number = signal.Signals[name]
    with stalling_run(solved, "-v") as (run, judge):
        assert run.stdout is not None
        shown = until(f"{LAST} PASSED", run.stdout)
        players = players_of(run)
        run.send_signal(number)
        run.send_signal(number)  # a shell forwards a hangup that the terminal has already sent
        shown += run.stdout.read()
        assert judge.read() == b""

    assert run.returncode == 128 + number
    assert "✓ t01_double  solved" in shown
    assert f"the run was stopped by {name}" in shown
    assert "Traceback" not in shown
    assert players
    for player in players:
        assert select.select([player], [], [], 60)[0], "a player outlives its run"
        os.close(player)


def until(text: str, output: IO[str]) -> str:
    """Return what a run prints, up to the line with a text."""
    shown = ""
    while text not in shown:
        line = output.readline()
        assert line, shown
        shown += line
    return shown


def players_of(run: subprocess.Popen[str]) -> list[int]:
    """Return file descriptors of the players of a run's judges."""
    return [os.pidfd_open(player) for child in children(run.pid) for player in children(child)]


def children(pid: int) -> list[int]:
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(word) for path in threads for word in path.read_text().split()]


INTERRUPTING = """
import os, signal

def pytest_runtestloop(session):
    item = session.items[0]
    judged = item.runtest
    item.runtest = lambda: (os.kill(os.getpid(), signal.{name}), judged())
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are Unix's")
@pytest.mark.parametrize(("name", "status"), [("SIGINT", 2), ("SIGTERM", 128 + signal.SIGTERM)])
def test_what_is_known_already_can_be_interrupted_too(solved: Dojo, name: str, status: int) -> None:
    solved.pytest()
    solved.write("interrupting.py", INTERRUPTING.format(name=name))
    ran = solved.pytest("-p", "interrupting", PYTHONPATH=str(solved.folder))

    assert ran.status == status, ran.out
    assert "FAILED" not in ran.out


WITHOUT_A_LINE = """
import os, signal

def stop():
    os.kill(os.getpid(), signal.SIGTERM)

stop.__code__ = stop.__code__.replace(co_linetable=b"")

def pytest_runtestloop(session):
    for item in session.items:
        item.runtest = stop
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are Unix's")
def test_a_signal_may_arrive_where_the_interpreter_knows_no_line(solved: Dojo) -> None:
    solved.write("stopping.py", WITHOUT_A_LINE)
    ran = solved.pytest("-p", "stopping", PYTHONPATH=str(solved.folder))

    assert ran.status == 128 + signal.SIGTERM, ran.out
    assert "the run was stopped by SIGTERM" in ran.out


@LINUX
def test_a_signal_ends_the_workers_of_xdist(solved: Dojo) -> None:
    pytest.importorskip("xdist")
    with stalling_run(solved, "-n2") as (run, judge):
        run.terminate()
        shown = run.communicate()[0]
        assert judge.read() == b""

    assert run.returncode == 128 + signal.SIGTERM, shown


@LINUX
def test_a_signal_that_the_host_handles_stays_the_hosts(solved: Dojo) -> None:
    code = (
        "import signal, pytest; kept = signal.signal(signal.SIGTERM, lambda *_: print('mine', flush=True));"
        "handler = signal.getsignal(signal.SIGTERM); pytest.main(['--kata', '-q']);"
        "print(signal.getsignal(signal.SIGTERM) is handler, signal.getsignal(signal.SIGHUP) is signal.SIG_DFL)"
    )
    assert solved.run("-c", code).out.endswith("True True\n")


FAULTY = '''
def test_one(attempt):
    """Calls a helper."""
    helper()


def test_two(attempt):
    """Calls it, too."""
    helper()


def helper():
    retrun
'''


def test_an_error_in_a_pack_is_reported_once_and_the_other_katas_are_judged(solved: Dojo) -> None:
    stalling_pack(solved, FAULTY)

    ran = solved.pytest()

    assert ran.states == SOLVED
    assert [ran.outcomes("z1_stalls")[name] for name in ("one", "two")] == ["crashed", "crashed"]
    shown = " ".join(ran.out.split())
    fault = "fails, which is the pack's fault and not the attempt's: line 4, in test_one; line 13, in helper: NameError: name"
    assert shown.count(f"katas/z/z1_stalls.py: properties.py of z1_stalls {fault} 'retrun' is not defined") == 1
    assert shown.count("retrun") == 2


HANGING = """
def test_one(attempt):
    attempt.anything()
    while True: pass


def test_two(attempt):
    attempt.anything()
"""


def test_a_property_that_hangs_is_ended_and_the_others_are_judged(solved: Dojo) -> None:
    stalling_pack(solved, HANGING)
    settings = solved.folder / "pack" / "z" / "z1_stalls" / "kata.toml"
    settings.write_text(settings.read_text() + "limits.total = 0.5\n")
    (settings.parent / "solution.py").write_text("def anything() -> None: ...\n")

    ran = solved.pytest()

    assert ran.states == SOLVED
    assert [ran.outcomes("z1_stalls")[name] for name in ("one", "two")] == ["crashed", "passed"]
    shown = " ".join(ran.out.split())
    fault = "fails, which is the pack's fault and not the attempt's: line 4, in test_one: no end after 0.5 s of work"
    assert shown.count(f"katas/z/z1_stalls.py: properties.py of z1_stalls {fault}") == 1


def stalling_pack(dojo: Dojo, properties: str) -> None:
    """Add a second pack with one kata, which is judged last."""
    kata = least_kata(properties, "def anything() -> None:\n    raise NotImplementedError\n")
    pack = write_pack(dojo.folder / "pack", pack_toml("z"), {"z/z1_stalls": kata})
    settings = (dojo.folder / "pyproject.toml").read_text().replace("]\n", f", {json.dumps(str(pack))}]\n", 2)
    dojo.write("pyproject.toml", settings.replace(f"ini_options, {json.dumps(str(pack))}", "ini_options"))
    dojo.write("katas/z/z1_stalls.py", "def anything() -> None:\n    print(1)\n")


@LINUX
def test_a_terminal_says_what_is_under_way_while_nothing_moves(solved: Dojo) -> None:
    import pty  # noqa: PLC0415 - Unix's

    fifo, never = solved.folder / "fifo", solved.folder / "never"
    os.mkfifo(fifo)
    os.mkfifo(never)
    stalling_pack(solved, STALLING.format(fifo=str(fifo), never=str(never)))
    watcher, terminal = pty.openpty()
    command = [sys.executable, *PYTEST, "--kata", "-p", "no:cacheprovider"]
    with subprocess.Popen(command, cwd=solved.folder, stdout=terminal, env={**os.environ, "TERM": "xterm"}) as run:
        with fifo.open("rb") as judge:
            assert judge.read(4) == b"here"
            shown = ""
            while "judging z1_stalls ..." not in shown:
                shown += os.read(watcher, 65536).decode()
            never.write_bytes(b"!")  # opened by the judge, which now continues
        said = " judging z1_stalls ..."
        while "passed" not in shown.rpartition("judging z1_stalls")[2]:
            shown += os.read(watcher, 65536).decode()
        assert run.wait() == 0
    assert said + "\b" * len(said) + " " * len(said) + "\b" * len(said) in shown
    os.close(watcher)
    os.close(terminal)


@LINUX
def test_an_interrupt_leaves_nothing_of_the_message_in_the_terminal(solved: Dojo) -> None:
    import pty  # noqa: PLC0415 - Unix's

    fifo = solved.folder / "fifo"
    os.mkfifo(fifo)
    os.mkfifo(solved.folder / "never")
    stalling_pack(solved, STALLING.format(fifo=str(fifo), never=str(solved.folder / "never")))
    watcher, terminal = pty.openpty()
    command = [sys.executable, "-m", "pytest", "--kata", "-p", "no:cacheprovider"]
    environment = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(command, cwd=solved.folder, stdin=terminal, stdout=terminal, env=environment) as run:
        os.close(terminal)
        talk = Conversation(watcher, run)
        with fifo.open("rb") as judge:
            assert judge.read(4) == b"here"
            talk.until("judging z1_stalls ...")
            talk.press("\x03")
            talk.until("^C")
            talk.kill(signal.SIGINT)  # the command is in no process group to which the terminal could send it
            talk.rest()
    os.close(watcher)

    [line] = [line for line in on_screen(talk.shown).splitlines() if line.startswith("katas/z/z1_stalls.py")]
    assert re.fullmatch(r"katas/z/z1_stalls\.py \^C *", line)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "cp037", "ascii"])
def test_an_encoding_that_the_host_asks_for_hangs_nothing(solved: Dojo, encoding: str) -> None:
    command = [sys.executable, *PYTEST, "--kata", "--kata-report=json=report.json"]
    solved.largest("return min(numbers)")
    done = subprocess.run(
        command,
        cwd=solved.folder,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )

    shown = (done.stdout + done.stderr).decode(encoding, "replace")
    states = {kata["id"]: kata["state"] for kata in json.loads((solved.folder / "report.json").read_text())["katas"]}
    assert (done.returncode, states["t01_double"], states["t02_largest"]) == (1, "solved", "failing"), shown
    assert "Traceback" not in shown


def test_a_python_that_drops_assertions_judges_by_them(solved: Dojo) -> None:
    stalling_pack(solved, 'def test_is_one(attempt):\n    """It is one."""\n    assert attempt.anything() == 1\n')

    ran = solved.pytest("-W", "ignore", "katas/z/z1_stalls.py::is_one", PYTHONOPTIMIZE="1")

    assert ran.outcomes("z1_stalls")["is_one"] == "failed", ran.out


@pytest.mark.parametrize("text", ["{", "[]", '{"properties t01_double": {"digest": []}}'])
def test_results_that_cannot_be_read_are_found_again(solved: Dojo, cache: Path, text: str) -> None:
    solved.pytest()
    [stored] = cache.glob("*/results.json")
    assert json.loads(stored.read_text())
    stored.write_text(text)

    ran = solved.pytest()

    assert ran.states == SOLVED
    assert ran.status == 0


@pytest.mark.parametrize("place", ["ours", "pytest's"])
def test_a_cache_that_cannot_be_made_costs_no_verdict(solved: Dojo, cache: Path, place: str) -> None:
    path = cache if place == "ours" else solved.folder / ".pytest_cache"
    path.write_text("a file where a folder should be\n")
    solved.largest("return min(numbers)")

    ran = solved.pytest("-W", "ignore")

    assert ran.states == {**SOLVED, "t02_largest": "failing"}
    assert ran.status == 1


def test_rubbish_where_the_tools_keep_theirs_costs_no_verdict(solved: Dojo, cache: Path) -> None:
    solved.pytest()
    assert {path.name for path in cache.glob("*/*")} >= {"results.json", "mypy"}
    for path in cache.rglob("*"):
        if path.is_file():
            path.write_bytes(b"\0rubbish")
    solved.double("return number + number")

    ran = solved.pytest()

    assert ran.states == SOLVED


@LINUX
@pytest.mark.parametrize("size", ["4k", "64k"])
def test_a_full_disk_for_the_cache_costs_no_verdict(solved: Dojo, cache: Path, size: str) -> None:
    cache.mkdir()
    mount = f"mount -t tmpfs -o size={size},mode=700 tmpfs {shlex.quote(str(cache))}"
    mounting = ["unshare", "--mount", "sh", "-c", f'{mount} && exec $0 "$@"']
    if subprocess.run([*mounting, "true"], cwd=solved.folder, capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    solved.largest("return min(numbers)")
    ran = run_by(mounting, solved)

    assert ran.states == {**SOLVED, "t02_largest": "failing"}
    assert ran.status == 1
    assert "INTERNALERROR" not in ran.out


def run_by(mounting: list[str], dojo: Dojo) -> Ran:
    code = "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1:]).returncode)"
    python = [sys.executable, *PYTEST, "--kata", "--kata-report=json=report.json", "-W", "ignore"]
    return dojo.run("-c", code, *mounting, *python)


def test_two_runs_at_once_do_not_disturb_each_other(solved: Dojo) -> None:
    command = [sys.executable, *PYTEST, "--kata", "-q"]
    reports = ["one.json", "two.json"]
    runs = [
        subprocess.Popen([*command, f"--kata-report=json={report}"], cwd=solved.folder, stdout=subprocess.PIPE)
        for report in reports
    ]
    shown = [run.communicate()[0].decode() for run in runs]

    assert [run.returncode for run in runs] == [0, 0], shown
    for report in reports:
        katas = json.loads((solved.folder / report).read_text())["katas"]
        assert {kata["id"]: kata["state"] for kata in katas if kata["pack"] == "tiny"} == SOLVED
    assert solved.pytest().states == SOLVED
