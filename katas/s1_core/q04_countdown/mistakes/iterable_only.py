"""It can be looped over and is no iterator itself."""

from collections.abc import Iterator


class Countdown:
    """Count down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        self._left = start

    def __iter__(self) -> Iterator[int]:
        """Count down."""
        while self._left:
            self._left -= 1
            yield self._left + 1
