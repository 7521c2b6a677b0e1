"""Files that others may write: read with limits, and changed by one program after the other.

What may come from a stranger, such as the author of a pull request, is read as a regular file of a limited size and as
plain JSON.
Anything else raises `ValueError`, which says what it is, or `OSError`.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, NoReturn

from .model import KataError

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE: Final = 10.0
"""Seconds to wait for another program that is writing."""
REPORT: Final = 16 << 20
"""Bytes of the largest report."""
VALUES: Final = 500_000
"""Values in a JSON text; each may take a hundred bytes of memory."""
KINDS: Final = {stat.S_IFDIR: "a directory", stat.S_IFLNK: "a link"}
"""What is said of a file that is not regular."""


@contextmanager
def alone(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a file; who has to wait for others longer than `patience` seconds gets a `KataError`."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - reading, which is what nearly always happens, needs none

    try:
        lock = FileLock(lock_of(path), timeout=patience)
        lock.acquire()
    except Timeout:
        raise KataError(
            f"Another program has been writing {path} for {patience:g} s: end it, or delete {lock_of(path)}."
        ) from None
    try:
        yield
    finally:
        lock.release()


def lock_of(path: Path) -> Path:
    """Give the lock's path. It is left behind, or two programs could hold it at once."""
    import tempfile  # noqa: PLC0415 - as above

    owner = getattr(os, "getuid", str)()
    name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"kata-{owner}-{name}.lock"


def open_regular(path: Path, most: int, *, links: bool = True) -> BinaryIO:
    """Open a regular file of at most `most` bytes for reading; links are followed unless told otherwise."""
    found = path.stat() if links else path.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise ValueError(f"it is {KINDS.get(stat.S_IFMT(found.st_mode), 'not a regular file')}")
    if found.st_size > most:
        raise ValueError(f"it has {found.st_size:,} bytes, and at most {most:,} are read")
    return path.open("rb")


def read_text(path: Path, most: int, *, links: bool = True) -> str:
    """Return the text of a file in UTF-8."""
    with open_regular(path, most, links=links) as file:
        data = file.read(most + 1)  # some files below /proc say that they are empty, and never end
    if len(data) > most:
        raise ValueError(f"it has more than {most:,} bytes")
    return data.decode("utf-8")


def read_json(path: Path, most: int) -> Any:
    """Return the value that a JSON file holds."""
    return parse_json(read_text(path, most))


def parse_json(text: str) -> Any:
    """Return the value of a JSON text. Refused: too many values, deep nesting, infinite numbers, half surrogate pairs."""
    if count_values(text) > VALUES:
        raise ValueError(f"it holds more than {VALUES:,} values")
    try:
        value = json.loads(text, parse_constant=_refuse, parse_float=_finite)
        if "\\ud" in text or "\\uD" in text:  # where half of a surrogate pair may be
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except UnicodeEncodeError:
        raise ValueError("a string in it has half of a surrogate pair") from None
    return value


def count_values(text: str) -> int:
    """Return how many values a JSON text holds, or a few more."""
    return text.count(",") + text.count("[") + text.count("{")


def why(error: Exception) -> str:
    """Return what is wrong with a file, for the end of a sentence or for brackets."""
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number of JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"{digits:.40} is too large a number")
    return number
