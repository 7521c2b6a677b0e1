"""Small pieces of the sentences that commands print."""

from __future__ import annotations


def fitted(text: str, width: int) -> str:
    """Cut a text to a width."""
    return text if len(text) <= width else f"{text[: max(width - 3, 0)].rstrip()}..."
