"""Which modules have you used extensively? Show `os` or `pathlib`: find out what fills the disk.

"No space left on device", at three in the morning. Is it the logs, or the archives?

Write `disk_usage(root)`. It returns a dict: for each file suffix below the folder `root`, the
total size of the files in bytes.

- Only regular files count: all files in all subfolders, even if they or their folders are hidden.
- The size of a file is its `st_size`, not its blocks on the disk.
- The suffix is `Path.suffix` in lower case (`str.lower`): `.TXT` and `.txt` are the same, and
  `archive.tar.gz` counts under `.gz`. Files without a suffix, such as `README` and `.profile`,
  count under `""`.
- An empty file counts: its suffix is in the dict, even if the total is 0.
- Symbolic links are neither counted nor followed, wherever they lead: to a file, to a parent
  folder, out of `root`, or to nothing.
- A missing `root` raises `FileNotFoundError`; a `root` that is a file raises `NotADirectoryError`.

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

Details

- Folders, named pipes, sockets and devices do not count.
- A file with two names (hard links) counts once for each name.
- `root` may be absolute or relative, also `.`. Its name is taken literally: `~`, `$HOME` and `[ab]`
  are ordinary names.
- The current folder is the same after the call.
- A folder may contain more than a thousand files. Every call looks at the disk again, and
  returns a new dict.
- Not tested: a `root` that is a symbolic link, names that end in a dot or start with two dots
  (their suffix depends on the version of Python), folders nested more than 50 deep, missing
  permissions, and files that change during the call.
"""

from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Return the total size in bytes of the regular files below `root`, by lower-case suffix."""
    raise NotImplementedError
