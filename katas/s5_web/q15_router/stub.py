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


class Router:
    """A table of rules."""

    def __init__(self) -> None:
        raise NotImplementedError

    def add(self, rule: str, endpoint: str) -> None:
        """Add a rule that leads to this endpoint."""
        raise NotImplementedError

    def match(self, path: str) -> tuple[str, dict[str, str | int]]:
        """Give the endpoint of the rule that fits best, and the values of its variables."""
        raise NotImplementedError
