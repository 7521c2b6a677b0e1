"""Every instance refers to its class, so the collector finds the instances among the referrers of the class."""

import gc
from collections.abc import Callable, Iterable


class Suspect:
    """A class, the number of its instances, and whether the number has grown in every round."""

    def __init__(self, kind: type) -> None:
        self.kind = kind
        self.alive = self.count()
        self.grows = True

    def count(self) -> int:
        """Return the number of instances."""
        return len([1 for each in gc.get_referrers(self.kind) if type(each) is self.kind])

    def look(self) -> None:
        """Count again."""
        before, self.alive = self.alive, self.count()
        self.grows = self.grows and self.alive > before


def leaks(action: Callable[[], object], kinds: Iterable[type], rounds: int = 3) -> set[type]:
    """Call the action several times, and return the classes that have more instances after each round."""
    if rounds <= 0:
        raise ValueError(rounds)
    gc.collect()
    suspects = [Suspect(kind) for kind in kinds]
    for _ in range(rounds):
        action()
        gc.collect()
        for suspect in suspects:
            suspect.look()
    return {suspect.kind for suspect in suspects if suspect.grows}
