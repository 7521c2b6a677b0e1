"""The machines for which Gunicorn is configured."""

from collections.abc import Callable
from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

Property = Callable[..., None]

CORES: Final = st.integers(1, 64)
KINDS: Final = st.sampled_from(("cpu", "io"))


def any_machine(prop: Property) -> Property:
    """Draw few machines, with memory for at least one worker."""
    for kind in ("io", "cpu"):
        prop = example(cores=1, memory_mb=150, kind=kind)(prop)
    return settings(max_examples=10)(given(cores=CORES, memory_mb=st.integers(150, 9600), kind=KINDS)(prop))
