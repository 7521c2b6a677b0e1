"""Classes with the metaclass of an attempt of q24_singleton, and calls of them, also from several threads."""

import gc
import itertools
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

LONG = 2.5
"""Seconds to wait for a thread; only a deadlock takes that long."""
QUIET = 0.0002
"""Seconds between two looks at the state of the threads."""
BLIND = 0.01
"""Seconds after which a thread counts as waiting, where its state is unknown."""
TASKS = Path("/proc/self/task")
"""The directory in which Linux reports the state of each thread."""
SERIAL = itertools.count()
"""Numbers for the names of classes, which are the same only where that is the point."""
Call = tuple[list[Any], dict[str, Any]]


def _refuse(*_: object) -> NoReturn:
    raise TypeError("this must not be called")


KINDS: dict[str, dict[str, Any]] = {
    "plain": {},
    "empty": {"__len__": lambda _: 0},
    "false": {"__bool__": lambda _: False},
    "doubtful": {"__bool__": _refuse},
    "incomparable": {"__eq__": _refuse, "__hash__": None},
    "equal to all": {"__eq__": lambda *_: True, "__hash__": lambda _: 1},
    "with slots": {"__slots__": ("given",)},
    "with a None": {"_instance": None},
}


def ask(module: Any, kind: str, calls: list[Call]) -> dict[str, Any]:
    """Call a class several times; return what its `__new__` and `__init__` got, and what each call returned."""
    log: list[Any] = []

    def new(cls: Any, *_args: Any, **_keywords: Any) -> Any:
        log.append("__new__")
        return object.__new__(cls)

    def init(self: Any, *args: Any, **keywords: Any) -> None:
        log.append(("__init__", [*args], keywords))
        self.given = [[*args], keywords]

    cls = module.SingletonMeta(f"Thing{next(SERIAL)}", (), {"__new__": new, "__init__": init, **KINDS[kind]})
    given = []
    for args, keywords in calls:
        given.append(getattr(cls(*args, **keywords), "given", "something else"))
        gc.collect(0)
    first = cls()
    own = vars(cls).get("_instance")
    return {"log": log, "given": given, "own": own, "same": all(cls(*args, **keywords) is first for args, keywords in calls)}


def family(module: Any, order: list[str]) -> list[Any]:
    """Call a parent, its children, and classes of the parent's name; return the classes of the instances."""
    meta = module.SingletonMeta
    made: list[Any] = []

    def init(self: Any) -> None:
        made.append(type(self))

    name = f"Parent{next(SERIAL)}"
    parent = meta(name, (), {"__init__": init})
    child, other = meta(f"Child{next(SERIAL)}", (parent,), {}), meta(f"Other{next(SERIAL)}", (parent,), {})
    classes = {"Parent": parent, "Child": child, "Other": other, "Grandchild": meta(f"Grandchild{next(SERIAL)}", (child,), {})}
    classes["namesake"] = meta(name, (parent,), {})
    classes["stranger"] = meta(name, (), {"__init__": init})
    names = {cls: name for name, cls in classes.items()}
    given = [classes[name]() for name in order]
    return [[names.get(type(each), "?") for each in given], [names.get(cls, "?") for cls in made]]


def fail(module: Any, failing: list[bool], kind: str, error: str) -> list[Any]:
    """Call a class whose `__init__` or `__new__` may raise; return what each call returned or raised."""
    made = {"KeyboardInterrupt": KeyboardInterrupt, "KeyError": KeyError, "TypeError": TypeError}[error]
    cause = Exception("why")
    errors = [made(number) for number, _ in enumerate(failing)]

    def make(thing: Any, number: int) -> Any:
        if failing[number]:
            raise errors[number] from cause
        if kind == "__new__":
            thing = object.__new__(thing)
        thing.number = number
        return thing if kind == "__new__" else None

    cls = module.SingletonMeta(
        f"Thing{next(SERIAL)}", (), {kind: make, "__init__": (lambda *_: None) if kind == "__new__" else make}
    )
    seen: list[Any] = []
    for number, _ in enumerate(failing):
        try:
            seen.append(cls(number).number)
        except (Exception, KeyboardInterrupt) as caught:  # noqa: BLE001 - every exception is returned
            same = "raises" if caught is errors[number] else f"{type(caught).__name__}: {caught}"
            same += "" if caught.__cause__ is cause else f", with the cause {caught.__cause__!r:.30}"
            seen.append(same if caught.__context__ is None else f"{same}, with the context {caught.__context__!r:.30}")
    return seen


class Asker(threading.Thread):
    """A thread that calls a class."""

    def __init__(self, act: Callable[[], Any]) -> None:
        super().__init__(daemon=True)
        self._act = act
        self.result: Any = "waits forever"

    def run(self) -> None:
        """Call the function; save its result or its exception."""
        try:
            self.result = self._act()
        except Exception as error:  # noqa: BLE001 - every exception is returned
            self.result = f"{type(error).__name__}: {error}"


def crowd(module: Any, failing: list[bool], before: str) -> dict[str, Any]:
    """Start a thread, and others while it creates the instance; some of them fail, or have failed before."""
    door, guard = threading.Event(), threading.Lock()
    made: list[int] = []

    def init(self: Any, number: int) -> None:
        with guard:
            made.append(number)
        door.wait(2 * LONG)
        if failing[number]:
            raise KeyError(number)
        self.number = number

    cls = module.SingletonMeta(f"Thing{next(SERIAL)}", (), {"__init__": init, "number": "not ready"})
    broken = module.SingletonMeta(f"Broken{next(SERIAL)}", (), {"__init__": _refuse})

    def act(number: int) -> Any:
        if before == "failed":
            with suppress(TypeError):
                broken()
        return cls(number).number

    askers = [Asker(partial(act, number)) for number, _ in enumerate(failing)]
    for asker in askers:
        asker.start()
        _rest(askers)
    if before == "slow":
        door.wait(LONG / 10)
    door.set()
    for asker in askers:
        asker.join(LONG)
    return {"made": made, "given": [asker.result for asker in askers]}


def each_other(module: Any, orders: list[tuple[str, str]]) -> dict[str, Any]:
    """Start a thread for each order, which creates a singleton that calls another one, all at the same time."""
    door = threading.Event()
    made: list[str] = []
    classes: dict[str, Any] = {}

    def init(self: Any, other: str = "") -> None:
        made.append(type(self).__name__[0])
        if other:
            door.wait(2 * LONG)
            self.other = classes[other]()
        self.ready = True

    for name in "ABC":
        classes[name] = module.SingletonMeta(f"{name}{next(SERIAL)}", (), {"__init__": init})
    askers = [Asker(lambda name=name, other=other: type(classes[name](other)).__name__[0]) for name, other in orders]  # type: ignore[misc]
    for asker in askers:
        asker.start()
        _rest(askers)
    door.set()
    for asker in askers:
        asker.join(LONG)
    return {"given": [asker.result for asker in askers], "made": sorted(made)}


def _rest(askers: list[Asker]) -> None:
    """Wait until no thread is working."""
    calm, end = 0, time.monotonic() + LONG / 5
    while calm < 2 and time.monotonic() < end:
        threading.Event().wait(QUIET if TASKS.exists() else BLIND)
        calm = calm + 1 if all(_sleeps(TASKS / str(asker.native_id)) for asker in askers if asker.is_alive()) else 0


def _sleeps(task: Path) -> bool:
    try:
        return (task / "stat").read_text().rpartition(")")[2].split()[0] == "S"
    except OSError:
        return True  # the thread has ended, or there is no such file
