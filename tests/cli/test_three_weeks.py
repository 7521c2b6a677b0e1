"""Three weeks of `kata review` in a terminal, each morning at eight, with a clock that the test moves."""

from __future__ import annotations

import json
import os
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from pytest_interview_kata.practice.clock import CLOCK
from pytest_interview_kata.practice.events import NAME, begun, read_events
from pytest_interview_kata.workspace.memory import remember_solved
from pytest_interview_kata.workspace.text import digest
from tests.sample_packs import RIGHT
from tests.terminal import talking

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    from tests.terminal import Conversation

    Kata = Callable[..., CompletedProcess[str]]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are Unix's")
START: Final = datetime(2026, 11, 1, 8, tzinfo=UTC)
MINUTE: Final = timedelta(minutes=1)
CARD: Final = "## Answer\n\nIt is what you do with numbers.\n\n## Points\n\n- Numbers.\n\n## Traps\n\n- None.\n"
QUESTION, KATA, FOLLOW_UP = "tiny/q01", "q01_double", "q01_double/what-does-it-cost"
PROMPT: Final = re.compile(r"(shows the|know it|keeps that|restores the stub).*?q quits?[. ]", re.DOTALL)
GOOD, AGAIN = "3", "1"


class Learner:
    """Somebody who reviews each morning, takes a minute for each key, and solves a kata in five."""

    def __init__(self, kata: Kata, dojo: Path, pack: Path, clock: Path) -> None:
        self.kata, self.dojo, self.pack, self.clock = kata, dojo, pack, clock
        self.now = START

    def wait(self, time: timedelta) -> None:
        """Move the clock."""
        self.now += time
        self.clock.write_text(self.now.isoformat(), encoding="ascii")

    def solve(self) -> None:
        """Solve the kata, and let a command notice it."""
        self.wait(5 * MINUTE)
        next(self.dojo.glob(f"katas/*/{KATA}.py")).write_text(RIGHT, encoding="utf-8")
        remember_solved(self.dojo / "katas", {KATA: digest(RIGHT)})
        self.kata("review", "--due")

    def due(self) -> list[str]:
        """Return the cards that are due."""
        return [row["card"] for row in json.loads(self.kata("review", "--json").stdout)["due"]]

    def review(self, forgotten: str) -> None:
        """Review everything that is due. The first time that the card with the question `forgotten` is asked, forget it."""
        with talking(self.dojo, self.pack, "review") as terminal:
            asked = ""
            while found := self._prompt(terminal):
                asked = found if "shows the" in found else asked
                known = not (forgotten and forgotten in asked)
                forgotten = forgotten if known or "know it" not in found else ""
                self.wait(MINUTE)
                terminal.press((GOOD if known else AGAIN) if "know it" in found else "\n")
        if begun(read_events(self.dojo / NAME, pytest.fail)):
            self.solve()

    def _prompt(self, terminal: Conversation) -> str:
        """Return what is shown up to the next prompt, or an empty string at the end."""
        shown = ""
        while not PROMPT.search(shown):
            part = terminal._read()
            shown += part
            if not part:
                return ""
        return shown


@pytest.fixture
def learner(kata: Kata, dojo: Path, tiny_pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Learner:
    """Return a learner who has just solved a kata for the first time."""
    (tiny_pack / "questions").mkdir()
    (tiny_pack / "questions" / "q01.md").write_text(CARD, encoding="utf-8")
    monkeypatch.setenv(CLOCK, str(tmp_path / "clock"))
    monkeypatch.setenv("TZ", "UTC")
    made = Learner(kata, dojo, tiny_pack, tmp_path / "clock")
    made.solve()
    return made


def test_three_weeks(learner: Learner) -> None:
    days: dict[int, list[str]] = {}
    for day in range(22):
        learner.wait(START + timedelta(days=day) - learner.now)
        if found := learner.due():
            days[day] = found
            learner.review("What does it cost?" if day == 3 else "")
            assert learner.due() == []

    assert days == {
        0: [QUESTION, FOLLOW_UP],
        3: [KATA, QUESTION, FOLLOW_UP],
        5: [FOLLOW_UP],  # forgotten on day 3
        8: [FOLLOW_UP],
        13: [KATA],
        15: [FOLLOW_UP, QUESTION],
    }
