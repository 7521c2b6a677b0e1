"""Draws the cases on which properties are tried. No other module drives Hypothesis.

`explore` is the usual search of Hypothesis: it remembers all cases to avoid duplicates, which takes most of the time.
`draw` does not remember cases. `again` shrinks a case, given as the choices that Hypothesis made to draw it. `replay` draws
nothing.
"""

from __future__ import annotations

import hashlib
import math
from contextlib import contextmanager, suppress
from random import Random
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from hypothesis import HealthCheck, Phase, Verbosity, configuration, settings
from hypothesis.control import BuildContext, current_build_context
from hypothesis.database import InMemoryExampleDatabase, choices_to_bytes
from hypothesis.errors import StopTest, UnsatisfiedAssumption
from hypothesis.internal.conjecture import providers
from hypothesis.internal.conjecture.data import ConjectureData

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from types import CodeType

    from .attempt import Attempt

Property: TypeAlias = "Callable[..., None]"
Body: TypeAlias = "Callable[[Property, Mapping[str, Any]], None]"
"""Calls a function with one case, a mapping of arguments by name; an exception ends the search."""

BASE: Final = settings(
    max_examples=100,
    database=None,
    deadline=None,
    derandomize=False,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
    print_blob=False,
    verbosity=Verbosity.quiet,
    backend="hypothesis",
)
"""The settings for judging. All are explicit, because with the environment variable `CI`, Hypothesis uses other defaults."""
KEY: Final = b"kata"
DRAWS: Final = 10
"""The maximum number of draws per case to try; some draws fail an `assume` and are not tried."""


class Falsified(Exception):  # noqa: N818 - a signal to Hypothesis
    """An example breaks the property. Only one line raises this: Hypothesis takes exceptions from two lines for two bugs."""


def prepare(storage: Path) -> None:
    """Set Hypothesis up for judging: its files go to `storage`, and examples do not use constants of local modules."""
    configuration.set_hypothesis_home_dir(storage)
    # The examples of a seed must not depend on which modules are imported.
    empty = providers._local_constants  # noqa: SLF001
    providers._get_local_constants = lambda: empty  # noqa: SLF001
    settings.register_profile("kata", BASE)
    settings.load_profile("kata")


def seed_of(*words: str) -> int:
    """Derive a seed from strings; it is the same on every machine and Python version."""
    return int.from_bytes(hashlib.sha256("\0".join(words).encode("utf-8", "surrogatepass")).digest()[:8], "big")


def is_drawn(prop: Property) -> bool:
    """Return whether Hypothesis draws the cases of a property."""
    return hasattr(prop, "hypothesis")


def code_of(prop: Any) -> CodeType:
    """Return the code of a property as its author wrote it."""
    code: CodeType = (prop.hypothesis.inner_test if is_drawn(prop) else prop).__code__
    return code


def arguments(prop: Any) -> frozenset[str]:
    """Return the names of the arguments that are drawn for a property."""
    return frozenset(prop.hypothesis._given_kwargs)  # noqa: SLF001


def most(prop: Any, examples: int) -> int:
    """Return the number of cases to try: `examples`, or fewer if the settings of the property ask for fewer."""
    chosen = prop._hypothesis_internal_use_settings  # noqa: SLF001
    return min(examples, chosen.max_examples) if hasattr(prop, "_hypothesis_internal_settings_applied") else examples


def explore(prop: Property, attempt: Attempt, seed: int, examples: int, body: Body) -> None:
    """Draw cases without duplicates. If the body raises `Falsified`, shrink the case, then raise `Falsified`."""
    _drive(prop, attempt, seed, body, max_examples=most(prop, examples))


def again(prop: Property, attempt: Attempt, choices: tuple[Any, ...], body: Body) -> None:
    """Start with the case that Hypothesis draws with these choices, and shrink it. Raise `Falsified` as `explore` does."""
    database = InMemoryExampleDatabase()
    database.save(KEY, choices_to_bytes((*choices, False)))  # Hypothesis does not shrink an exact repetition
    _drive(prop, attempt, 0, body, database=database, phases=(Phase.reuse, Phase.shrink))


def _drive(prop: Any, attempt: Attempt, seed: int, body: Body, **how: Any) -> None:
    inner, chosen = prop.hypothesis.inner_test, prop._hypothesis_internal_use_settings  # noqa: SLF001
    prop.hypothesis.inner_test = lambda **case: body(inner, case)
    prop._hypothesis_internal_use_settings = settings(chosen, **{"phases": BASE.phases, **how})  # noqa: SLF001
    prop._hypothesis_internal_use_seed = seed  # noqa: SLF001
    prop._hypothesis_internal_database_key = KEY  # noqa: SLF001
    try:
        prop(attempt=attempt)
    finally:
        prop.hypothesis.inner_test, prop._hypothesis_internal_use_settings = inner, chosen  # noqa: SLF001


def draw(prop: Any, attempt: Attempt, seed: int, examples: int, body: Body) -> None:
    """Draw cases without remembering them, so that duplicates are possible.

    If a property asks for half of the default number of cases, only half of `examples` are drawn, and so on.
    """
    wanted = math.ceil(examples * most(prop, BASE.max_examples) / BASE.max_examples)
    random, tried = Random(seed), 0  # noqa: S311 - not a secret
    for _ in range(wanted * DRAWS):
        if tried == wanted:
            return
        with suppress(StopTest, UnsatisfiedAssumption):
            _try(prop, attempt, ConjectureData(random=random), body)
            tried += 1


def _try(prop: Any, attempt: Attempt, data: ConjectureData, body: Body, case: Mapping[str, Any] | None = None) -> None:
    with BuildContext(data, is_final=False, wrapped_test=prop):
        if case is None:
            case = {name: data.draw(strategy) for name, strategy in prop.hypothesis._given_kwargs.items()}  # noqa: SLF001
        body(prop.hypothesis.inner_test, {"attempt": attempt, **case})


def drawn_now() -> tuple[Any, ...]:
    """Return the choices with which Hypothesis has drawn the current case, for `again` and `redo`."""
    return current_build_context().data.choices


def redo(prop: Any, attempt: Attempt, choices: tuple[Any, ...], body: Body) -> None:
    """Try the case that Hypothesis draws with these choices, or the only case of a property without drawn arguments."""
    if not is_drawn(prop):
        body(prop, {"attempt": attempt})
        return
    with suppress(StopTest, UnsatisfiedAssumption):
        _try(prop, attempt, ConjectureData.for_choices(choices), body)


def nothing_drawn() -> ConjectureData:
    """Return data without choices, which `replay` can use for many cases; creating it takes longer than many calls."""
    return ConjectureData.for_choices(())


def replay(prop: Property, attempt: Attempt, case: Mapping[str, Any], body: Body, data: ConjectureData | None = None) -> None:
    """Try a known case, a mapping of arguments by name."""
    with suppress(StopTest, UnsatisfiedAssumption):
        _try(prop, attempt, nothing_drawn() if data is None or data.frozen else data, body, case)


@contextmanager
def entered(prop: Any) -> Iterator[Property]:
    """Yield the function that the author of a property wrote. Inside the block, it can be called with known arguments."""
    with BuildContext(nothing_drawn(), is_final=False, wrapped_test=prop):
        yield prop.hypothesis.inner_test
