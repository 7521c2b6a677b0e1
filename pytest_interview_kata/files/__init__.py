"""Reads files that other people and programs may write, with limits, and replaces files as a whole.

A file may come from a stranger, such as the author of a pull request. It must be a regular file of a limited size, and
plain JSON. Anything else raises `ValueError`, which says what was found, or `OSError`.
"""

from __future__ import annotations

import json
import math
import os
import stat
from pathlib import Path
from typing import Any, BinaryIO, Final, NoReturn

REPORT: Final = 16 << 20
"""Maximum size of a report, in bytes."""
VALUES: Final = 500_000
"""Maximum number of values in a JSON document; each may take a hundred bytes of memory."""
KINDS: Final = {stat.S_IFDIR: "a directory", stat.S_IFLNK: "a link"}
"""How messages describe a file that is not regular, by file type."""


def open_regular(path: Path, most: int, *, links: bool = True) -> BinaryIO:
    """Open a regular file of at most `most` bytes for reading; raise `ValueError` for other files. Follow links if `links`."""
    found = path.stat() if links else path.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise ValueError(f"it is {KINDS.get(stat.S_IFMT(found.st_mode), 'not a regular file')}")
    if found.st_size > most:
        raise ValueError(f"it has {found.st_size:,} bytes, and at most {most:,} are read")
    return path.open("rb")


def read_text(path: Path, most: int, *, links: bool = True) -> str:
    """Return the contents of a UTF-8 file; raise `ValueError` as `open_regular` does, and for other encodings."""
    with open_regular(path, most, links=links) as file:
        data = file.read(most + 1)  # some files in /proc have size 0 and never end
    if len(data) > most:
        raise ValueError(f"it has more than {most:,} bytes")
    return data.decode("utf-8")


def read_json(path: Path, most: int) -> Any:
    """Return the value in a JSON file; raise `ValueError` as `read_text` and `parse_json` do."""
    return parse_json(read_text(path, most))


def read_own(path: Path, most: int) -> dict[str, Any]:
    """Return the JSON object in a file of this package; an empty dict if the file is missing, too large or broken."""
    try:
        found = json.loads(read_text(path, most))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def replace_text(path: Path, text: str, modified: float | None = None) -> None:
    """Write a file through a temporary file beside it, so that it is complete at all times; a link stays a link.

    `modified` is the time of its modification, by default the current time.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        beside.unlink(missing_ok=True)  # a file with this name is not ours, and may be a link
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        if modified is not None:
            os.utime(beside, (modified, modified))
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def parse_json(text: str) -> Any:
    """Return the value of a JSON document.

    Raise `ValueError` if it is invalid, has too many values, deep nesting, NaN, infinite numbers, or lone surrogates.
    """
    if count_values(text) > VALUES:
        raise ValueError(f"it contains more than {VALUES:,} values")
    try:
        value = json.loads(text, parse_constant=_refuse, parse_float=_finite)
        if "\\ud" in text or "\\uD" in text:  # only then can there be a lone surrogate
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except UnicodeEncodeError:
        raise ValueError("a string in it contains a lone surrogate") from None
    return value


def count_values(text: str) -> int:
    """Return the number of values in a JSON document, counted without parsing it, so that it may be a little too high."""
    return text.count(",") + text.count("[") + text.count("{")


def why(error: Exception) -> str:
    """Return the reason for an exception about a file, as a phrase to put into parentheses."""
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is not valid JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"the number {digits:.40} is too large")
    return number
