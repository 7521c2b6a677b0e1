"""The properties of q12_log_lines."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final, TypeVar

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Record, equal

Property = TypeVar("Property", bound=Callable[..., None])
LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
NOON: Final = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TIME: Final = "2026-11-22T12:00:00+00:00"
SECOND: Final = timedelta(seconds=1)
DAY: Final = timedelta(days=1) - timedelta(microseconds=1)
NAME: Final = r"[A-Za-z_][A-Za-z0-9_]*"
HEAD: Final = re.compile(rf" ({'|'.join(LEVELS)}) ({NAME}(?:\.{NAME})*):(?= )")
LOGGER: Final = re.compile(rf"{NAME}(?:\.{NAME})*")
OPEN: Final = object()
"""The answer for lines that the brief leaves open."""

# CPython's `fromisoformat` lost offsets below a second (gh-152079), so nothing may depend on them.
OFFSETS = st.sampled_from([0, 60, 330, -30, -210, 765, -1439, 1439]).map(lambda minutes: timedelta(minutes=minutes)) | (
    st.timedeltas(-DAY, DAY).filter(lambda offset: not timedelta(0) < abs(offset) < SECOND)
)
WALLS = st.datetimes() | st.sampled_from(
    [datetime.min, datetime.max, NOON.replace(2024, 2, 29, tzinfo=None)]  # noqa: DTZ901 - a clock has no zone
)
TIMES = st.builds(lambda wall, offset: wall.replace(tzinfo=timezone(offset)), WALLS, OFFSETS)
NAMES = st.builds("{}{}".format, st.sampled_from("abZ_"), st.text("abZ_09", max_size=3))
LOGGERS = st.lists(NAMES, min_size=1, max_size=4).map(".".join)
MESSAGES = st.text("ab:. \t0%{}[]\"'\\\x00\x0b\x0c\x1c\x1e\x85\xa0\u2028\u2029é中😀", max_size=12)
NO_TIMES = """
    now 12:00:00+00:00 2026-11-22 2026-11-22T12:00:00 2026-11-22T12:00:00.000001 2026-11-22T12:00:00UTC
    2026-00-22T12:00:00+00:00 2026-13-22T12:00:00+00:00 2026-11-00T12:00:00+00:00 2026-11-31T12:00:00+00:00
    2026-02-29T12:00:00+00:00 1900-02-29T12:00:00+00:00 0000-01-01T12:00:00+00:00 10000-01-01T12:00:00+00:00
    2026-11-22T25:00:00+00:00 2026-11-22T12:60:00+00:00 2026-11-22T12:00:60+00:00 -2026-11-22T12:00:00+00:00
    2026-11-22T12:00:00+24:00 2026-11-22T12:00:00-24:00 2026-11-22T12:00:00+99:00 2026-11-22T12:00:00++00:00
    2026-1-2T12:00:00+00:00 26-11-22T12:00:00+00:00 2026-11-22T1:00:00+00:00 2026-11-22T12:00:00+0:00
    2026-02-30T12:00:00+00:00 2026-11-22T12:00:00+00:00Z 2026-11-22T12:00:00+00:00[UTC] x2026-11-22T12:00:00+00:00
    \uff12\uff10\uff12\uff16-11-22T12:00:00+00:00 2026-11-\uff12\uff12T12:00:00+00:00
"""
NO_LEVELS = "debug Info warning WARN FATAL NOTSET TRACE ERRORS INFO: [INFO] 20 INFO|ERROR"
NO_LOGGERS = ". app. .app app..db 1app app.1 app-db app/db app:db *"
NO_LINES = (
    *("", "\n", " ", TIME, f"{TIME} INFO", f"{TIME} INFO app", f"{TIME} INFO app:", f"{TIME} INFO app:\n"),
    *(f"{TIME} INFO app:late", f"{TIME} INFO app :late", f"{TIME} INFO app late", f"{TIME} INFO app db: late"),
    *(f"{TIME} INFO  app: late", f"{TIME}  INFO app: late", f"{TIME}\tINFO app: late", f"{TIME} INFO app\t: late"),
    *(f"{TIME} INFO\u2028app: late", f"{TIME}INFO app: late", f" {TIME} INFO app: late", f"\n{TIME} INFO app: late"),
    *(f"\ufeff{TIME} INFO app: late", f"{TIME} app INFO: late", f"INFO {TIME} app: late", f"{TIME} app: late"),
    *(f"{TIME} INFO : late", f"{TIME} INFO: late", f"{TIME}  app: late", " INFO app: late"),
)
IMPORT: Final = "from datetime import datetime\n"
RULES: Final = """\
from datetime import timedelta, tzinfo
class Rules(tzinfo):
    utcoffset = lambda self, when: when and timedelta(seconds={}[when.fold])
    dst = lambda self, when: timedelta()
    tzname = lambda self, when: 'CET'
