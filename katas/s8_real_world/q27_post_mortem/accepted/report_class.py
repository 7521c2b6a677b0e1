"""Adds to `Report` a constructor that takes an exception; a generator yields the chain, and `extract_tb` the place."""

import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial


@dataclass(frozen=True)
class Report:
    """How a call failed."""

    error: str
    text: str
    function: str | None
    line: int | None
    variables: dict[str, str]
    cause: "Report | None" = None

    @classmethod
    def of(cls, error: BaseException) -> "Report":
        """Return the report of one exception, without its cause."""
        name, text = type(error).__name__, described(partial(str, error))
        if error.__traceback__ is None:
            return cls(name, text, None, None, {})
        place = traceback.extract_tb(error.__traceback__, limit=-1)[0]
        *_, (frame, _line) = traceback.walk_tb(error.__traceback__)
        variables = {key: described(partial(repr, value)) for key, value in frame.f_locals.items()}
        return cls(name, text, place.name, place.lineno, variables)


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an exception and its causes, each once."""
    seen: dict[int, BaseException] = {}
    while error is not None and id(error) not in seen:
        seen[id(error)] = error
        yield error
        match error.__cause__, error.__suppress_context__:
            case None, False:
                error = error.__context__
            case cause, _:
                error = cause


def described(describe: Callable[[], str]) -> str:
    try:
        return describe()
    except Exception as error:
        return f"<{type(error).__name__}>"


def post_mortem(call: Callable[[], object]) -> Report | None:
    try:
        call()
    except Exception as error:
        report = None
        for each in reversed([Report.of(link) for link in chain(error)]):
            report = replace(each, cause=report)
        return report
    else:
        return None
