"""A small model of how Nginx handles a request."""

import re
from dataclasses import dataclass, field
from posixpath import normpath
from typing import Final

from pytest_interview_kata.properties import holds

from .configuration import Block, Directive, found, inherited, last_of, normal, server_of

CLIENT: Final = "203.0.113.9"
"""The address of the client."""
FORGED: Final = {"x-forwarded-for": "6.6.6.6", "x-forwarded-host": "evil.example", "x-forwarded-proto": "http"}
"""Headers that the client sends to deceive the application."""
NAMES: Final = {"host": "Host", "x-forwarded-host": "X-Forwarded-Host", "x-forwarded-proto": "X-Forwarded-Proto"}
"""Headers that the application needs, as they are written."""
SIZES: Final = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}
VARIABLE: Final = re.compile(r"\$(?:\{(\w+)\}|(\w+))")
LOCATION: Final = re.compile(r"(=|\^~|~\*?|)(.*)")
NAMED_GROUP: Final = re.compile(r"\(\?<(?=[A-Za-z_])")
TARGET: Final = re.compile(r"https?://(?:unix:([^:]+):?|([^/:]+))(/.*)?")
REDIRECTS: Final = (301, 302, 303, 307, 308)
MAX_TURNS: Final = 10


@dataclass(frozen=True)
class Answer:
    """What Nginx does with a request."""

    status: int = 0  # of a response of its own
    location: str = ""
    file: str = ""  # the file that it serves
    socket: str = ""  # the socket to which it passes the request
    uri: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    most: int = 0  # bytes of the longest body that is accepted

    def __repr__(self) -> str:
        """Return the facts that there are, as a message shows them; headers and sizes are checked one by one."""
        facts = {name: value for name, value in vars(self).items() if value and name not in {"headers", "most"}}
        return f"<{', '.join(f'{name} {value!r}' for name, value in facts.items()) or 'nothing'}>"


