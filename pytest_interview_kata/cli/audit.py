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
    ("folder",), {"metavar": "PACK", "nargs": "?", "type": Path, "help": "the folder of the pack (default: the bundled pack)"}
)
KATA = Argument(
    ("--kata",),
    {
        "metavar": "ID",
        "dest": "katas",
        "action": "append",
        "default": [],
        "help": "only this kata, or those like q25_*; may be repeated",
    },
)
SEEDS = Argument(
    ("--seeds",), {"metavar": "N", "type": _natural, "default": 0, "help": "also try N other seeds (slow; 20 is thorough)"}
)
SELECTED = (PACK, KATA)
AUDIT = "for authors: check that katas accept right programs and reject wrong ones"
FREEZE = "for authors: generate the test cases of katas once and write them to cases.json"
AUTHORS = (
    Command("audit", AUDIT, run_audit, (*SELECTED, SEEDS, JSON)),
    Command("freeze", FREEZE, run_freeze, SELECTED),
)
"""The commands for authors of packs."""
