"""Ten attempts as beginners write them, each with another kind of mistake."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Naive:
    """An attempt with one kind of mistake."""

    kata: str
    mistake: str
    source: str
    cause: str
    """A regular expression for the words that name the cause."""


WEEK: Final = (
    Naive(
        "q12_top_words",
        "an import is missing",
        """def top_words(text: str, k: int) -> list[tuple[str, int]]:
    counts = Counter(text.lower().split())
    return counts.most_common(k)
""",
        r"NameError: name 'Counter' is not defined",
    ),
    Naive(
        "q10_find_missing",
        "the function has no types",
        """def find_missing(numbers):
    n = len(numbers) + 1
    return n * (n + 1) // 2 - sum(numbers)
""",
        r"missing a type annotation|type annotations are missing",
    ),
    Naive(
        "q09_reverse_words",
        "it uses what the kata bans",
        """def reverse_words(sentence: str) -> str:
    return " ".join(sentence.split()[::-1])
""",
        r"`\.split`.*banned|banned.*`\.split`|\.split",
    ),
    Naive(
        "q10_find_all_missing",
        "a loop never ends",
        """from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    present = set(numbers)
    number = 1
    while number <= n: present.add(number)
    return sorted(present)
""",
        r"did not return within .* \(line \d+, in find_all_missing\)|no answer|did not",
    ),
    Naive(
        "q04_countdown",
        "a colon is missing",
        """class Countdown:
    def __init__(self, start: int) -> None
        self.start = start
""",
        r"expected ':'",
    ),
    Naive(
        "q11_shared_items",
        "it prints the result instead of returning it",
        """from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shared_items(left: Sequence[T], right: Sequence[T]) -> list[T]:
    print([item for item in left if item in right])
""",
        r"got\s+None",
    ),
    Naive(
        "q12_run_lengths",
        "the last run is lost",
        """from collections.abc import Iterable


def encode(text: str) -> list[tuple[str, int]]:
    runs: list[tuple[str, int]] = []
    count = 1
    for before, after in zip(text, text[1:], strict=False):
        if before == after:
            count += 1
        else:
            runs.append((before, count))
            count = 1
    return runs


def decode(runs: Iterable[tuple[str, int]]) -> str:
    return "".join(char * count for char, count in runs)
""",
        r"got\s+\[\('a', 3\), \('b', 2\)\]",
    ),
    Naive(
        "q26_flatten",
        "a breakpoint is left",
        """from collections.abc import Iterator
from typing import Any


def flatten(nested: Any) -> Iterator[Any]:
    breakpoint()
    for item in nested:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item
""",
        r"kata debug",
    ),
    Naive(
        "q03_rebind_or_mutate",
        "a default value is shared",
        """from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def extend_in_place(target: list[T], items: Iterable[T]) -> None:
    target += items


def extended(target: list[T], items: Iterable[T]) -> list[T]:
    return [*target, *items]


def collect(item: T, bucket: list[T] = []) -> list[T]:
    bucket.append(item)
    return bucket
""",
        r"collect\(",
    ),
    Naive(
        "q11_first_duplicate",
        "it imports a file beside it",
        """from collections.abc import Iterable
from typing import TypeVar

from helpers import seen_before

T = TypeVar("T")


def first_duplicate(items: Iterable[T]) -> T | None:
    return seen_before(items)
""",
        r"helpers.*an attempt is one file",
    ),
)
