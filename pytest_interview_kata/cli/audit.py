"""`kata audit` and `kata freeze`, for authors of packs. What they need is imported on demand, so that others start fast."""

from __future__ import annotations

from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from .call import JSON, Argument, Call, Command

if TYPE_CHECKING:
    from collections.abc import Iterator


def run_audit(call: Call) -> Iterator[str]:
    """Yield the lines of each selected kata's audit. Raise `SystemExit` at the end if it found faults or audited nothing."""
    from . import auditing  # noqa: PLC0415 - see above

    return auditing.run_audit(call)


def run_freeze(call: Call) -> Iterator[str]:
    """Write the cases of the selected katas, and yield a line for each."""
    from . import cases  # noqa: PLC0415 - see above

    return cases.run_freeze(call)


def _natural(text: str) -> int:
    if not text.isdecimal():
        raise ArgumentTypeError(f"{text!r} is not a number: use 0, 1, 2, ...")
    return int(text)


PACK = Argument(
    ("folder",), {"metavar": "PACK", "nargs": "?", "type": Path, "help": "the pack's folder (default: the bundled one)"}
)
KATA = Argument(
    ("--kata",),
    {
        "metavar": "ID",
        "dest": "katas",
        "action": "append",
        "default": [],
        "help": "only this kata, or those like q25_*; repeatable",
    },
)
SEEDS = Argument(
    ("--seeds",), {"metavar": "N", "type": _natural, "default": 0, "help": "try N other seeds too (slow; 20 is thorough)"}
)
SELECTED = (PACK, KATA)
AUDIT = "check that katas accept right attempts and reject wrong ones, for authors of packs"
FREEZE = "generate the cases for katas' properties once and write them to cases.json, for authors of packs"
AUTHORS = (
    Command("audit", AUDIT, run_audit, (*SELECTED, SEEDS, JSON)),
    Command("freeze", FREEZE, run_freeze, SELECTED),
)
"""The commands for authors of packs."""
