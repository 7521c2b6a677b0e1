"""Finds a kata by what a learner sees of it: its id, its name in the report, its title, its question or a path."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Kata, KataError, Level, Question, Section

if TYPE_CHECKING:
    from .reader import Bank, Pack

QUESTION: Final = re.compile(r"q?0*(\d{1,9})", re.IGNORECASE)
EASIEST_FIRST: Final = tuple(Level)


def find_kata(bank: Bank, word: str) -> Kata:
    """Return the kata that a word means; raise `KataError` if it means none (with similar ids) or several (with their ids)."""
    name = stem(word)
    found = [kata for kata in bank.katas.values() if means(kata, name)]
    if name in bank.katas or not found:
        return bank.kata(name)
    if len(found) == 1:
        return found[0]
    found.sort(key=lambda kata: EASIEST_FIRST.index(kata.level))
    listed = ", ".join(f"{kata.id} ({kata.level})" for kata in found)
    raise KataError(f"{name!r} means {len(found)} katas; name one of them: {listed}.")


def find_questions(bank: Bank, word: str) -> list[tuple[Pack, Question]]:
    """Return the questions that a word means, each with its pack. The word is a number such as `5` or `Q5`, or names a kata.

    Raise `KataError` if there is none.
    """
    if number := QUESTION.fullmatch(word):
        rows = [(pack, question) for pack in bank.packs for question in pack.questions]
        if found := [row for row in rows if row[1].number == int(number[1])]:
            return found
        numbers = sorted(question.number for question in bank.questions)
        raise KataError(f"There is no question {int(number[1])}: the questions have the numbers {numbers[0]} to {numbers[-1]}.")
    kata = find_kata(bank, word)
    return [(next(pack for pack in bank.packs if kata in pack.katas), kata.question)]


def names_of_section(section: Section) -> frozenset[str]:
    """Return what a section may be called, in small letters: `s3_coding`, `s3`, `3`, `coding`, or a beginning of its title."""
    head, _, name = section.slug.partition("_")
    return frozenset(map(str.casefold, (section.slug, head, name, head.lstrip("s"), *accumulate(section.title))))


def names_of_question(question: Question) -> frozenset[str]:
    """Return what a question may be called, in small letters: `q09`, `q9` or `9`."""
    return frozenset({f"q{question.number:02}", f"q{question.number}", str(question.number)})


def stem(word: str) -> str:
    """Return the last part of a path or a node id, without `.py`: it names a kata. Other words are returned unchanged."""
    return word.partition("::")[0].replace("\\", "/").rstrip("/").rpartition("/")[2].removesuffix(".py")


def means(kata: Kata, word: str) -> bool:
    """Return whether a word is another name of a kata, or the name of its question: `Q9`, `q09` or `9`."""
    if number := QUESTION.fullmatch(word):
        return int(number[1]) == kata.question.number
    plain = word.casefold()
    return plain in {kata.id.casefold(), kata.title.casefold()} or plain.replace("-", "_") == kata.name.casefold()
