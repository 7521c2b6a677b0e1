"""The properties of q15_router; the oracle checks all rules and takes the minimum of those that fit."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, raises

Property = TypeVar("Property", bound=Callable[..., None])
Step = tuple[Any, ...]
"""The number of a router, and `"add"` with rule and endpoint, `"match"` with a path, or `"spoil"`: match, change the dict."""
NO_RULE = "LookupError"
LARGEST = 98
"""With two more segments, as many as the brief promises."""
NAMES = ["x", "y", "id", "userId", "name", "path", "int", "self", "größe"]
TEXTS = st.sampled_from(["a", "b", "1", "42", "A", "a.b", "a+b", "(a)", "[a]", "a*", "^a$", "a|b", "%20", "a\\d", "{x}", "."])
DIGITS = st.sampled_from(["0", "1", "42", "007", "12345678901234567890"])
WORDS = st.sampled_from(
    ["a", "b", "1", "axb", "aab", "-1", "+1", "1_0", "1.0", " 1", "1a", "a b", "a%2Fb", "a?b=c", "a\n", "é", "<x>"]
)
RESTS = st.sampled_from(["a", "1", "a/b", "a/b/1", "b/a", "a//b", "a/", "a\nb/c", "a/../b", "%2F"])


class Part(NamedTuple):
    """A segment of a rule: text, or a variable of some kind."""

    kind: str
    text: str


Rule = list[Part]
RANKS = ["text", "int", "any", "path"]
VARIABLE = st.builds(Part, st.sampled_from(["int", "any"]), st.just(""))
TEXT = st.builds(Part, st.just("text"), TEXTS)
PLAIN = st.builds(Part, st.just("text"), st.sampled_from("ab1"))
LAST = st.sampled_from([Part("path", ""), Part("text", "")])


ALONE = """
    /a=/a /<x>=/a /<int:x>=/1 /<path:x>=/a/b /<int:x>/<y>/<path:id>=/1/2/3/4 /=/ /= /a=a /<x>=/ /<x>=/a/b /<x>=/a/
    /<path:x>=/ /a/<path:x>=/a /a/<path:x>=/a/ /a=/a/ /a=//a /a/=/a /a/b=/a//b /a//b=/a/b /a//b=/a//b
    /a.b=/axb /(a)=/a /a=/A /A=/a /A=/A /<X>=/A /ß=/ss /<int:x>=/-1
    /<int:x>=/1_0 /<int:x>=/007 /<x>=/a%20b /<x>=/a?b=c
"""
TOGETHER = """
    /<x> /a /a | /<int:x> /1 /1 | /<x> /<int:x> /1 | /<path:x> /<x> /a | /<path:x> /<int:x> /1 | /<x> /<y> /a |
    /<b> /<a> /x | /a /a /a | /<x>/a /<y>/b /1/b | /<x>/a /<y>/<x> /1/2 | /a/b /<x>/c /a/c | /<int:x>/a /<x>/b /1/b |
    /a/b/1 /<path:x> /a/b/2 | /<x>/b /a/<x> /a/b | /<x>/b/1 /a/<x>/<y> /a/b/1 | /<x>/b /a/<path:x> /a/b |
    /<x>/b/1 /a/<path:y> /a/b/1 | /<x>/1 /<int:x>/<path:y> /1/1 | /<x>/<int:y> /<int:x>/<y> /1/1 |
    /<path:x> /a/b /a/b/1 | /<path:x> /<path:y> /a | /<int:x>/b /<path:y> /1/c | /<x>/b /<path:y> /a/c |
    /<x>/b/1 /<x>/<path:y> /a/b/2 | /a/b/1/a/b/<x> /a/b/1/a/b/<int:y> /a/b/1/a/b/1
