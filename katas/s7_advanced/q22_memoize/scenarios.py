"""Functions that the attempt decorates, and calls of them. They run next to the attempt."""

from collections.abc import Callable
from contextlib import suppress
from itertools import count
from traceback import walk_tb
from typing import Any

Arguments = tuple[list[Any], dict[str, Any]]
Step = tuple[str, Arguments]


def _decorator(module: Any, *sizes: int | None) -> Callable[[Any], Any]:
    decorator: Callable[[Any], Any] = module.memoize(*sizes)
    return decorator


def _told(info: Any) -> list[Any]:
    return [info.hits, info.misses, info.maxsize, info.currsize]


def session(module: Any, sizes: list[Any], steps: list[Step], *, kind: str = "LookupError") -> dict[str, Any]:
    """Do all steps with a function that returns the number of its run; return the results of the calls, and the infos."""
    numbers = count(1)
    ready = True
    error = {"LookupError": LookupError, "TypeError": TypeError}[kind]

    raised: list[Exception] = []

    def plain(*_: Any, **__: Any) -> int:
        if not ready:
            raised.append(error("not ready"))
            raise raised[-1]
        return next(numbers)

    f = _decorator(module, *sizes)(plain)
    calls: list[Any] = []
    infos: list[Any] = []
    for what, (args, kwargs) in steps:
        if what == "info":
            infos.append(f.cache_info())
        elif what == "clear":
            f.cache_clear()
        elif what == "many":
            for number in range(*args):
                f(number)
        else:
            ready = what == "call"
            try:
                calls.append(f(*args, **kwargs))
            except error as caught:
                seen = plain.__code__ in [frame.f_code for frame, _ in walk_tb(caught.__traceback__)]
                lost = "" if seen else " without its traceback"
                linked = "" if caught.__context__ is None else f" with a {type(caught.__context__).__name__} as its context"
                calls.append(f"another {kind}" if not raised or caught is not raised[-1] else f"{kind}{lost}{linked}")
    return {"calls": calls, "infos": [_told(info) for info in infos]}


def twice(module: Any, args: list[Any], kwargs: dict[str, Any], *, result: Any) -> dict[str, Any]:
    """Call twice with equal arguments; return the results, the runs, and which results are the very object."""
    runs = []

    @_decorator(module)
    def f(*args: Any, **kwargs: Any) -> Any:
        runs.append((args, kwargs))
        return result

    one = f(*args, **kwargs)
    two = f(*_again(args), **dict(kwargs))
    return {"came": [one, two], "runs": runs, "same": [one is result, two is result]}


def _again(values: list[Any]) -> list[Any]:
    return [eval(repr(value)) for value in values]  # noqa: S307 - equal values that are different objects


def refused(module: Any, maxsize: int | None, steps: list[Step], arguments: Arguments) -> Any:
    """Call a function with unhashable arguments."""

    @_decorator(module, maxsize)
    def f(*args: Any, **kwargs: Any) -> int:
        return len(args) + len(kwargs)

    for _, (args, kwargs) in steps:
        f(*args, **kwargs)
    return f(*arguments[0], **arguments[1])


def after_refusal(module: Any, maxsize: int | None, arguments: Arguments) -> dict[str, Any]:
    """Return how often the function ran after such a call, and the state of the cache."""
    runs = []

    @_decorator(module, maxsize)
    def f(*args: Any, **kwargs: Any) -> None:
        runs.append((args, kwargs))

    with suppress(TypeError):
        f(*arguments[0], **arguments[1])
    return {"runs": len(runs), "info": _told(f.cache_info())}


def fibonacci(module: Any, maxsize: int | None, n: int) -> dict[str, Any]:
    """Compute a Fibonacci number with a function that calls itself."""
    runs = []

    @_decorator(module, maxsize)
    def f(n: int) -> Any:
        runs.append(n)
        return n if n < 2 else f(n - 1) + f(n - 2)

    return {"result": f(n), "runs": runs, "info": _told(f.cache_info())}


def two(module: Any, maxsize: int | None, calls: list[tuple[str, int]], *, shared: bool) -> dict[str, Any]:
    """Call two functions; return the results, counts, names and docstrings."""
    keep = _decorator(module, maxsize)

    @keep
    def f(n: int) -> Any:
        """Do f."""
        return "f", n

    @(keep if shared else _decorator(module, maxsize))
    def g(n: int) -> Any:
        """Do g."""
        return "g", n

    both = {"f": f, "g": g}
    came = [both[name](n) for name, n in calls]
    looks = [(each.__name__, each.__doc__) for each in both.values()]
    return {"came": came, "infos": [_told(each.cache_info()) for each in both.values()], "looks": looks}
