"""What several processes of one run have done between them, so that nothing is done twice."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from filelock import FileLock

from .transit import as_data, from_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from .model import Result


class Share:
    """A folder that the processes of a run have in common."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def once(self, name: str, produce: Callable[[], Iterable[Result]]) -> list[Result]:
        """Give what `produce` gives, calling it in one of the processes only; a process that dies frees its turn."""
        path = self._folder / f"{name}.json"
        with FileLock(self._folder / f"{name}.lock"):
            if path.is_file():
                return [from_data(data) for data in json.loads(path.read_text(encoding="utf-8"))]
            results = list(produce())
            part = path.with_suffix(".part")
            part.write_text(json.dumps([as_data(result) for result in results]), encoding="utf-8")
            os.replace(part, path)  # noqa: PTH105 - one and the same on every platform
            return results
