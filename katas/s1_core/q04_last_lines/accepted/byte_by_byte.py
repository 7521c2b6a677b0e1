"""Walks back one byte at a time and completes a line at each line end."""

from typing import BinaryIO


def last_lines(file: BinaryIO, count: int) -> list[bytes]:
    """Return the last lines of a file without their line ends, and read only the end of the file."""
    if count < 0:
        raise ValueError(count)
    lines: list[bytes] = []
    line = bytearray()
    position = end = file.seek(0, 2)
    ended = False
    while position and len(lines) < count:
        position -= 1
        file.seek(position)
        byte = file.read(1)
        if byte == b"\n" and position < end - 1:
            lines.append(finished(line, ended=ended))
            line.clear()
        ended = ended or byte == b"\n"
        if byte != b"\n":
            line += byte
    if end and len(lines) < count:
        lines.append(finished(line, ended=ended))
    lines.reverse()
    return lines


def finished(line: bytearray, *, ended: bool) -> bytes:
    """Return a line that was collected backwards, without the `\\r` of its line end."""
    text = bytes(reversed(line))
    return text.removesuffix(b"\r") if ended else text
