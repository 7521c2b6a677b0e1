"""`kata interview`: plays a mock interview, with questions, katas, a clock, and a score card at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.cli.call import Argument, Call, Command, whole_number
from pytest_interview_kata.cli.filters import FILTERS
from pytest_interview_kata.practice.interview.plan import LEAST, MOST, USUAL

if TYPE_CHECKING:
    from collections.abc import Iterator


def run(call: Call) -> Iterator[str]:
    """Yield the plan, or play the interview. Raise `KataError` without a terminal, or if there are too few katas."""
    from .start import start  # noqa: PLC0415 - only this command needs it, and it has many parts

    return start(call)


MINUTES: Final = whole_number(f"a number of minutes from {LEAST} to {MOST}", LEAST, MOST)
ARGUMENTS: Final = (
    Argument("--minutes", metavar="N", type=MINUTES, default=USUAL, help=f"its length in minutes (default: {USUAL})"),
    Argument(
        "--section", "--sections", metavar="SECTION", action="append", default=[], help="only this section; may be repeated"
    ),
    FILTERS["level"].argument("level"),
    Argument("--seed", metavar="WORD", help="any word: it decides the plan (default: the number of the interview)"),
    Argument("--plan", action="store_true", help="only print the plan"),
    Argument(
        "--resume", metavar="TIME", nargs="?", const="", help="continue an unfinished interview (default: the latest one)"
    ),
    Argument("--json", action="store_true", help="print the plan and the score cards of earlier interviews as JSON"),
)
INTERVIEW = Command("interview", "play a mock interview with a clock, and get a score card", run, ARGUMENTS)
