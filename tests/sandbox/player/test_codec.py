"""The codec: what it encodes, what it does not, and that invalid data has no effect except an error."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_interview_kata.judge.compare import canonical
from pytest_interview_kata.sandbox.player import codec, framing

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=1 << 80),
    st.floats(),
    st.text(alphabet=st.characters(), max_size=5),
    st.text(alphabet="a\ud800\udfff\x00", max_size=3),
    st.binary(max_size=5),
    st.complex_numbers(allow_nan=False),
    st.decimals(allow_nan=False),
    st.dates(),
    st.times(),
    st.datetimes(timezones=st.sampled_from([None, UTC, timezone(timedelta(hours=5, seconds=7, microseconds=3))])),
    st.timedeltas(),
)
HASHABLE = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3).map(tuple) | st.frozensets(inner, max_size=3), max_leaves=5
)
VALUES = st.recursive(
    HASHABLE,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.sets(HASHABLE, max_size=3)
        | st.dictionaries(HASHABLE, inner, max_size=3)
        | inner.map(lambda value: codec.Record("Entry", (("field", value),)))
    ),
    max_leaves=8,
)


def refuse(*_: Any) -> Any:
    raise AssertionError("nothing here is foreign")


def there_and_back(value: Any) -> Any:
    frame = framing.pack({"v": codec.encode(value, refuse)})
    return codec.decode(json.loads(frame[4:])["v"], lambda tag, content: content if tag == "r" else refuse())


@given(value=VALUES)
def test_plain_data_arrives_as_it_was(value: Any) -> None:
    assert canonical(there_and_back(value)) == canonical(value)


def test_the_order_of_a_dict_is_kept() -> None:
    assert list(there_and_back({"b": 1, "a": 2}).items()) == [("b", 1), ("a", 2)]


class Text(str):
    __slots__ = ()


@pytest.mark.parametrize(
    "value", [Text("x"), object(), type("Number", (int,), {})(3), iter(()), UTC], ids=lambda value: type(value).__name__
)
def test_what_is_not_plain_goes_another_way(value: object) -> None:
    assert codec.encode([value], lambda foreign: {"foreign": foreign is value}) == [{"foreign": True}]


@pytest.mark.parametrize(
    "value",
    [codec.Record("A", ()), datetime(2026, 1, 2, 3, tzinfo=UTC), date(2026, 1, 2), time(1, 2), Decimal("1.10")],
    ids=repr,
)
def test_facts_are_shown_as_python(value: object) -> None:
    assert repr(there_and_back(value)) == repr(value)


def test_deep_values_are_refused() -> None:
    deep: list[Any] = []
    for _ in range(300):
        deep = [deep]

    with pytest.raises(codec.Unsendable, match="more than 200 levels of nesting"):
        codec.encode(deep, refuse)


def test_large_frames_are_refused() -> None:
    with pytest.raises(codec.Unsendable, match=r"a value of 5,000,\d+ bytes when encoded \(the limit is 4,194,304\)"):
        framing.pack({"v": "x" * 5_000_000})


def frames_of(data: bytes) -> list[Any]:
    rest = bytearray(data)

    def read(size: int) -> bytes:
        piece = bytes(rest[: min(size, 3)])  # a pipe returns the bytes that it has
        del rest[: len(piece)]
        return piece

    return list(framing.frames(read))


def test_frames_are_read_in_pieces() -> None:
    assert frames_of(framing.pack({"id": 1}) + framing.pack({"id": 2})) == [{"id": 1}, {"id": 2}]


@pytest.mark.parametrize(
    "data", [b"\xff\xff\xff\xff", b"\x00\x00\x00\x02[]", b"\x00\x00\x00\x03{,}"], ids=["too long", "no object", "no JSON"]
)
def test_what_is_no_frame_is_an_error(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"limit|object|Expecting"):
        frames_of(data)


def test_half_a_frame_is_the_end() -> None:
    assert frames_of(framing.pack({"id": 1}) + b"\x00\x00\x00\x09{") == [{"id": 1}]


@given(
    junk=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=3),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("itdsfrcbuDTyhlkx?"), inner, max_size=2),
        max_leaves=8,
    )
)
def test_junk_is_a_value_or_an_error_that_is_expected(junk: Any) -> None:
    with suppress(ValueError, TypeError, KeyError, ArithmeticError, RecursionError):
        codec.decode(junk, lambda _, content: content)


def test_values_of_one_hash_are_no_trap() -> None:
    colliding = {"s": [{"i": hex((2**61 - 1) * number)} for number in range(20_000)]}

    with pytest.raises(ValueError, match="too many values with the same hash"):
        codec.decode(colliding, refuse)
