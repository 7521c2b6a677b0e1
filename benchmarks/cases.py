"""All cases by name, in the order in which they are measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import authoring, growing, memory, reporting, watching
from .paired import PAIRED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .facts import Case

CASES: Final[Mapping[str, Case]] = {
    **PAIRED,
    "authoring": authoring.measure,
    "watch": watching.measure,
    "memory": memory.measure,
    "growth": growing.measure,
    "reports": reporting.measure,
}
