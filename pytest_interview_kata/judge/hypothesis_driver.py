"""Draws the cases that properties are tried on. The only module that drives Hypothesis.

`explore` is Hypothesis as everybody knows it; it remembers all it has drawn to draw something else, and that memory is most of
what a search costs. `draw` does without, `again` makes a case smaller that came from there, and `replay` draws nothing.
"""

from __future__ import annotations

import hashlib
import math
from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from hypothesis import HealthCheck, Phase, Verbosity, configuration, settings
from hypothesis.control import BuildContext, current_build_context
from hypothesis.database import InMemoryExampleDatabase, choices_to_bytes
from hypothesis.errors import StopTest, UnsatisfiedAssumption
from hypothesis.internal.conjecture import providers
from hypothesis.internal.conjecture.data import ConjectureData

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from .attempt import Attempt

Law: TypeAlias = "Callable[..., None]"
Body: TypeAlias = "Callable[[Law, Mapping[str, Any]], None]"
"""Tries a function on one case, arguments by name; what it raises ends the search."""

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
"""Every setting is explicit: a `CI` variable would load another profile."""
KEY: Final = b"kata"
VAIN: Final = 10
"""How many times as many cases may be drawn as are wanted, where most do not meet their own conditions."""


class Falsified(Exception):  # noqa: N818 - a signal to Hypothesis
    """An example broke the property. Always raised by one statement, or Hypothesis would not see one bug in many."""


def prepare(storage: Path) -> None:
    """Set Hypothesis up for judging: its files go to `storage`, and no local module's constants enter the examples."""
    configuration.set_hypothesis_home_dir(storage)
    # What else happens to be imported must not change which examples a seed gives.
    empty = providers._local_constants  # noqa: SLF001
    providers._get_local_constants = lambda: empty  # noqa: SLF001
    settings.register_profile("kata", BASE)
    settings.load_profile("kata")


def seed_of(*words: str) -> int:
    """Derive a seed from words, the same on every machine and Python."""
    return int.from_bytes(hashlib.sha256("\0".join(words).encode("utf-8", "surrogatepass")).digest()[:8], "big")


def is_drawn(law: Law) -> bool:
    """Whether the property is tried on cases that Hypothesis draws."""
    return hasattr(law, "hypothesis")


def arguments(law: Any) -> frozenset[str]:
    """Name what is drawn for a property."""
    return frozenset(law.hypothesis._given_kwargs)  # noqa: SLF001


def most(law: Any, examples: int) -> int:
    """Give how many cases a property is tried on where so many are usual: some ask for fewer."""
    chosen = law._hypothesis_internal_use_settings  # noqa: SLF001
    return min(examples, chosen.max_examples) if hasattr(law, "_hypothesis_internal_settings_applied") else examples


def explore(law: Law, attempt: Attempt, seed: int, examples: int, body: Body) -> None:
    """Draw cases, each unlike all before; once the body raises `Falsified`, look for smaller ones that do, and raise it."""
    _drive(law, attempt, seed, body, max_examples=most(law, examples))


def again(law: Law, attempt: Attempt, choices: tuple[Any, ...], body: Body) -> None:
    """Begin with the case that these choices led to, and look for smaller ones. Raises `Falsified` as `explore` does."""
    database = InMemoryExampleDatabase()
    database.save(KEY, choices_to_bytes((*choices, False)))  # Hypothesis does not shrink what it finds again exactly
    _drive(law, attempt, 0, body, database=database, phases=(Phase.reuse, Phase.shrink))


def _drive(law: Any, attempt: Attempt, seed: int, body: Body, **how: Any) -> None:
    inner, chosen = law.hypothesis.inner_test, law._hypothesis_internal_use_settings  # noqa: SLF001
    law.hypothesis.inner_test = lambda **case: body(inner, case)
    law._hypothesis_internal_use_settings = settings(chosen, **{"phases": BASE.phases, **how})  # noqa: SLF001
    law._hypothesis_internal_use_seed = seed  # noqa: SLF001
    law._hypothesis_internal_database_key = KEY  # noqa: SLF001
    try:
        law(attempt=attempt)
    finally:
        law.hypothesis.inner_test, law._hypothesis_internal_use_settings = inner, chosen  # noqa: SLF001


def draw(law: Any, attempt: Attempt, seed: int, examples: int, body: Body) -> None:
    """Draw cases without a look at those before.

    A property that asks for fewer cases than are usual gets fewer here, too, in proportion.
    """
    inner, given = law.hypothesis.inner_test, law.hypothesis._given_kwargs  # noqa: SLF001
    wanted = math.ceil(examples * most(law, BASE.max_examples) / BASE.max_examples)
    random, tried = Random(seed), 0  # noqa: S311 - no secret
    for _ in range(wanted * VAIN):
        if tried == wanted:
            return
        data = ConjectureData(random=random)
        try:
            with BuildContext(data, is_final=False, wrapped_test=law):
                case = {name: data.draw(strategy) for name, strategy in given.items()}
                body(inner, {"attempt": attempt, **case})
        except (StopTest, UnsatisfiedAssumption):
            continue
        tried += 1


def drawn_now() -> tuple[Any, ...]:
    """Return what was drawn for the case that is being tried, for `again` and `redo`."""
    return current_build_context().data.choices


def redo(law: Any, attempt: Attempt, choices: tuple[Any, ...], body: Body) -> None:
    """Try the one case that these choices led to."""
    if not is_drawn(law):
        body(law, {"attempt": attempt})
        return
    data = ConjectureData.for_choices(choices)
    with suppress(StopTest, UnsatisfiedAssumption), BuildContext(data, is_final=False, wrapped_test=law):
        case = {name: data.draw(strategy) for name, strategy in law.hypothesis._given_kwargs.items()}  # noqa: SLF001
        body(law.hypothesis.inner_test, {"attempt": attempt, **case})


def replay(law: Any, attempt: Attempt, case: Mapping[str, Any], body: Body) -> None:
    """Try a case that was drawn before, arguments by name."""
    data = ConjectureData.for_choices(())
    with suppress(StopTest, UnsatisfiedAssumption), BuildContext(data, is_final=False, wrapped_test=law):
        body(law.hypothesis.inner_test, {"attempt": attempt, **case})
