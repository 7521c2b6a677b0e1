"""The types of the messages between pytest, a judge and its players.

Only type checkers import this module, so a player starts without it. The types are not checked: an attempt can send anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypeAlias, TypedDict, final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Encoded: TypeAlias = Any
"""A value that `player.codec.encode` has encoded."""
Line: TypeAlias = tuple[int, str]
"""A frame of a traceback: line and function."""
Error: TypeAlias = tuple[str, list[str], str, list[Line], list[Line] | None]
"""An exception: the name of its type; the names of the types in its MRO, with a dot before those that are not built in; its
message; the frames of the attempt's file (in `Started`, of the scenarios' file); and the frames of the scenarios' file. The
last item is None unless the exception was raised in the scenarios' file or in lines of a session."""


class LoadRequest(TypedDict):
    """An attempt to load, and its limits: `load`, `call` and `total` in seconds, `memory` in bytes."""

    kata: str
    filename: str
    source: str
    scenarios: str
    """The source of the scenarios; empty if there are none."""
    scenarios_filename: str
    paths: Sequence[str]
    """Folders to import from in addition to the standard library."""
    load: float
    call: float
    total: float
    memory: int
    imports: NotRequired[Sequence[str]]
    """The modules to import before the player forks itself, once for each program to test. Missing if it does not fork."""


class JudgeSetup(TypedDict):
    """The JSON argument of a judge: the folders to hide from attempts, and the walls to use."""

    hidden: Sequence[str]
    walls: Sequence[str]


@final
class Order(TypedDict):
    """Sent from pytest to a judge: an attempt, the properties to judge, and settings for the search."""

    load: LoadRequest
    folder: str
    properties: Sequence[str]
    examples: int
    own_examples: int
    seed: str
    once_broken: Literal["shrink", "go on", "stop"]
    use_cases: bool
    """Whether stored cases are used."""
    few: Sequence[str]
    """Properties to judge last: first, all of them on a few cases each, to report failures early; then all of them in full."""
    batches: bool
    """Whether calls of several stored cases may be sent together."""


@final
class TestsOrder(TypedDict):
    """Sent from pytest to a judge: a learner's tests, and the programs to run them on."""

    load: LoadRequest
    """The settings of the player that runs the tests; they contain no attempt."""
    tests: str
    right: Sequence[str]
    attempt: str
    """The learner's program; empty if there is none yet."""
    wrong: Mapping[str, str]
    """Wrong programs, by the name of the mistake."""
    sentences: Mapping[str, str]
    """Sentences that describe the mistakes, by name."""
    tell_missed: bool
    """Whether to report which mistakes were not found."""


class PlayerSetup(TypedDict):
    """The JSON argument of a player: the folder with the package, the folders to hide, the scratch folder, the walls."""

    root: str
    hidden: Sequence[str]
    scratch: str
    walls: Sequence[str]


class Load(LoadRequest):
    """Sent from judge to player, as the first frame: the attempt to load, and the environment variables to set."""

    environment: dict[str, str]


class Call(TypedDict):
    """A call: `a` are its positional arguments and `k` its keyword arguments."""

    do: tuple[str, str]
    """The kind of the call, and a name: `run` and a scenario, `call` and a function, or `new` and a class.

    For the object with the number `on`, it is `do` and a method, `get` and an attribute, or `next`. For the session with the
    number `on`, it is `ask`; then the argument is a list of (is example, statements, expression, may raise)."""
    on: int | None
    a: Sequence[Encoded]
    k: dict[str, Encoded]
    watch: bool
    """Whether to reply with the arguments as they are after the call, too."""
    forget: bool
    """Whether the player may first forget the objects that earlier calls returned."""
    anew: bool
    """Whether to load the module again first."""


class Request(Call):
    """Sent from judge to player: a call with a number, which the reply repeats."""

    id: int


class Returned(TypedDict, total=False):
    """The return value of a function of the judge (`v`), or the type and the message of the exception that it raised (`x`)."""

    v: Encoded
    x: tuple[str, str]


class Answer(TypedDict):
    """Sent from judge to player: the answer to a callback."""

    answer: Returned


class Started(TypedDict, total=False):
    """Sent from player to judge before the attempt runs: the missing walls, and an error if the scenarios cannot be loaded."""

    missing: Sequence[str]
    x: Error
    forks: bool
    """Whether the player can be asked for another process, with a frame that has the key `another`."""


class Callback(TypedDict):
    """Sent from player to judge: a call of a function of the judge, by its number."""

    ask: int
    a: Sequence[Encoded]


class Outcome(TypedDict, total=False):
    """The value of a call (`v`) and the arguments after it (`m`), an exception (`x`), or why the value cannot be sent (`u`)."""

    v: Encoded
    m: Sequence[Encoded]
    x: Error
    at: int
    """The line of a session that raised the exception, or 0."""
    u: str


class Reply(Outcome):
    """Sent from player to judge: the outcome of the request with this number. For `ask`, the value is a list of outcomes."""

    id: int


class Progress(TypedDict, total=False):
    """Sent from judge to pytest: one result, the end of the results, or a traceback if the judge failed."""

    result: dict[str, Any]
    done: bool
    broken: str
