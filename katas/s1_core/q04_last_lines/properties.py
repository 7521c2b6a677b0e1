"""The properties of q04_last_lines."""

from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Raised, equal, holds

from . import scenarios

EXTRA: Final = 65_536
"""The number of bytes that may be read beyond the part that is needed."""
PIECES = st.sampled_from([b"a", b"b c", b"\r", b"\n", b"\r\n", b"\r\r\n", b"\n\n", b"\x0b", b"\x1c", b"\x85", b"\xe9", b"\x00"])
TEXTS = st.lists(PIECES, max_size=9).map(b"".join)
COUNTS = st.integers(0, 6) | st.sampled_from([1000, 1_000_000])
LENGTHS = st.integers(1, 150_000) | st.sampled_from([2**power - 1 for power in range(9, 17)])
"""The lengths of long lines; some of them fill whole blocks together with their line ends."""
IMPORT: Final = "from io import BytesIO"
COUNTED: Final = """\
from io import BytesIO, RawIOBase

class Counted(RawIOBase):
    total = 0

    def __init__(self, data):
        self.data = BytesIO(data)

    def seek(self, *where):
        return self.data.seek(*where)

    def readinto(self, buffer):
        size = self.data.readinto(buffer)
        self.total += size
        return size
"""
"""A file that counts the bytes that are read from it, by any method."""
ZERO: Final = b"\x00"


def lines_of(text: bytes) -> list[bytes]:
    """Return the lines of a text."""
    lines = [line.removesuffix(b"\r") for line in text.split(b"\n")]
    lines[-1:] = [text.rpartition(b"\n")[2]]
    return lines if lines[-1] else lines[:-1]


def last(items: list[bytes], count: int) -> list[bytes]:
    """Return the last items of a list."""
    return items[max(0, len(items) - count) :]


@given(text=TEXTS, count=COUNTS)
@example(text=b"", count=1)
@example(text=b"a", count=0)
@example(text=b"a", count=1)
@example(text=b"a\n", count=0)
@example(text=b"a\n", count=1)
@example(text=b"a\n", count=2)
@example(text=b"\n", count=1)
@example(text=b"\n\n", count=1)
@example(text=b"\n\n", count=2)
@example(text=b"a\nb", count=1)
@example(text=b"a\nb", count=2)
@example(text=b"a\nb", count=3)
@example(text=b"a\nb\n", count=1)
@example(text=b"a\nb\n", count=2)
@example(text=b"a\n\n", count=2)
def test_last_lines_in_order(attempt: Attempt, text: bytes, count: int) -> None:
    """The result contains the last `count` lines in the order of the file, or all lines if there are fewer."""
    expected = last(lines_of(text), count)
    attempt.session(IMPORT).equal("last_lines(BytesIO({text}), {count})", expected, text=text, count=count)


@given(text=st.lists(st.sampled_from([b"a", b"\r", b"\n", b"\r\n", b"\x0b", b"\x1c"]), max_size=6).map(b"".join))
@example(text=b"a\r\n")
@example(text=b"a\rb")
@example(text=b"a\r")
@example(text=b"a\n\r")
@example(text=b"a\r\r\n")
@example(text=b"a\r\nb\n")
@example(text=b"\r\n")
@example(text=b" a \n")
@example(text=b"a\x0bb\x1cc\n")
def test_line_ends(attempt: Attempt, text: bytes) -> None:
    r"""A line ends with `\n` or `\r\n`, only its line end is removed, and any other `\r` belongs to its line."""
    attempt.session(IMPORT).equal("last_lines(BytesIO({text}), 9)", lines_of(text), text=text)


@settings(max_examples=25)
@given(line=st.sampled_from([b"ab\r\n", b"a\r\n", b"\r\n", b"abcd\n"]), rest=st.integers(0, 60))
@example(line=b"a\r\n", rest=0)
@example(line=b"a\r\n", rest=1)
@example(line=b"a\r\n", rest=2)
@example(line=b"abcd\n", rest=1)
@example(line=b"abcd\n", rest=3)
def test_blocks_cut_no_line(attempt: Attempt, line: bytes, rest: int) -> None:
    r"""Lines are complete wherever a program's blocks begin, even between `\r` and `\n`."""
    session = attempt.session(IMPORT, line=line, rest=rest)
    session.exec("lines = last_lines(BytesIO({line} * 40_000 + b'x' * {rest}), 50_000)")
    session.equal("sorted(set(lines))", sorted({line.rstrip(), b"x" * rest} - ({b""} if line != b"\r\n" else set())))
    session.equal("len(lines)", 40_000 + (rest > 0), "the number of lines")


@settings(max_examples=12)
@given(many=st.integers(1, 30_000), left=st.integers(0, 20_000))
@example(many=1001, left=0)
@example(many=30_000, left=2)
def test_many_lines(attempt: Attempt, many: int, left: int) -> None:
    """Many thousand lines are returned, each of them once and in order."""
    session = attempt.session(IMPORT, many=many, left=left)
    session.exec("numbers = [b'%d' % number for number in range({left} + {many})]")
    session.equal("last_lines(BytesIO(b'\\n'.join(numbers)), {many}) == numbers[{left}:]", True)


