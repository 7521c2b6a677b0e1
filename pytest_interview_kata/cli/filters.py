"""The filters of `kata list`: options that choose katas by a fact, and words that are searched for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError, Level
from pytest_interview_kata.pack.lookup import QUESTION, means, names_of_question, names_of_section
from pytest_interview_kata.workspace.handout import brief

from .call import Argument
from .status import STATES

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from pytest_interview_kata.model import Kata, Question
    from pytest_interview_kata.practice.deck import Card

    from .status import Status


@dataclass(frozen=True, slots=True)
class Filter:
    """An option that keeps katas with one of the given values."""

    values: Callable[[Status], Iterable[str]]
    """Returns the words that select a kata; the first one is suggested if the user's word is unknown."""
    help: str
    choices: tuple[str, ...] = ()

    def argument(self, name: str) -> Argument:
        """Return the argument for argparse; it may be repeated."""
        shown = {"choices": self.choices} if self.choices else {"metavar": name.upper()}
        return Argument(f"--{name}", action="append", default=[], help=f"{self.help}; may be repeated", **shown)


def _section(row: Status) -> Iterable[str]:
    section = row.kata.question.section
    return (section.slug, *names_of_section(section))


def _question(row: Status) -> Iterable[str]:
    question = row.kata.question
    return (f"Q{question.number}", *names_of_question(question))


FILTERS: Final = {
    "section": Filter(_section, "only this section: s3_coding, 3, coding or the beginning of its title"),
    "question": Filter(_question, "only this question: Q9 or 9"),
    "level": Filter(lambda row: (row.kata.level,), "only this level", tuple(level.value for level in Level)),
    "state": Filter(lambda row: (row.state,), "only this state in the last run; `started` means changed since then", STATES),
    "extra": Filter(lambda row: row.kata.extras, "only katas that need this extra, such as flask"),
}
WORDS: Final = Argument(
    "words", metavar="WORD", nargs="*", help="only katas with all of these words in their title, question or brief"
)
ARGUMENTS: Final = (WORDS, *(each.argument(name) for name, each in FILTERS.items()))


def chosen(rows: Sequence[Status], options: Namespace) -> tuple[Status, ...]:
    """Return the rows that all filters keep. Raise `KataError` for a value that no kata has."""
    kept = rows
    for name, each in FILTERS.items():
        given: list[str] = getattr(options, name)
        if not each.choices:
            values = [[*each.values(row)] for row in rows]
            check_known(name, given, {spellings[0]: [*map(str.casefold, spellings)] for spellings in values if spellings})
        if wanted := {value.casefold() for value in given}:
            kept = [row for row in kept if wanted & {value.casefold() for value in each.values(row)}]
    return tuple(row for row in kept if all(_is_about(row.kata, word) for word in options.words))


def chosen_questions(cards: Sequence[Card], sections: Sequence[str], questions: Sequence[str]) -> Callable[[Question], bool]:
    """Return a function that tests whether a question is chosen. Raise `KataError` for an unknown section or question."""
    every = [*dict.fromkeys(card.question for card in cards)]
    check_known("section", sections, {question.section.slug: names_of_section(question.section) for question in every})
    check_known("question", questions, {f"Q{question.number}": names_of_question(question) for question in every})
    in_sections, in_questions = ({word.casefold() for word in words} for words in (sections, questions))
    return lambda question: bool(
        (not in_sections or in_sections & names_of_section(question.section))
        and (not in_questions or in_questions & names_of_question(question))
    )


def check_known(what: str, words: Iterable[str], known: Mapping[str, Collection[str]]) -> None:
    """Raise `KataError` for an unknown word. `known` has the choices to suggest, each with all its names in small letters."""
    for word in words:
        if not any(word.casefold() in names for names in known.values()):
            raise KataError(f"There is no {what} {word!r}: choose from {', '.join(known)}.")


def _is_about(kata: Kata, word: str) -> bool:
    if QUESTION.fullmatch(word):
        return means(kata, word)
    return word.casefold() in f"{kata.id}\n{kata.title}\n{kata.question.text}\n{brief(kata)}".casefold()
