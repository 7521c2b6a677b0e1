"""Which modules have you used extensively? Find out what fills the disk with `os` or `pathlib`.

"No space left on device", at three in the morning. Is it the logs, the pictures, or the archives
that nobody dares to delete? The first thing that everybody writes is a walk through the folders.

Write `disk_usage(root)`: how many bytes the files under `root` have, by the suffix of their names.

- All regular files count, however deep they lie, hidden ones and those in hidden folders too. A
  file's bytes are its size as `stat` tells it, not the blocks that it takes.
- The suffix is that of `Path.suffix`, in lower case as `str.lower` makes it: `.TXT` and `.txt` are one,
  `archive.tar.gz` is `.gz`. Files without a suffix, `README` and `.profile`, count under `""`.
- A suffix that a file has is there, even if it comes to 0 bytes; others are not. Folders have none.
- Symbolic links are neither counted nor followed, wherever they lead: to a file, to a folder, outside,
  round in a circle, nowhere. What is neither file nor folder, a named pipe, say, does not count.
- A file with two names (hard links) counts for each of them.
- Where `root` does not exist, `FileNotFoundError`; where it is a file, `NotADirectoryError`. It may be
  relative or absolute, `.` too, and its name is taken as it is: `~` and `$HOME` are folders like any other.
- The current folder is the same afterwards.

Not tested: a `root` that is a link, names that end in a dot or begin with two, folders nested more
than 50 deep, what you may not read, and what changes meanwhile.

>>> from tempfile import mkdtemp
>>> root = Path(mkdtemp())
>>> (root / "old").mkdir()
>>> (root / "old" / "mail.tar.gz").write_bytes(bytes(500))
500
>>> (root / "backup.GZ").write_bytes(bytes(20))
20
>>> (root / ".profile").touch()
>>> disk_usage(root) == {".gz": 520, "": 0}
True
"""

import os
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    usage: dict[str, int] = {}
    waiting = [root]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry))
                elif entry.is_file(follow_symlinks=False):
                    suffix = Path(entry).suffix.lower()
                    usage[suffix] = usage.get(suffix, 0) + entry.stat().st_size
    return usage