@settings(max_examples=12)
@given(first=st.integers(0, 200_000), second=st.integers(1, 200_000), end=st.sampled_from(["\n", "\r\n", ""]))
@example(first=3, second=70_000, end="\n")
@example(first=200_000, second=200_000, end="")
def test_long_lines(attempt: Attempt, first: int, second: int, end: str) -> None:
    """A line may be much longer than 64 KiB."""
    session = attempt.session(IMPORT, first=first, second=second, end=end.encode())
    session.exec("file = BytesIO(b'a\\n' + b'b' * {first} + b'\\r\\n' + b'c' * {second} + {end})")
    whole = "[(line[:1], len(line)) for line in last_lines(file, 2)]"
    session.equal(whole, [(b"b"[:first], first), (b"c", second)], "the lines by their first byte and their length")


@settings(max_examples=20)
@given(size=st.integers(100_000, 10**8), lines=st.lists(st.sampled_from([b"", b"a", b"b" * 70]), max_size=6), end=st.booleans())
@example(size=100_000, lines=[b"a", b"a"], end=True)
@example(size=10**7, lines=[b"a"], end=True)
@example(size=10**7, lines=[b"a"], end=False)
@example(size=10**7, lines=[], end=True)
@example(size=10**7, lines=[], end=False)
def test_reads_only_the_end(attempt: Attempt, size: int, lines: list[bytes], *, end: bool) -> None:
    """At most 65,536 bytes are read beyond the part from the first returned line to the end of the file."""
    needed = b"\n".join(lines) + b"\n" * bool(lines and (end or not lines[-1]))
    tail = b"\n" * bool(end or lines) + needed
    asked: list[int] = []

    def read(position: int, wanted: int) -> bytes:
        stop = min(position + wanted, size + len(tail))
        asked.append(max(0, stop - position))
        if sum(asked) > len(needed) + EXTRA:
            raise OSError("no more bytes for this program")
        zeros = ZERO * max(0, min(stop, size) - position)
        return zeros + tail[max(0, position - size) : max(0, stop - size)]

    count, most = len(lines), len(needed) + EXTRA
    attempt.show(counted(f"b'\\0' * {size:_} + {tail!r}", count))
    try:
        got = attempt.run(scenarios.of_large_file, read, size + len(tail), count)
    except Raised:
        holds(sum(asked) <= most, f"more than {most:,} bytes are read")
        raise
    holds(sum(asked) <= most, f"more than {most:,} bytes are read")
    equal(got, lines)


def counted(data: str, count: int) -> str:
    """Return code that counts the bytes that are read from a file with these data."""
    return f"{COUNTED}\nfile = Counted({data})\nlast_lines(file, {count}), file.total"


@settings(max_examples=12)
@given(before=st.integers(100_000, 400_000), length=LENGTHS, count=st.integers(1, 3), end=st.sampled_from(["\n", ""]))
@example(before=300_000, length=4_095, count=2, end="\n")
@example(before=300_000, length=16_383, count=2, end="\n")
@example(before=300_000, length=150_000, count=1, end="\n")
@example(before=300_000, length=150_000, count=1, end="")
@example(before=300_000, length=150_000, count=2, end="\n")
def test_reads_nothing_twice(attempt: Attempt, before: int, length: int, count: int, end: str) -> None:
    """At most 65,536 bytes are read beyond the needed part, even if it is large: a byte that is read twice counts twice."""
    session = attempt.session(COUNTED, before=before, length=length, count=count, end=end.encode())
    session.exec("line = b'a' * {length}\nfile = Counted(b'b' * {before} + b'\\n' + b'\\n'.join([line] * {count}) + {end})")
    session.equal("last_lines(file, {count}) == [line] * {count}", True)
    most = count * (length + 1) - 1 + len(end) + EXTRA
    total = session.eval("file.total")
    holds(total <= most, f"more than {most} bytes were read", total)


@given(text=TEXTS, count=st.integers(0, 3), place=st.integers(0, 9))
@example(text=b"a\nb\n", count=1, place=0)
@example(text=b"a\nb\n", count=2, place=1)
@example(text=b"a\nb\n", count=1, place=4)
def test_any_position(attempt: Attempt, text: bytes, count: int, place: int) -> None:
    """The file may be at any position before the call, and stays open."""
    session = attempt.session(IMPORT, text=text, count=count, place=min(place, len(text)))
    session.exec("file = BytesIO({text})\nfile.seek({place})")
    expected = last(lines_of(text), count)
    session.equal("last_lines(file, {count})", expected)
    session.equal("last_lines(file, {count})", expected, "the second call returns something else")
    session.equal("file.closed, file.getvalue()", (False, text))


@settings(max_examples=8)
@given(lines=st.lists(st.sampled_from([b"a", b"", b"b c", b"\r"]), max_size=4), count=st.integers(0, 4))
@example(lines=[b"a", b"b c"], count=1)
def test_file_on_the_disk(attempt: Attempt, lines: list[bytes], count: int) -> None:
    """A real file is read in the same way."""
    session = attempt.session(
        "from tempfile import TemporaryFile", count=count, text=b"".join(line + b"\r\n" for line in lines)
    )
    session.exec("with TemporaryFile() as file:\n    file.write({text})\n    lines = last_lines(file, {count})")
    session.equal("lines", last(lines, count))


@settings(max_examples=20)
@given(text=TEXTS, count=st.integers(-9, -1) | st.integers(-(10**20), -1))
@example(text=b"a\n", count=-1)
@example(text=b"", count=-1)
@example(text=b"a\nb\n", count=-2)
def test_negative_count(attempt: Attempt, text: bytes, count: int) -> None:
    """A `count` below 0 raises ValueError."""
    attempt.session(IMPORT).raises(ValueError, "last_lines(BytesIO({text}), {count})", text=text, count=count)
