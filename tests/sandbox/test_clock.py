"""The clock that measures how a process spends its time."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pytest_interview_kata.sandbox.clock import WAITING, Deadline, Spent, spent_by

PATIENCE = 120
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the account is in /proc")


@LINUX
def test_work_is_counted() -> None:
    before = spent_by(os.getpid())
    assert before is not None
    while (now := spent_by(os.getpid())) is not None and now.worked < before.worked + 0.05:
        pass

    assert now is not None
    assert now.starved >= before.starved


@LINUX
def test_a_process_that_waits_is_not_starved() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        first = spent_by(process.pid)
        assert first is not None
        process.communicate(b"\n")

    assert first.worked >= 0
    assert spent_by(process.pid) is None


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="this kernel keeps no account of waiting")
def test_who_waits_for_a_processor_is_starved() -> None:
    burn = "import os\nos.sched_setaffinity(0, [min(os.sched_getaffinity(0))])\nprint(flush=True)\nwhile True: pass"
    runs = [subprocess.Popen([sys.executable, "-c", burn], stdout=subprocess.PIPE) for _ in range(3)]
    try:
        for run in runs:
            assert run.stdout is not None
            run.stdout.readline()
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and not all((told := spent_by(run.pid)) and told.starved > 0.02 for run in runs):
            pass
        assert time.monotonic() < end
    finally:
        for run in runs:
            run.kill()
            run.communicate()


def test_a_deadline_passes_after_work_or_after_waiting_but_not_after_starving() -> None:
    spent = Spent(worked=5.0, starved=1.0)
    now = 100.0
    deadline = Deadline(1.0, lambda: spent, lambda: now)
    assert deadline.pause == 1.0

    spent, now = Spent(worked=5.1, starved=1000.0), 1099.0
    assert not deadline.has_passed()
    spent = Spent(worked=6.0, starved=1000.0)
    assert deadline.has_passed()
    spent, now = Spent(worked=5.1, starved=1.0), 100.0 + WAITING - 0.1
    assert not deadline.has_passed()
    now += 0.3
    assert deadline.has_passed()


def test_a_deadline_without_times_from_the_platform_passes_after_one_pause() -> None:
    deadline = Deadline(1.0, lambda: None, lambda: 0.0)

    assert deadline.pause == WAITING
    assert deadline.has_passed()