class Trace:
    """A request on its way through a configuration."""

    def __init__(self, http: Block, scheme: str, host: str, uri: str, files: tuple[str, ...] = ()) -> None:
        """Prepare a request; only these files exist."""
        self.http, self.server = http, server_of(http, 443 if scheme == "https" else 80, host)
        self.files = files
        self.path, self.args, self.uri = normal(uri.partition("?")[0]), uri.partition("?")[2], uri
        self.variables = {f"http_{name.replace('-', '_')}": value for name, value in FORGED.items()} | {
            "scheme": scheme,
            "https": "on" if scheme == "https" else "",
            "host": host,
            "http_host": host,
            "server_name": last_of([self.server], "server_name"),
            "server_port": "443" if scheme == "https" else "80",
            "request_uri": uri,
            "request_method": "GET",
            "remote_addr": CLIENT,
            "proxy_add_x_forwarded_for": f"{FORGED['x-forwarded-for']}, {CLIENT}",
        }

    def answer(self) -> Answer:
        """Return what happens to the request."""
        answer, name = self._rewrite(self.server), ""
        for _ in range(MAX_TURNS):
            if isinstance(answer, Answer):
                return answer
            places = self._named(name) if name else self._places(self.server)
            blocks = [self.http, self.server, *(place["block"] for place in places)]
            answer = self._rewrite(blocks[-1]) if places else None
            if answer is None:
                answer, name = self._content(blocks, places[-1] if places else {"args": ["/"], "captured": ()})
        return Answer(status=500)

    def _text(self, text: str) -> str:
        now = {
            "uri": self.path,
            "document_uri": self.path,
            "args": self.args,
            "query_string": self.args,
            "is_args": "?" if self.args else "",
        }
        return VARIABLE.sub(lambda name: str((self.variables | now).get(name[1] or name[2], name[0])), text)

    def _search(self, pattern: str, text: str, flags: int = 0) -> bool:
        pattern, why, match = NAMED_GROUP.sub("(?P<", pattern), "", None
        try:
            match = re.search(pattern, text, flags)
        except re.error as error:
            why = f"the regular expression {pattern!r} is invalid: {error}"
        holds(not why, why, text)
        if match:
            self.variables |= {str(number): part or "" for number, part in enumerate(match.groups(), 1)} | match.groupdict("")
        return match is not None

    def _rewrite(self, block: Block) -> Answer | str | None:
        """Run the directives that may end or change a request; return a response, "last", or nothing."""
        for directive in block:
            args, answer = directive["args"], None
            match directive["directive"]:
                case "return":
                    return self._return(args)
                case "set":
                    self.variables[args[0][1:]] = self._text(args[1])
                case "if" if self._holds(args):
                    answer = self._rewrite(directive["block"])
                case "rewrite" if self._search(args[0], self.path):
                    answer = self._rewritten(*args[1:])
                case "break":
                    return None
            if answer == "break":
                return None
            if answer:
                return answer
        return None

    def _return(self, args: list[str]) -> Answer:
        code, *rest = args if args[0].isdigit() else ["302", *args]
        return self._redirect(int(code), self._text(rest[0])) if rest and int(code) in REDIRECTS else Answer(status=int(code))

    def _redirect(self, status: int, location: str) -> Answer:
        here = f"{self.variables['scheme']}://{self.variables['host']}" if location.startswith("/") else ""
        return Answer(status=status, location=here + location)

    def _rewritten(self, target: str, flag: str = "") -> Answer | str | None:
        path = self._text(target)
        if path.endswith("?"):
            path = path[:-1]
        elif self.args:
            path += f"{'&' if '?' in path else '?'}{self.args}"
        if flag in {"permanent", "redirect"} or path.startswith(("http://", "https://")):
            return self._redirect(301 if flag == "permanent" else 302, path)
        self.uri = path
        self.path, _, self.args = path.partition("?")
        return flag or None

    def _holds(self, args: list[str]) -> bool:
        left, operator, right = [*map(self._text, args), "", ""][:3]
        if operator.lstrip("!") in {"~", "~*"}:
            return self._search(right, left, re.IGNORECASE if "*" in operator else 0) == (operator[0] != "!")
        return {"": left not in {"", "0"}, "=": left == right, "!=": left != right}.get(operator, False)

    def _places(self, block: Block) -> list[Directive]:
        """Return the location of the path, after those in which it is nested."""
        prefixes, patterns = list[tuple[str, str, Directive]](), list[tuple[str, str, Directive]]()
        for place in found(block, "location"):
            kind, what = LOCATION.fullmatch("".join(place["args"])).groups()  # type: ignore[union-attr]
            if kind == "=" and what == self.path:
                return [place | {"args": [what]}]
            if kind in {"", "^~"} and self.path.startswith(what):
                prefixes.append((what, kind, place | {"args": [what]}))
            if kind in {"~", "~*"}:
                patterns.append((what, kind, place | {"args": [""]}))
        what, kind, best = max(prefixes, key=lambda prefix: len(prefix[0]), default=("", "", None))
        if kind != "^~":
            for pattern, how, place in patterns:
                if self._search(pattern, self.path, re.IGNORECASE if how == "~*" else 0):
                    return [place, *self._places(place["block"])]
        return [best, *self._places(best["block"])] if best else []

    def _named(self, name: str) -> list[Directive]:
        return [place | {"args": [""]} for place in found(self.server, "location") if place["args"] == [name]]

    def _content(self, blocks: list[Block], place: Directive) -> tuple[Answer | str | None, str]:
        """Return a response, or where to look for it: "again" for another path, and perhaps the name of a location."""
        prefix = place["args"][0]
        for tries in found(blocks[-1], "try_files"):
            *names, last = tries["args"]
            path = next(
                (self._text(name) for name in names if self._file(blocks, prefix, self._text(name)) in self.files), None
            )
            if path is None and last.startswith("="):
                return Answer(status=int(last[1:])), ""
            if path is None and last.startswith("@"):
                return "again", last
            if path is None:
                self.path, _, self.args = self._text(last).partition("?")
                return "again", ""
            self.path = path
        for target in found(blocks[-1], "proxy_pass"):
            return self._passed(blocks, prefix, target["args"][0]), ""
        return Answer(file=normpath(self._file(blocks, prefix, self.path))), ""

    def _file(self, blocks: list[Block], prefix: str, path: str) -> str:
        for block in reversed(blocks):
            for alias in found(block, "alias"):
                return self._text(alias["args"][0]) + (path.removeprefix(prefix) if prefix else "")
            for root in found(block, "root"):
                return self._text(root["args"][0]).rstrip("/") + path
        return f"/usr/share/nginx/html{path}"

    def _passed(self, blocks: list[Block], prefix: str, target: str) -> Answer:
        match = TARGET.fullmatch(self._text(target))
        socket, name, uri = match.groups() if match else ("", "", None)
        sockets = {
            server["args"][0]
            for upstream in found(self.http, "upstream")
            if upstream["args"] == [name]
            for server in found(upstream["block"], "server")
        }
        if name and len(sockets) == 1 and min(sockets).startswith("unix:"):
            socket = min(sockets).removeprefix("unix:")
        if uri is None:
            uri = self.uri
        elif "$" not in target:
            uri += self.path.removeprefix(prefix) + (f"?{self.args}" if self.args else "")
        self.variables["proxy_host"] = name or "localhost"
        sent = {each["args"][0].lower(): self._text(each["args"][1]) for each in inherited(blocks, "proxy_set_header")}
        headers = {"host": self.variables["proxy_host"], **FORGED, **sent}
        most = re.fullmatch(r"([0-9]+)([kmg]?)", last_of(blocks, "client_max_body_size", "1m").lower())
        return Answer(socket=socket or target, uri=uri, headers=headers, most=int(most[1]) * SIZES[most[2]] if most else -1)