"""
LONG: Final = 100_000
MANY: Final = 1000
KEYS: Final = "0129-T:+. \nADEFGINORWabz_"
SLIPS = st.tuples(st.integers(0, 45), st.integers(0, 2), st.sampled_from(["", *KEYS]))
"""A position, how many characters are missing there, and the character that was typed instead."""


def written(when: datetime, level: str = "INFO", logger: str = "app", message: str = "late") -> str:
    """Return the line of an entry."""
    return f"{when.isoformat()} {level} {logger}: {message}"


def entry(when: datetime, level: str = "INFO", logger: str = "app", message: str = "late") -> Record:
    """Return an entry as the attempt returns it."""
    return Record("Entry", (("when", when), ("level", level), ("logger", logger), ("message", message)))


def typed(when: datetime, level: str = "INFO", logger: str = "app", message: str = "late") -> str:
    """Return the code of an entry, as a learner can type it."""
    return f"Entry(datetime.fromisoformat({when.isoformat()!r}), {level!r}, {logger!r}, {message!r})"


def parsed(line: str) -> Any:
    """Return the expected result for any line: an entry, None, or OPEN if the brief leaves it open."""
    text = line.removesuffix("\n")
    for head in HEAD.finditer(text):
        when, message = read(text[: head.start()]), text[head.end() + 1 :]
        if when is OPEN:
            return OPEN
        if when is not None:
            return None if "\n" in message else entry(when, head[1], head[2], message)
    return None


def reads(attempt: Attempt, line: str, expected: Any) -> None:
    """Check that the line is parsed as this entry, or as None."""
    got = attempt.parse_line(line)
    why = "this is not a valid log line" if expected is None else "this is a valid log line" if got is None else ""
    equal(got, expected, why)


def each(name: str, values: Iterable[str]) -> Callable[[Property], Property]:
    """Try each of these values first, independently of the seed."""

    def add(prop: Property) -> Property:
        for value in reversed([*values]):
            prop = example(**{name: value})(prop)
        return prop

    return add


def read(text: str) -> Any:
    """Return the time of a text: None if it is not valid, OPEN if versions of Python or good programmers may differ."""
    if re.search(r"T24|[+-]\d\d:?[6-9]\d|[+-]\d\d:?\d\d:?[6-9]\d", text):
        return OPEN
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    offset = when.utcoffset()
    if offset is None:
        return None
    return when if when.isoformat() == text and not timedelta(0) < abs(offset) < SECOND else OPEN


IMPOSSIBLE = st.builds(
    "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+{:02}:00".format, st.integers(0, 9999), *[st.integers(0, 99)] * 6
).filter(lambda text: read(text) is None)


@given(level=st.sampled_from(LEVELS), logger=LOGGERS, message=st.sampled_from(["late", "x", "a b"]))
@example(level="WARNING", logger="app.db", message="late")
@example(level="INFO", logger="app.import", message="late")
@example(level="INFO", logger="a.b.c.d.e.f.g.h", message="late")
def test_line_becomes_entry(attempt: Attempt, level: str, logger: str, message: str) -> None:
    """A valid line becomes an `Entry` with its time, level, logger and message."""
    reads(attempt, written(NOON, level, logger, message), entry(NOON, level, logger, message))


@given(message=MESSAGES)
@example(message="")
@example(message="a: b")
@example(message=" a ")
@example(message="INFO b: a")
@example(message="a\u2028b")
def test_message_is_all_the_rest(attempt: Attempt, message: str) -> None:
    """The message is everything after the colon and the space that follow the logger, unchanged."""
    reads(attempt, written(NOON, message=message), entry(NOON, message=message))


@settings(max_examples=20)
@given(names=st.integers(1, MANY), letters=st.integers(1, 30), length=st.integers(0, LONG // 5))
@example(names=MANY, letters=1, length=0)
@example(names=1, letters=MANY, length=0)
@example(names=1, letters=1, length=LONG)
def test_long_lines(attempt: Attempt, names: int, letters: int, length: int) -> None:
    """A line may have 100,000 characters, and a logger may have 1,000 identifiers, even if the line is not valid."""
    logger, message = ".".join(["a" * letters] * names), "b" * length
    code = f"'.'.join(['a' * {letters}] * {names})", f"'b' * {length}"
    session = attempt.session(f"{IMPORT}logger, message = {code[0]}, {code[1]}")
    session.equal(f"parse_line('{TIME} INFO ' + logger + ': ' + message)", entry(NOON, "INFO", logger, message))
    session.equal(
        f"format_entry(Entry(datetime.fromisoformat('{TIME}'), 'INFO', logger, message))",
        written(NOON, "INFO", logger, message),
    )
    line = f"parse_line('{TIME} INFO ' + '.'.join(['a' * {letters}] * {names}) + ' late')"
    attempt.session().equal(line, None, "this is not a valid log line: it has no colon")


@given(when=TIMES)
@example(when=NOON.replace(microsecond=1))
@example(when=NOON.replace(microsecond=120_000))
@example(when=NOON.replace(tzinfo=timezone(timedelta(minutes=-30))))
@example(when=datetime.min.replace(tzinfo=timezone(DAY)))
@example(when=datetime.max.replace(tzinfo=timezone(-DAY)))
def test_every_time_is_read(attempt: Attempt, when: datetime) -> None:
    """Every time that `isoformat` writes is parsed exactly, with its microseconds and its offset."""
    reads(attempt, written(when), entry(when))


@given(message=MESSAGES, end=st.sampled_from(["\n", "\n\n", "\n ", "\na", "\n\x85", "\x85\n", "\u2028\n"]))
@example(message="a", end="\n")
@example(message="a", end="\n\n")
@example(message="a", end="\nb")
def test_one_newline_may_end_it(attempt: Attempt, message: str, end: str) -> None:
    """One newline may end the line and is not part of the message; a line with any other newline is `None`."""
    line = written(NOON, message=message) + end
    reads(attempt, line, parsed(line))


@each("time", NO_TIMES.split())
@given(time=WALLS.map(datetime.isoformat) | IMPOSSIBLE)
def test_no_such_time(attempt: Attempt, time: str) -> None:
    """A line without an offset, with a date that does not exist, or without a valid time is `None`."""
    reads(attempt, f"{time} INFO app: late", None)


@each("level", NO_LEVELS.split())
@given(level=st.text("ADEFGINORW ", max_size=7).filter(lambda text: text not in LEVELS))
def test_unknown_level(attempt: Attempt, level: str) -> None:
    """A line whose level is not one of the five is `None`."""
    reads(attempt, f"{TIME} {level} app: late", None)


@each("logger", NO_LOGGERS.split())
@given(logger=st.text("aB0_.-", max_size=6).filter(lambda text: not LOGGER.fullmatch(text)))
def test_no_such_logger(attempt: Attempt, logger: str) -> None:
    """A line whose logger does not consist of identifiers separated by single dots is `None`."""
    reads(attempt, f"{TIME} INFO {logger}: late", None)


@each("line", NO_LINES)
@given(line=st.text(f"{KEYS}é\u2028", max_size=40))
def test_anything_else_is_none(attempt: Attempt, line: str) -> None:
    """A text with a missing part, an extra part, or other separators is `None`, and never an exception."""
    reads(attempt, line, None)


@given(when=TIMES, level=st.sampled_from(LEVELS), slip=SLIPS)
def test_one_keystroke_off(attempt: Attempt, when: datetime, level: str, slip: tuple[int, int, str]) -> None:
    """A line with a typing error is parsed as what it says now, or is `None`."""
    at, gone, key = slip
    line = written(when, level, "a.b", "c")
    line = line[:at] + key + line[at + gone :]
    if parsed(line) is not OPEN:
        reads(attempt, line, parsed(line))


@given(when=TIMES, level=st.sampled_from(LEVELS), logger=LOGGERS, message=MESSAGES)
@example(when=NOON, level="WARNING", logger="app.db", message="")
@example(when=NOON.replace(microsecond=1), level="INFO", logger="app", message="late")
@example(when=NOON.replace(microsecond=120_000), level="INFO", logger="app", message="late")
@example(when=NOON.replace(tzinfo=timezone(timedelta(seconds=61.5))), level="INFO", logger="app", message="late")
@example(when=NOON.replace(tzinfo=timezone(timedelta(minutes=-210))), level="INFO", logger="app", message="late")
@example(when=datetime.min.replace(tzinfo=timezone(DAY)), level="INFO", logger="app", message="late")
def test_entry_becomes_line(attempt: Attempt, when: datetime, level: str, logger: str, message: str) -> None:
    """An entry becomes exactly the line from which it can be parsed, without a newline."""
    formatted = written(when, level, logger, message)
    attempt.session(IMPORT).equal(f"format_entry({typed(when, level, logger, message)})", formatted)


@given(wall=WALLS, before=OFFSETS, after=OFFSETS, fold=st.integers(0, 1))
@example(wall=NOON.replace(tzinfo=None), before=timedelta(hours=2), after=timedelta(hours=1), fold=1)
def test_offset_of_any_zone(attempt: Attempt, wall: datetime, before: timedelta, after: timedelta, fold: int) -> None:
    """The offset in the line is that of the entry's time, also for a `tzinfo` whose offset depends on the time."""
    zone = RULES.format([before.total_seconds(), after.total_seconds()])
    when = f"datetime.fromisoformat({wall.isoformat()!r}).replace(fold={fold}, tzinfo=Rules())"
    formatted = written(wall.replace(fold=0, tzinfo=timezone((before, after)[fold])), message="tick")
    attempt.session(IMPORT + zone).equal(f"format_entry(Entry({when}, 'INFO', 'app', 'tick'))", formatted)


