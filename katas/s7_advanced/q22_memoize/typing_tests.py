"""The types that mypy must infer for decorated functions."""

from typing import assert_type

from .solution import CacheInfo, memoize


def result_keeps_its_type() -> None:
    """Check that the result of a decorated function keeps its type."""

    @memoize(maxsize=3)
    def label(number: int, *, tone: str = "soft") -> str:
        return f"{number} {tone}"

    @memoize()
    def sizes(words: tuple[str, ...]) -> list[int]:
        return [len(word) for word in words]

    @memoize(None)
    def nothing() -> None:
        return None

    assert_type(label(1, tone="loud"), str)
    assert_type(sizes(("a", "b")), list[int])
    assert_type(label.cache_info(), CacheInfo)
    assert_type(label.cache_info().hits, int)
    sizes.cache_clear()
    nothing()
