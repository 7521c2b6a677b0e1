"""How does routing work in Flask? Write the router.

`@app.route("/user/<name>")` puts a rule into a table, and every request looks for the rule that its
path fits. "Order does not matter," says the candidate, "the more specific rule wins." "So what is
more specific?" says the interviewer. Here is an answer, close to Werkzeug's; write `Router`.

- `add(rule, endpoint)` takes a rule and the name of what it leads to, any text. `match(path)` gives
  that endpoint and a dict of the values of the rule's variables, a new one each time. Rules can be
  added at any time.
- A rule is segments with a slash before each. A segment is text, which a path must have exactly so,
  or a variable: `<name>` takes any segment that is not empty, `<int:name>` one of the digits 0
  to 9, as an `int`, and `<path:name>`, which comes last, takes all the rest, one segment or more.
- Slashes are literal: `/a` is not `/a/`, and neither is `/a//`. Text is literal too, with its dots,
  plus signs and capitals, and nothing in a path is unquoted.
- If several rules fit, the first segment in which they differ in kind decides: text goes before
  `int`, `int` before a plain variable, and that before `path`. What the rest looks like does not
  count, as long as the whole rule fits. It does not matter which was added first, unless they are
  of the same kinds throughout: then the first one wins.
- If no rule fits, `match` raises a `LookupError`.
- `add` raises a `ValueError`, and adds nothing, for a rule without a slash in front, a variable
  whose bracket is not closed within its segment or holds no name, a converter other than `int` and
  `path`, and a name that comes twice in a rule.

Not tested: variables with text beside them, a segment after a `path`, what a name looks like, a `>`
without `<`, converters that Werkzeug has besides these, empty segments at the start of what a
`path` takes, and digits of other scripts.

>>> router = Router()
>>> router.add("/user/<name>", "profile")
>>> router.add("/user/<int:number>", "by number")
>>> router.add("/user/me", "myself")
>>> router.add("/<path:page>", "page")
>>> router.match("/user/me"), router.match("/user/7")
(('myself', {}), ('by number', {'number': 7}))
>>> router.match("/user/ann"), router.match("/user/ann/photos")
(('profile', {'name': 'ann'}), ('page', {'page': 'user/ann/photos'}))
>>> router.match("/")  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
LookupError: no rule fits '/'
"""

from bisect import insort
from string import digits
from typing import Final, NamedTuple

ORDER: Final = ("text", "int", "any", "path")


class _Part(NamedTuple):
    """A segment of a rule: its kind, and its text or the name of its variable."""

    kind: str
    text: str


class _Rule(NamedTuple):
    parts: list[_Part]
    endpoint: str

    def ranks(self) -> list[int]:
        """Give what the rules are sorted by."""
        return [ORDER.index(part.kind) for part in self.parts]


class Router:
    """A table of rules."""

    def __init__(self) -> None:
        self._rules: list[_Rule] = []

    def add(self, rule: str, endpoint: str) -> None:
        """Add a rule that leads to this endpoint."""
        first, *segments = rule.split("/")
        if first or not segments:
            raise ValueError(f"{rule!r} does not begin with a slash")
        parts = [_part(segment) for segment in segments]
        names = [part.text for part in parts if part.kind != "text"]
        if len(names) != len(set(names)):
            raise ValueError(f"{rule!r} has a name twice")
        insort(self._rules, _Rule(parts, endpoint), key=_Rule.ranks)

    def match(self, path: str) -> tuple[str, dict[str, str | int]]:
        """Give the endpoint of the rule that fits best, and the values of its variables."""
        first, *segments = path.split("/")
        for rule in self._rules:
            values = _values(rule.parts, segments)
            if values is not None and not first:
                return rule.endpoint, values
        raise LookupError(f"no rule fits {path!r}")


def _part(segment: str) -> _Part:
    if not segment.startswith("<"):
        return _Part("text", segment)
    if not segment.endswith(">"):
        raise ValueError(f"{segment!r} is not closed")
    converter, colon, name = segment[1:-1].rpartition(":")
    if not name or (colon and converter not in {"int", "path"}):
        raise ValueError(f"{segment!r} has no name, or an unknown converter")
    return _Part(converter or "any", name)


def _values(parts: list[_Part], segments: list[str]) -> dict[str, str | int] | None:
    """Give the values of the variables, or None where the segments do not fit."""
    if parts[-1].kind == "path":
        last = len(parts) - 1
        segments = [*segments[:last], "/".join(segments[last:])]
    if len(parts) != len(segments):
        return None
    values: dict[str, str | int] = {}
    for (kind, text), segment in zip(parts, segments, strict=True):
        if kind == "text":
            if segment != text:
                return None
        elif not segment or (kind == "int" and not set(segment) <= set(digits)):
            return None
        else:
            values[text] = int(segment) if kind == "int" else segment
    return values