"""


def each(cases: Sequence[Any]) -> Callable[[Property], Property]:
    """Return a decorator that adds the cases as examples, in this order."""

    def add(checked: Property) -> Property:
        for case in reversed(cases):
            checked = example(case=case)(checked)
        return checked

    return add


@st.composite
def rules(draw: st.DrawFn, texts: st.SearchStrategy[Part] = TEXT) -> Rule:
    """Draw a rule whose variables have different names."""
    parts = [*draw(st.lists(texts | VARIABLE, max_size=5)), *draw(st.lists(LAST, max_size=1))] or [Part("text", "")]
    names = draw(st.permutations(NAMES))
    return [part if part.kind == "text" else Part(part.kind, name) for part, name in zip(parts, names, strict=False)]


@st.composite
def paths(draw: st.DrawFn, known: list[Rule]) -> str:
    """Draw a path that one of the rules fits, or a similar one."""
    rule = draw(st.sampled_from(known))
    filled = [part.text if part.kind == "text" else draw(FILLINGS[part.kind]) for part in rule]
    slip = draw(st.integers(0, 9))
    if slip == 0 and filled:
        filled[draw(st.integers(0, len(filled) - 1))] = draw(WORDS | st.just(""))
    path = "".join(f"/{each}" for each in filled)
    return {1: f"{path}/", 2: path[:-1], 3: path[1:], 4: f"/{path}", 5: path.upper(), 6: f"{path}\n"}.get(slip, path)


FILLINGS = {"int": DIGITS, "any": WORDS | DIGITS, "path": RESTS}


def rule_of(parts: Rule) -> str:
    """Return a rule as a string."""
    shown = {"text": "{}", "int": "<int:{}>", "any": "<{}>", "path": "<path:{}>"}
    return "".join("/" + shown[part.kind].replace("{}", part.text) for part in parts)


def fitted(parts: Rule, rest: str) -> dict[str, Any] | None:
    """Return the values of the variables if the rest of a path, from a slash on, fits the rest of a rule."""
    if not parts:
        return None if rest else {}
    if not rest.startswith("/"):
        return None
    kind, text = parts[0]
    if kind == "path":
        assume(not rest.startswith("//"))  # not tested, says the brief
        return {text: rest[1:]} if rest[1:] else None
    segment, slash, more = rest[1:].partition("/")
    values = fitted(parts[1:], slash + more)
    if values is None:
        return None
    if kind == "text":
        return values if segment == text else None
    fits = segment != "" and (kind == "any" or set(segment) <= set("0123456789"))
    return {text: int(segment) if kind == "int" else segment} | values if fits else None


def due(known: list[tuple[Rule, str]], path: str) -> Any:
    """Return the expected result of a match."""
    found = [(parts, endpoint, fitted(parts, path)) for parts, endpoint in known]
    fitting = [(parts, endpoint, values) for parts, endpoint, values in found if values is not None]
    if not fitting:
        return NO_RULE
    _, endpoint, values = min(fitting, key=lambda each: [RANKS.index(part.kind) for part in each[0]])
    return endpoint, values


def play(attempt: Attempt, steps: list[Step], expected: list[Any], number: int = 1) -> None:
    """Do all steps with one or two routers, and check the results of the matches."""
    routers = ["router"] if number == 1 else ["one", "two"]
    session = attempt.session("\n".join(f"{name} = Router()" for name in routers))
    results = iter(expected)
    for where, what, *arguments in steps:
        call = f"{routers[where]}.{what}({', '.join(map(repr, arguments))})"
        if what == "add":
            session.exec(call)
        elif what == "spoil":
            session.exec(f"{routers[where]}.match({arguments[0]!r})[1].update(x='', z='')")
        elif (result := next(results)) == NO_RULE:
            raises(LookupError, session.eval, call)
        else:
            equal(session.eval(call), result)


def read(rule: str) -> Rule:
    """Return the parts of a rule that is written as a string."""
    parts = []
    for segment in rule[1:].split("/"):
        converter, _, name = segment.strip("<>").rpartition(":")
        parts.append(Part(converter or "any", name) if segment.startswith("<") else Part("text", segment))
    return parts


@st.composite
def one_rule(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a rule and a path."""
    rule = draw(rules())
    return rule_of(rule), draw(paths([rule]) | paths([rule, *draw(st.lists(rules(), max_size=1))]))


@settings(max_examples=70)
@each([pair.split("=", 1) for pair in ALONE.split()] + [("/<path:x>", "/a\nb"), ("/a", "/a\n")])
@given(case=one_rule())
def test_one_rule(attempt: Attempt, case: tuple[str, str]) -> None:
    """A rule fits exactly the paths that have its text, its slashes, and valid values for its variables."""
    rule, path = case
    play(attempt, [(0, "add", rule, "it"), (0, "match", path)], [due([(read(rule), "it")], path)])


@st.composite
def several_rules(draw: st.DrawFn) -> tuple[list[str], str]:
    """Draw several rules that are likely to fit the same paths, and a path."""
    known = draw(st.lists(rules(PLAIN), min_size=1, max_size=5))
    return [rule_of(rule) for rule in known], draw(paths(known))


