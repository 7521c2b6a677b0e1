"""`kata audit`: for authors. What it needs is imported when it is called; nobody else waits for that."""

from __future__ import annotations

from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from .call import JSON, Argument, Call, Command

if TYPE_CHECKING:
    from collections.abc import Iterator


def run_audit(call: Call) -> Iterator[str]:
    """Give the audit of each kata asked for; a grave fault ends it with `SystemExit`."""
    from . import auditing  # noqa: PLC0415 - see above

    return auditing.run_audit(call)


def _natural(text: str) -> int:
    if not text.isdecimal():
        raise ArgumentTypeError(f"{text!r} is no number: give 0, 1, 2 ...")
    return int(text)


PACK = Argument(
    ("folder",), {"metavar": "PACK", "nargs": "?", "type": Path, "help": "the pack's folder (default: the bundled one)"}
)
KATA = Argument(
    ("--kata",), {"metavar": "ID", "dest": "katas", "action": "append", "default": [], "help": "only this kata; repeatable"}
)
SEEDS = Argument(
    ("--seeds",), {"metavar": "N", "type": _natural, "default": 0, "help": "try N other seeds too (slow; 20 is thorough)"}
)
HELP = "check that katas are fair to right attempts and refuse wrong ones, for authors of packs"
AUDIT = Command("audit", HELP, run_audit, (PACK, KATA, SEEDS, JSON))