@settings(max_examples=30)
@given(first=st.integers(-1439, 1439), second=st.integers(-1439, 1439))
@example(first=0, second=60)
def test_equal_entries_keep_their_offsets(attempt: Attempt, first: int, second: int) -> None:
    """Two entries with the same moment in different offsets are equal, and each is formatted with its own offset."""
    clocks = [NOON.astimezone(timezone(timedelta(minutes=minutes))) for minutes in (first, second, first)]
    session = attempt.session(IMPORT)
    for when in clocks:
        session.equal(f"format_entry({typed(when)})", written(when))
    session = attempt.session(f"{IMPORT}one, two = {typed(clocks[0])}, {typed(clocks[1])}")
    session.equal("one == two", True, "two entries with equal fields are not equal")
    session.equal("hash(one) == hash(two)", True, "two equal entries have different hashes")


@given(when=TIMES, other=TIMES, name=st.sampled_from(["when", "level", "logger", "message"]))
def test_entry_is_a_value(attempt: Attempt, when: datetime, other: datetime, name: str) -> None:
    """Entries with equal fields are equal and have equal hashes, and no field can be assigned."""
    fields: dict[str, Any] = {"when": when, "level": "INFO", "logger": "app", "message": "late"}
    change: Any = {"when": other, "level": "ERROR", "logger": "db", "message": "later"}[name]
    session = attempt.session(f"{IMPORT}one, two = ({typed(when)} for _ in range(2))")
    session.equal("one == two", True, "two entries with equal fields are not equal")
    session.equal("hash(one) == hash(two)", True, "two equal entries have different hashes")
    other_equal = name == "when" and when == other
    session.equal(
        f"one == {typed(**{**fields, name: change})}", other_equal, f"entries are equal although their {name!r} differs"
    )
    session.equal(
        f"parse_line({written(when)!r}) == one", True, "the parsed entry is not equal to an `Entry` with the same fields"
    )
    session.raises(AttributeError, f"one.{name} = None")