@settings(max_examples=70)
@each([(words.split()[:-1], words.split()[-1]) for words in TOGETHER.split("|")])
@given(case=several_rules())
def test_best_rule(attempt: Attempt, case: tuple[list[str], str]) -> None:
    """Of the rules that fit, the first segments of different kinds decide; if there are none, the rule added first wins."""
    known, path = case
    named = [(rule, f"{number}") for number, rule in enumerate(known, 1)]
    expected = due([(read(rule), endpoint) for rule, endpoint in named], path)
    play(attempt, [*((0, "add", rule, endpoint) for rule, endpoint in named), (0, "match", path)], [expected])


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Step], list[Any]]:
    """Draw calls of `add` and `match` for two routers, and the expected results."""
    known: tuple[list[tuple[Rule, str]], list[tuple[Rule, str]]] = ([], [])
    steps: list[Step] = []
    expected = []
    for _ in range(draw(st.integers(1, 5))):
        where = draw(st.sampled_from([0, 0, 1]))
        every = [rule for rule, _ in known[0] + known[1]]
        if not every or draw(st.booleans()):
            rule, endpoint = draw(rules(PLAIN)), draw(st.sampled_from(["", "a", "b"]))
            known[where].append((rule, endpoint))
            steps.append((where, "add", rule_of(rule), endpoint))
        else:
            path = draw(paths(every))
            steps.append((where, "match", path))
            expected.append(due(known[where], path))
    return steps, expected


@settings(max_examples=60)
@given(history=histories())
@example(history=([(0, "match", "/a")], [NO_RULE]))
@example(history=([(0, "add", "/a", ""), (0, "match", "/a")], [("", {})]))
@example(history=([(0, "add", "/a", ""), (0, "add", "/a", "b"), (0, "match", "/a")], [("", {})]))
@example(history=([(0, "add", "/a", "a"), (1, "match", "/a")], [NO_RULE]))
@example(
    history=(
        [(0, "add", "/<x>", "a"), (0, "match", "/a"), (0, "add", "/a", "b"), (0, "match", "/a")],
        [("a", {"x": "a"}), ("b", {})],
    )
)
@example(history=([(0, "add", "/<x>", "a"), (0, "match", "/a"), (0, "match", "/b")], [("a", {"x": "a"}), ("a", {"x": "b"})]))
@example(history=([(0, "match", "/a"), (0, "add", "/a", "a"), (0, "match", "/a")], [NO_RULE, ("a", {})]))
@example(history=([(0, "add", "/<x>", "a"), (0, "spoil", "/a"), (0, "match", "/a")], [("a", {"x": "a"})]))
@example(history=([(0, "add", "/a", "a"), (0, "spoil", "/a"), (0, "match", "/a")], [("a", {})]))
def test_at_any_time(attempt: Attempt, history: tuple[list[Step], list[Any]]) -> None:
    """Rules can be added before and after matches, each router has its own, and each match returns a new dict."""
    steps, expected = history
    assume(expected)
    play(attempt, steps, expected, number=1 + any(step[0] for step in steps))


WRONG = [
    *("", "a", "a/b", "<x>", "<x>/a", " /a"),
    *("/<", "/<x", "/<name", "/<int:name", "/a/<name", "/<name/a", "/<na/me>", "/<x>/<name"),
    *("/<>", "/<int:>", "/<path:>", "/a/<>/b", "/a/<>"),
    *("/<:x>", "/<any:x>", "/<string:x>", "/<date:x>", "/<Int:x>", "/<str:x>", "/<integer:x>", "/<x:int>", "/a/<text:x>/b"),
    "/< int:x>",
    *("/<x>/<x>", "/<x>/<int:x>", "/<int:x>/a/<x>", "/<x>/<path:x>", "/<x>/<y>/<x>"),
]


@settings(max_examples=20)
@each([(wrong, "/x/x") for wrong in WRONG])
@given(case=st.tuples(st.sampled_from(WRONG), st.sampled_from(["/a", "/a/a/a", "/1", "/", "/x/x", "/<x"])))
def test_wrong_rules(attempt: Attempt, case: tuple[str, str]) -> None:
    """A malformed rule raises ValueError and is not added."""
    wrong, path = case
    session = attempt.session("router = Router()\nrouter.add('/a/<x>', 'old')")
    raises(ValueError, session.run, f"router.add({wrong!r}, 'it')")
    for one in (path, "/a/b"):
        if one == "/a/b":
            equal(session.eval("router.match('/a/b')"), ("old", {"x": "b"}))
        else:
            raises(LookupError, session.eval, f"router.match({one!r})")


@settings(max_examples=15)
@given(size=st.integers(1, LARGEST))
@example(size=LARGEST)
def test_size_does_not_matter(attempt: Attempt, size: int) -> None:
    """Rules may have many segments, and routers may have many rules."""
    session = attempt.session("router = Router()\nrule = '/<y>' + '/a' * {size}", size=size)
    session.exec("router.add(rule + '/<x>', 'any')\nrouter.add(rule + '/<int:x>', 'int')")
    equal(session.eval("router.match('/b' + '/a' * {size} + '/1')", size=size), ("int", {"y": "b", "x": 1}))
    session = attempt.session(
        "router = Router()\nfor number in range({size}):\n    router.add('/%d/<x>' % number, 'it')", size=size
    )
    equal(session.eval("router.match('/{last}/a')", last=size - 1), ("it", {"x": "a"}))
