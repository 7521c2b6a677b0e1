"""Programs are started, used and ended, and leave nothing behind, whatever they and other threads do."""

import os
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pytest_interview_kata.run.processes import Cut, Processes, Stopped, own_environment

ECHO = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read())"
BOTH = "import sys; sys.stdout.write('o' * 300_000); sys.stderr.write('e' * 300_000); sys.exit(3)"
SLEEPER = "import sys, time; life = open(sys.argv[1], 'w'); print('here', file=life, flush=True); time.sleep(600)"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {SLEEPER!r}, sys.argv[1]])"
POSIX = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")


@pytest.fixture
def processes() -> Iterator[Processes]:
    several = Processes(grace=0.01)
    yield several
    several.stop()


@pytest.fixture
def life(tmp_path: Path) -> Path:
    """Return a named pipe; reading reaches its end only when every program that opened it has ended."""
    os.mkfifo(tmp_path / "life")
    return tmp_path / "life"


def python(code: str, *arguments: object) -> list[str]:
    return [sys.executable, "-c", code, *map(str, arguments)]


def test_run_gives_back_what_was_sent(processes: Processes) -> None:
    message = b"x" * 300_000
    assert processes.run(python(ECHO), input=message) == (0, message, b"")


def test_run_reads_both_streams_at_once(processes: Processes) -> None:
    assert processes.run(python(BOTH)) == (3, b"o" * 300_000, b"e" * 300_000)


def test_run_uses_folder_and_environment(processes: Processes, tmp_path: Path) -> None:
    code = "import os; print(os.getcwd(), os.environ['WORD'])"
    _, output, _ = processes.run(python(code), cwd=tmp_path, env={**os.environ, "WORD": "kata"})
    assert output.split() == [os.fsencode(tmp_path.resolve()), b"kata"]


def test_run_ends_a_program_when_patience_is_over(processes: Processes, life: Path) -> None:
    told: list[tuple[int, float, int]] = []

    def patience(pid: int, seconds: float, size: int) -> str:
        told.append((pid, seconds, size))
        return "that will do" if size else ""

    code = f"print('x' * 1000, flush=True)\n{SLEEPER}"
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(life.read_text)
        with pytest.raises(Cut, match="that will do"):
            processes.run(python(code, life), patience=patience)
        assert reading.result() in {"here\n", ""}
    assert told[-1][2] == 1001


def test_run_of_no_program_is_an_oserror(processes: Processes) -> None:
    with pytest.raises(FileNotFoundError):
        processes.run(["no-such-program-anywhere"])


def test_many_threads_run_at_once(processes: Processes) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = pool.map(lambda number: processes.run(python(ECHO), input=b"%d" % number)[1], range(16))
        assert [*answers] == [b"%d" % number for number in range(16)]


def test_start_gives_pipes(processes: Processes) -> None:
    process = processes.start(python(ECHO))
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"hello")
    process.stdin.close()
    assert process.stdout.read() == b"hello"


def test_end_waits_and_closes_the_pipes() -> None:
    processes = Processes()
    process = processes.start(python(ECHO))
    processes.end(process)
    processes.end(process)
    assert process.returncode == 0
    assert process.stdout is not None
    assert process.stdout.closed


def test_nothing_starts_after_the_stop(processes: Processes) -> None:
    processes.stop()
    for begin in (processes.start, processes.run):
        with pytest.raises(Stopped):
            begin(python(ECHO))
    with pytest.raises(Stopped):
        processes.check()


@POSIX
def test_stop_frees_a_thread_that_waits_for_a_program(processes: Processes, life: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(processes.run, python(SLEEPER, life))
        with life.open() as living:
            assert living.readline() == "here\n"
            processes.stop()
            assert living.read() == ""
        with pytest.raises(Stopped):
            waiting.result()


@POSIX
def test_run_does_not_wait_for_what_a_program_leaves_behind(processes: Processes, life: Path) -> None:
    code = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {SLEEPER!r}, sys.argv[1]]); print('done')"
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(processes.run, python(code, life))
        with life.open() as living:
            assert living.readline() == "here\n"
            assert waiting.result() == (0, b"done\n", b"")
            assert living.read() == ""


def test_a_program_that_is_kept_is_started_once(processes: Processes) -> None:
    process = processes.start(python(ECHO))
    processes.keep(python(ECHO), process)

    assert processes.start(python(ECHO)) is process
    assert processes.start(python(ECHO)) is not process


@POSIX
def test_stop_ends_what_a_program_has_started(processes: Processes, life: Path) -> None:
    process = processes.start(python(PARENT, life))
    with life.open() as living:
        assert living.readline() == "here\n"
        processes.stop()
        assert living.read() == ""
    assert process.returncode not in {None, 0}


@POSIX
def test_stop_frees_a_thread_that_writes_to_a_program_that_does_not_read(processes: Processes, life: Path) -> None:
    process = processes.start(python(SLEEPER, life))
    stdin = process.stdin
    assert stdin is not None
    broken = threading.Event()

    def write() -> None:
        with pytest.raises((BrokenPipeError, ValueError)):
            stdin.write(b"x" * 1_000_000)
        broken.set()

    thread = threading.Thread(target=write)
    with life.open() as living:
        assert living.readline() == "here\n"
        thread.start()
        processes.stop()
    thread.join()
    assert broken.is_set()


SETTINGS = (
    *("MYPYPATH", "MYPY_CACHE_DIR", "RUFF_OUTPUT_FILE", "PYTHONPATH", "PYTHONWARNINGS"),
    *("PYTHONIOENCODING", "PYTHONUTF8", "PYTHONLEGACYWINDOWSSTDIO", "PYTHONLEGACYWINDOWSFSENCODING", "PYTHONOPTIMIZE"),
)


@pytest.mark.parametrize("name", SETTINGS)
def test_own_environment_leaves_out_other_settings(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "theirs")
    monkeypatch.setenv("KATA_TEST_WORD", "kept")
    assert name not in own_environment()
    assert own_environment()["KATA_TEST_WORD"] == "kept"
