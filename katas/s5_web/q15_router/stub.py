"""How does routing work in Flask? Write the router.

"The more specific rule wins," says the candidate. "Which one is that?" Here is an answer, close to
Werkzeug's.

Write a class `Router`. `add(rule, endpoint)` adds a rule. `match(path)` returns the endpoint of
the best rule that fits, and a dict of the values of its variables.

- A rule is one or more segments, each with a slash before it. The segment `user` fits only `user`.
- `<name>` fits any segment that is not empty. `<int:name>` fits a segment of digits 0 to 9, and its
  value is an `int`. `<path:name>` is the last segment of a rule and fits one or more segments.
- If several rules fit, compare the kinds of their segments from the left, up to the first
  difference. Text is better than `int`, `int` than `<name>`, and `<name>` than `path`. For `/a/b`,
  the rule `/a/<path:x>` is better than `/<x>/b`.
- If all kinds are the same, the rule that was added first is better.
- If no rule fits, `match` raises `LookupError`.
- `add` raises `ValueError`, and adds nothing, if a rule does not begin with a slash, a segment
  begins with `<` and does not end with `>`, a name is missing or occurs twice, or a converter is
  not `int` or `path`.

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

Details

- Text and slashes are compared as they are: `/a`, `/A`, `/a/` and `/a//` are four paths.
- A segment may be empty text: `/` is a rule with one segment, and `/a/` and `/a//b` are rules, too.
  Each fits only the path that looks the same.
- The value of a `path` is never empty: `/<path:x>` does not fit `/`. The value may contain two
  slashes in a row (`a//b`) or end with a slash: for `/a/` it is `a/`.
- In `<:name>` the converter is empty, which is an error. A path without a slash at the beginning
  fits no rule.
- `.`, `+` and `(` in text have no special meaning. A path is not unquoted, and a variable may
  contain anything but a slash, even a newline.
- Names are identifiers such as `id` or `größe`, and also `int`, `path` and `self`.
- A rule has up to 100 segments, and a router up to 100 rules.
- An endpoint is any string, even `""`. Each match returns a new dict. Rules can be added at any
  time, and each router has its own.
- Not tested: variables with text beside them, segments after a `path`, names that are not
  identifiers, a `>` without `<`, digits of other scripts, numbers of more than 4300 digits, and
  paths such as `//a`, where the value of a `path` would begin with a slash.
"""


class Router:
    """A table of rules."""

    def __init__(self) -> None:
        raise NotImplementedError

    def add(self, rule: str, endpoint: str) -> None:
        """Add a rule for this endpoint."""
        raise NotImplementedError

    def match(self, path: str) -> tuple[str, dict[str, str | int]]:
        """Return the endpoint of the best rule that fits, and the values of its variables."""
        raise NotImplementedError
