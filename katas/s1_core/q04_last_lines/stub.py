r"""What are iterators and generators? A file is an iterator over its lines, but it starts at the wrong end.

A log has grown to 200 GB, and you need its last ten lines. A loop over the file takes an hour.
`tail` takes a millisecond, because it reads the file from its end.

Write `last_lines(file, count)`. It returns a list of the last `count` lines of a binary file, in
the order of the file.

- A line ends with `\n` or `\r\n`. The result contains the lines without these line ends.
- Any other `\r` is an ordinary byte of its line.
- The last line may have no line end. It counts, too.
- Empty lines count. But after the final line end no further line begins: `b"a\n"` has one line,
  and an empty file has none.
- If the file has fewer than `count` lines, all of them are returned.
- `count < 0` raises `ValueError`.
- Let n be the number of bytes from the start of the first returned line to the end of the file, or
  0 if `count` is 0. At most n + 65,536 bytes are read, however long the file is. A byte that is
  read twice counts twice.

>>> from io import BytesIO
>>> last_lines(BytesIO(b"one\ntwo\r\nthree\n"), 2)
[b'two', b'three']
>>> last_lines(BytesIO(b"one\n\ntwo"), 2)
[b'', b'two']
>>> last_lines(BytesIO(b"one\n"), 10)
[b'one']

Details

- `file` is open for reading and seekable, also from its end. It may be a `BytesIO`, which has no
  `fileno`. `file.read(n)` returns `n` bytes, or fewer at the end of the file only.
- The file may be at any position before the call, and be left at any. It stays open.
- A line may be longer than 64 KiB, and there may be many thousand lines.
- Not tested: how many calls of `read` and `seek` are made, memory, files that change meanwhile,
  and a `count` above 1,000,000.
"""

from typing import BinaryIO


def last_lines(file: BinaryIO, count: int) -> list[bytes]:
    """Return the last lines of a file without their line ends, and read only the end of the file."""
    raise NotImplementedError
