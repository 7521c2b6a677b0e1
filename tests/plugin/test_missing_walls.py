"""If the kernel lacks a wall, a run warns once, and still judges."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import PYTEST

if TYPE_CHECKING:
    from .conftest import Dojo

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's walls are Linux's")
WITHOUT = str(Path(__file__).with_name("without_walls.py"))
RUN = (*PYTEST, "--kata", "--kata-report=json=report.json")


def told(text: str) -> str:
    """Return a terminal's output without its line breaks."""
    return " ".join(text.split())


@pytest.mark.parametrize("error", [errno.ENOSYS, errno.EPERM], ids=errno.errorcode.get)
def test_what_is_missing_and_what_follows_is_said_once(dojo: Dojo, error: int) -> None:
    dojo.double("return number * 2")
    dojo.largest("return max(numbers)")
    ran = dojo.run(WITHOUT, str(error), "landlock,seccomp", *RUN)

    assert ran.report["missing_walls"] == ["landlock", "seccomp"]
    assert ran.states["t01_double"] == "solved"
    assert told(ran.out).count("walls: ") == 1
    assert told(
        "walls: Landlock and seccomp not available on this system: an attempt that bypasses the audit hook can read or change "
        "your files and start processes or use the network"
    ) in told(ran.out)


@pytest.mark.skipif(os.name == "posix" and os.geteuid() != 0, reason="only root has rights to lose")
def test_rights_of_root_that_stay_are_missing_a_wall(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    ran = dojo.run(WITHOUT, str(errno.EPERM), "capabilities", *RUN)

    assert ran.report["missing_walls"] == ["capabilities"]
    assert "support for dropping capabilities not available on this system:" in told(ran.out)


def test_what_an_attempt_says_about_walls_is_not_heard(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    path = Path(dojo.folder) / dojo.path("t01_double")
    path.write_text(path.read_text() + FORGED)
    ran = dojo.run(*RUN)

    assert ran.report["missing_walls"] == []
    assert "walls: " not in ran.out


FORGED = """

import json, os
frame = json.dumps({"missing": ["landlock", "\\x1b[31m"]}).encode()
for descriptor in range(3, 20):
    try:
        os.write(descriptor, len(frame).to_bytes(4, "big") + frame)
    except OSError:
        pass
"""


def test_a_quiet_system_says_nothing(dojo: Dojo) -> None:
    dojo.double("return number * 2")
    ran = dojo.run(*RUN)

    assert ran.report["missing_walls"] == []
    assert "walls: " not in ran.out
