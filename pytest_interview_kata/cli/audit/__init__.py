"""`kata audit` and `kata freeze`, for authors of packs. Their modules are imported on demand to keep other commands fast."""

from __future__ import annotations

from argparse import ArgumentTypeError
from fnmatch import fnmatchcase
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pytest_interview_kata.cli.call import JSON, Argument, Call, Command, whole_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pytest_interview_kata.model import Kata


def _from_run(name: str) -> Callable[[Call], Iterator[str]]:
    def run(call: Call) -> Iterator[str]:
        module: Any = import_module(".run", __package__)
        yield from getattr(module, name)(call)

    return run


def _check(text: str) -> str:
    names: list[str] = [check.name for check in import_module("pytest_interview_kata.audit").AUDIT_CHECKS]
    if text not in names:
        raise ArgumentTypeError(f"there is no check {text!r}: use {', '.join(names)}")
    return text


def selected(katas: Iterable[Kata], patterns: Sequence[str]) -> list[Kata]:
    """Return the katas whose ids match a pattern; all katas if there is no pattern."""
    return [kata for kata in katas if matches(kata.id, patterns)]


def matches(name: str, patterns: Sequence[str]) -> bool:
    """Return whether a name matches a pattern, or there is no pattern."""
    return not patterns or any(fnmatchcase(name, pattern) for pattern in patterns)


PACK = Argument("folder", metavar="PACK", nargs="?", type=Path, help="the folder of the pack (default: the bundled pack)")
WHICH = "only this kata, or katas that match a pattern such as q25_*; may be repeated"
KATA = Argument("--kata", metavar="ID", dest="katas", action="append", default=[], help=WHICH)
ONLY = Argument("--only", metavar="CHECK", action="append", default=[], type=_check, help="only this check; may be repeated")
PROCESSORS = whole_number("a number of processors: use 1, 2, ...", 1)
JOBS = Argument("--jobs", metavar="N", type=PROCESSORS, default=0, help="the number of processors to use (default: all)")
FRESH = Argument("--fresh", action="store_true", help="use no results of earlier audits")
VERBOSE = Argument("--verbose", action="store_true", help="show every check, mistake and count, as for a single kata")
SEEDS = Argument(
    "--seeds",
    metavar="N",
    type=whole_number("a number: use 0, 1, 2, ...", 0),
    default=0,
    help="also try N other seeds (slow; 20 is thorough)",
)
AUDIT = "for authors: check that katas accept right programs and reject wrong ones"
FREEZE = "for authors: generate the test cases of katas once and write them to cases.json"
AUTHORS = (
    Command("audit", AUDIT, _from_run("run_audit"), (PACK, KATA, ONLY, JOBS, FRESH, VERBOSE, SEEDS, JSON)),
    Command("freeze", FREEZE, _from_run("run_freeze"), (PACK, KATA)),
)
"""The commands for authors of packs."""
