"""The types that mypy must infer for functions decorated with `log_calls`."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, Protocol, assert_type

from .solution import log_calls


class Pay(Protocol):
    """The signature of the functions `pay` below."""

    def __call__(self, cents: int, currency: str = ..., *, tip: bool = ...) -> str:
        """Pay."""


def without_parentheses(serve: Callable[[Pay], None]) -> None:
    """Check that a function decorated with `@log_calls` keeps its types."""

    @log_calls
    def pay(cents: int, currency: str = "EUR", *, tip: bool = False) -> str:
        return f"{cents + tip} {currency}"

    assert_type(pay(5, "USD", tip=True), str)
    assert_type(pay(cents=5), str)
    serve(pay)
    pay("5")  # type: ignore[arg-type]
    pay()  # type: ignore[call-arg]
    pay(5, note="?")  # type: ignore[call-arg]
    pay(5, "USD", True)  # type: ignore[call-arg]


def with_keywords(serve: Callable[[Pay], None], audit: logging.Logger) -> None:
    """Check that a function decorated with `@log_calls(…)` keeps its types."""

    @log_calls(level=logging.DEBUG, logger=audit)
    def pay(cents: int, currency: str = "EUR", *, tip: bool = False) -> str:
        return f"{cents + tip} {currency}"

    assert_type(pay(5, "USD", tip=True), str)
    assert_type(pay(cents=5), str)
    serve(pay)
    pay("5")  # type: ignore[arg-type]
    pay()  # type: ignore[call-arg]
    pay(5, note="?")  # type: ignore[call-arg]
    pay(5, "USD", True)  # type: ignore[call-arg]


def with_some_keywords(audit: logging.Logger) -> None:
    """Check that each keyword argument of `log_calls` is optional."""

    @log_calls()
    def one(number: int) -> int:
        return number

    @log_calls(level=logging.DEBUG)
    def two(number: int) -> int:
        return number

    @log_calls(logger=audit)
    def three(number: int) -> int:
        return number

    assert_type([one(1), two(2), three(3)], list[int])
    one("1")  # type: ignore[arg-type]
    two("2")  # type: ignore[arg-type]
    three("3")  # type: ignore[arg-type]


def methods() -> None:
    """Check that decorated methods, class methods and static methods keep their types."""

    class Till:
        @log_calls
        def add(self, cents: int, *, times: int = 1) -> int:
            return cents * times

        @log_calls(level=logging.DEBUG)
        def emptied(self, cents: int) -> "Till":
            return self if cents else Till()

        @classmethod
        @log_calls
        def opened(cls, cents: int) -> list[int]:
            return [cents]

        @staticmethod
        @log_calls()
        def rounded(cents: int) -> str:
            return str(cents)

    till = Till()
    assert_type(till.add(5, times=2), int)
    assert_type(till.emptied(5), Till)
    assert_type(Till.opened(5), list[int])
    assert_type(till.rounded(5), str)
    till.add("5")  # type: ignore[arg-type]
    till.emptied()  # type: ignore[call-arg]
    till.emptied(5, 6)  # type: ignore[call-arg]
    Till.opened("5")  # type: ignore[arg-type]
    till.rounded("5")  # type: ignore[arg-type]


async def async_functions() -> None:
    """Check that a decorated async function still returns a coroutine with the same type of result."""

    @log_calls
    async def fetch(url: str, *, times: int = 1) -> bytes:
        return url.encode() * times

    @log_calls(level=logging.DEBUG)
    async def store(data: bytes) -> int:
        return len(data)

    assert_type(await fetch("url", times=2), bytes)
    assert_type(await store(b"data"), int)
    await assert_type(fetch("url"), Coroutine[Any, Any, bytes])
    assert_type(await asyncio.create_task(fetch("url")), bytes)
    await fetch(5)  # type: ignore[arg-type]
    await fetch("url", 2)  # type: ignore[call-arg]
    await store("data")  # type: ignore[arg-type]
