"""The properties of q25_deploy, and a small model of how Nginx handles a request."""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import normpath
from typing import Any, Final
from urllib.parse import unquote

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, Session, equal, holds, raises

Directive = dict[str, Any]
Block = list[Directive]

CLIENT: Final = "203.0.113.9"
"""The address of the client."""
FORGED: Final = {"x-forwarded-for": "6.6.6.6", "x-forwarded-host": "evil.example", "x-forwarded-proto": "http"}
"""Headers that the client sends to deceive the application."""
NAMES: Final = {"host": "Host", "x-forwarded-host": "X-Forwarded-Host", "x-forwarded-proto": "X-Forwarded-Proto"}
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


def parsed(text: Any) -> Block:
    """Return the directives of the `http` block of a configuration, as crossplane parses it."""
    from crossplane import parse  # type: ignore[import-untyped]  # noqa: PLC0415 - it is loaded only if this kata is judged

    holds(type(text) is str, "the result is not a string", text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "nginx.conf")
        path.write_text(f"events {{}} http {{\n{text}\n}}\n", encoding="utf-8")
        payload = parse(str(path), single=True)
    for error in payload["errors"]:
        line = [*text.splitlines(), "", ""][(error["line"] or 2) - 2]
        holds(False, f"crossplane refuses the configuration: {error['error'].rpartition(' in ')[0]}", line.strip())
    _, *blocks = payload["config"][0]["parsed"]
    holds(len(blocks) == 1, "the text closes the `http` block", text)
    return list(blocks[0]["block"])


def found(block: Block, name: str) -> Iterator[Directive]:
    """Yield the directives of this name."""
    return (directive for directive in block if directive["directive"] == name)


def inherited(blocks: list[Block], name: str) -> Block:
    """Return the directives of this name in the innermost block that has any."""
    return next(filter(None, ([*found(block, name)] for block in reversed(blocks))), [])


def last_of(blocks: list[Block], name: str, default: str = "") -> str:
    """Return the first argument of a directive that may be inherited."""
    return str(next((directive["args"][0] for directive in inherited(blocks, name)), default))


def normal(path: str) -> str:
    """Return a path as Nginx matches it: decoded, without double slashes, `.` and `..`."""
    path = unquote(path)
    slash = "/" if path.endswith(("/", "/.", "/..")) else ""
    return (normpath(re.sub("/+", "/", path)).rstrip("/") + slash) or "/"


def server_of(http: Block, port: int, host: str) -> Block:
    """Return the server for a request: by name, or the default one."""
    listening = [(server["block"], flags) for server in found(http, "server") for flags in _listens(server["block"], port)]
    tls = [block for block, flags in listening if ("ssl" in flags) == (port == 443)]
    holds(tls, f"no server listens on port {port}{' with TLS' if port == 443 else ''}", [flags for _, flags in listening])
    named = [block for block in tls if any(host in names["args"] for names in found(block, "server_name"))]
    chosen: list[Block] = named or [block for block, flags in listening if "default_server" in flags] or tls
    return chosen[0]


def _listens(server: Block, port: int) -> Iterator[list[str]]:
    for directive in [*found(server, "listen")] or [{"args": ["80"]}]:
        address, *flags = directive["args"]
        if not address.startswith(("[", "unix:")) and (
            address if address.isdigit() else address.partition(":")[2] or "80"
        ) == str(port):
            yield [address, *flags]


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


DOMAINS: Final = st.sampled_from(("example.org", "api.example.org", "xn--bcher-kva.example", "a-1.b2.C", "localhost"))
SOCKETS: Final = st.sampled_from(("/run/app.sock", "/run/shop/gunicorn.sock", "/s", "/tmp/a_b-c.sock"))  # noqa: S108
ROOTS: Final = st.sampled_from(("/srv/static", "/srv/www/assets", "/var/lib/a_b/v1.2", "/files", "/srv/static/static"))
SIZES_MB: Final = st.integers(1, 4096)
SITES: Final = st.tuples(DOMAINS, SOCKETS, ROOTS, SIZES_MB)
Site = tuple[str, str, str, int]
SITE: Final[Site] = ("example.org", "/run/app.sock", "/srv/static", 10)
OTHER_SITE: Final[Site] = ("b.example", "/run/b/b.sock", "/files", 3)
PARTS: Final = st.sampled_from(("tasks", "a", "v1.2", "css", "x%20y", "%C3%A9", "static", "app.sock", "a+b", "index.html"))
QUERIES: Final = st.sampled_from(("", "?page=2", "?a=1&b=%20x", "?next=/static/a.css", "?q=%2Fa"))
PATHS: Final = st.lists(PARTS, max_size=3).map(lambda parts: "/" + "/".join(parts))
OTHERS: Final = PATHS.filter(lambda path: not path.startswith("/static/"))
NOT_STATIC: Final = (
    *("/", "/tasks", "/tasks/7", "/tasks/", "/static", "/static../a", "/static../../etc/passwd", "/staticfiles/a", "/static-a"),
    *(
        "/static.css",
        "/statics/a",
        "/Static/a",
        "/STATIC/a.css",
        "/a/static/b",
        "/x/static/../static",
        "/favicon.ico",
        "/a.css",
    ),
    *("/api/static/a.css", "/stati", "/static%2e%2e/a", "/a.php", "/.well-known/x", "/robots.txt", "/media/a.png"),
)
FILES: Final = (
    "a",
    "a.css",
    "css/a.css",
    "x.y/z",
    "x%20y.css",
    "%C3%A9.js",
    "static/a",
    "a.php",
    "A.PNG",
    "a..b/c",
    "deep/er/and/er.txt",
)


def _traced(attempt: Attempt, site: Site, url: str, files: tuple[str, ...] = ()) -> Answer:
    """Return what happens to a request at this URL."""
    scheme, _, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return Trace(parsed(attempt.nginx_server(*site)), scheme, host, slash + path, files).answer()


def _passed(attempt: Attempt, site: Site, path: str) -> Answer:
    """Require that a request goes to the application even if there is a file of this name in the folder, and return how."""
    url = f"https://{site[0]}{path}"
    answer = _traced(attempt, site, url, (f"{site[2]}{normal(path.partition('?')[0])}",))
    holds(answer.socket, f"a request for {url} does not go to the application", answer)
    equal(answer.socket, site[1], f"the socket for {url}")
    return answer


def _refused(attempt: Attempt, *arguments: str | int) -> None:
    """Require a `ValueError`; because it is a statement, the long text that a wrong attempt returns is not shown."""
    session = attempt.session(**dict(zip(("domain", "socket", "root", "size"), arguments, strict=True)))
    session.raises(ValueError, "text = nginx_server({domain}, {socket}, {root}, {size})")


@settings(max_examples=20)
@given(site=SITES, path=PATHS, query=QUERIES)
@example(site=SITE, path="/", query="")
@example(site=SITE, path="/tasks", query="")
@example(site=SITE, path="/tasks", query="?page=2")
@example(site=SITE, path="/static/a.css", query="")
@example(site=SITE, path="/x%20y", query="")
@example(site=OTHER_SITE, path="/", query="")
def test_plain_http_is_redirected(attempt: Attempt, site: Site, path: str, query: str) -> None:
    """On port 80, every request is redirected to the same path and query with HTTPS, with status 301 or 308."""
    url = f"http://{site[0]}{path}{query}"
    answer = _traced(attempt, site, url)
    holds(answer.location, f"a request for {url} is not redirected", answer)
    equal(answer.location, f"https://{site[0]}{path}{query}", f"the redirect from {url}")
    holds(answer.status in {301, 308}, f"the redirect from {url} has the status {answer.status} instead of 301 or 308", answer)


@settings(max_examples=20)
@given(site=SITES)
@example(site=SITE)
@example(site=OTHER_SITE)
def test_certificate(attempt: Attempt, site: Site) -> None:
    """The server on port 443 has the domain's name and uses its certificate and key."""
    http = parsed(attempt.nginx_server(*site))
    server = server_of(http, 443, site[0])
    names = [name for directive in found(server, "server_name") for name in directive["args"]]
    holds(site[0] in names, f"the server on port 443 does not have the name {site[0]}", names)
    for directive, file in (("ssl_certificate", "fullchain.pem"), ("ssl_certificate_key", "privkey.pem")):
        equal(last_of([http, server], directive), f"/etc/letsencrypt/live/{site[0]}/{file}", f"the argument of `{directive}`")


@settings(max_examples=20)
@given(site=SITES, file=st.sampled_from(FILES), query=QUERIES)
@example(site=SITE, file="a.css", query="")
@example(site=SITE, file="css/a.css", query="")
@example(site=OTHER_SITE, file="a.css", query="")
@example(site=SITE, file="a.css", query="?v=2")
@example(site=SITE, file="x%20y.css", query="")
@example(site=SITE, file="a.php", query="")
def test_static_files(attempt: Attempt, site: Site, file: str, query: str) -> None:
    """A request for `/static/<path>` is answered with the file `<static_root>/<path>`."""
    url = f"https://{site[0]}/static/{file}{query}"
    expected = f"{site[2]}/{unquote(file)}"
    answer = _traced(attempt, site, url, (expected,))
    holds(answer.file, f"a request for {url} is not answered with a file", answer)
    equal(answer.file, expected, f"the file for {url}")


@settings(max_examples=20)
@given(site=SITES, path=OTHERS, query=QUERIES)
@example(site=SITE, path="/", query="")
@example(site=SITE, path="/tasks", query="?page=2")
@example(site=OTHER_SITE, path="/tasks/7", query="")
def test_requests_go_to_the_socket(attempt: Attempt, site: Site, path: str, query: str) -> None:
    """Every other request goes to the socket, with path and query unchanged."""
    answer = _passed(attempt, site, path + query)
    equal(answer.uri, path + query, f"the path and query that the application gets for https://{site[0]}{path}{query}")


def test_nothing_else_is_static(attempt: Attempt) -> None:
    """A path that does not start with `/static/` goes to the application, and no file is served for it."""
    for path in NOT_STATIC:
        for site in (SITE, OTHER_SITE):
            _passed(attempt, site, path)


@settings(max_examples=20)
@given(site=SITES, path=OTHERS)
@example(site=SITE, path="/")
@example(site=SITE, path="/tasks")
@example(site=OTHER_SITE, path="/")
def test_host_and_scheme(attempt: Attempt, site: Site, path: str) -> None:
    """The application gets the domain as `Host` and `X-Forwarded-Host`, and `https` as `X-Forwarded-Proto`."""
    headers = _passed(attempt, site, path).headers
    for name, shown in NAMES.items():
        equal(headers[name], "https" if name.endswith("proto") else site[0], f"the header {shown} that the application gets")


@settings(max_examples=20)
@given(site=SITES, path=OTHERS)
@example(site=SITE, path="/")
@example(site=SITE, path="/tasks")
def test_address_of_the_client(attempt: Attempt, site: Site, path: str) -> None:
    """The application gets the client's address as `X-Forwarded-For`, and nothing that the client has sent."""
    why = f"the header X-Forwarded-For for a client at {CLIENT} that sends {FORGED['x-forwarded-for']}"
    equal(_passed(attempt, site, path).headers["x-forwarded-for"], CLIENT, why)


def test_each_location(attempt: Attempt) -> None:
    """The rules also apply to a path for which the configuration has a `location` of its own."""
    server = server_of(parsed(attempt.nginx_server(*SITE)), 443, SITE[0])
    paths = [place["args"][-1].lstrip("=^~") for place in found(server, "location")]
    for path in paths:
        if path.startswith("/") and not path.startswith("/static/"):
            answer = _passed(attempt, SITE, path)
            equal(answer.uri, path, f"the path that the application gets for https://{SITE[0]}{path}")
            equal(
                [answer.headers[name] for name in ("host", *FORGED)],
                [SITE[0], CLIENT, SITE[0], "https"],
                f"its headers for {path}",
            )
            equal(answer.most, SITE[3] * 2**20, f"the bytes of the longest body for {path}")


@settings(max_examples=20)
@given(site=SITES, path=OTHERS)
@example(site=SITE, path="/")
@example(site=("example.org", "/run/app.sock", "/srv/static", 1), path="/")
@example(site=OTHER_SITE, path="/tasks")
@example(site=("example.org", "/run/app.sock", "/srv/static", 4096), path="/")
def test_length_of_bodies(attempt: Attempt, site: Site, path: str) -> None:
    """The longest body that the application gets has `max_upload_mb` MiB."""
    equal(_passed(attempt, site, path).most, site[3] * 2**20, "the bytes of the longest body, -1 if the size is invalid")


@settings(max_examples=20)
@given(size=st.integers(-(10**6), 0))
@example(size=0)
@example(size=-1)
def test_sizes_below_one(attempt: Attempt, size: int) -> None:
    """A `max_upload_mb` below 1 raises `ValueError`: for Nginx, 0 means that there is no limit."""
    _refused(attempt, *SITE[:3], size)


UNSAFE: Final = [
    chr(code) for code in (*range(0x21), *range(0x21, 0x2D), *range(0x3A, 0x41), *range(0x5B, 0x61), *range(0x7B, 0x180))
]
"""Characters that are not valid in a domain, and neither in a path, with the exception of `_`."""
BAD_DOMAINS: Final = (
    *("", "example.org; } evil {", "a b", "a;", "a\n", "\na", "a_b", "a/b", "$host", "{a}", "a#", '"a"', "'a'", "é.example"),
    *("https://a", "a:80", "a\\", "~^a", "*.example.org", "a\tb", "a²"),
)
BAD_PATHS: Final = (
    *("", "srv/static", "run/app.sock", "./a", "/srv/my files", "/a;", "/a\n", "\n/a", "/a\nb", "/$host", "/{a}", "/a#", "/é"),
    *("/", "/a/", "//", "unix:/a", "a", "~/a", "/a:b", "/a'", '/a"', "/a\\b", "/a*", "/a²"),
)


def test_invalid_domains(attempt: Attempt) -> None:
    """A domain that is empty or has a character other than ASCII letters, digits, `.` and `-` raises `ValueError`."""
    for domain in BAD_DOMAINS:
        _refused(attempt, domain, *SITE[1:])


def test_invalid_paths(attempt: Attempt) -> None:
    """A path that does not start with `/`, ends with `/`, or has a character that is not valid raises `ValueError`."""
    for path in BAD_PATHS:
        _refused(attempt, SITE[0], path, *SITE[2:])
        _refused(attempt, *SITE[:2], path, SITE[3])


@settings(max_examples=40)
@given(char=st.sampled_from([char for char in UNSAFE if char != "_"]), which=st.integers(0, 2))
def test_unsafe_characters(attempt: Attempt, char: str, which: int) -> None:
    """A character that means something to Nginx raises `ValueError`, in the domain and in both paths."""
    texts = list(SITE[:3])
    texts[which] = f"{texts[which]}{char}a"
    _refused(attempt, *texts, SITE[3])


@settings(max_examples=20)
@given(length=st.integers(50, 3000))
def test_long_names(attempt: Attempt, length: int) -> None:
    """Domains and paths may be long."""
    site = (f"{'a' * (length % 200 + 1)}.example", f"/run/{'s' * (length // 40 + 1)}", f"/{'r' * length}", 1)
    equal(_passed(attempt, site, "/").headers["host"], site[0])


def _configured(attempt: Attempt, cores: int, memory_mb: int, kind: str) -> Session:
    """Return a session in which Gunicorn's `Config` has the settings."""
    session = attempt.session("from gunicorn.config import Config\nconfig = Config()")
    session.exec("settings = gunicorn_settings({cores}, {memory_mb}, {kind})", cores=cores, memory_mb=memory_mb, kind=kind)
    session.exec("for name in settings: config.set(name, settings[name])")
    return session


CORES: Final = st.integers(1, 64)
KINDS: Final = st.sampled_from(("cpu", "io"))


@settings(max_examples=30)
@given(cores=CORES, kind=KINDS, more=st.integers(0, 10**6))
@example(cores=1, kind="cpu", more=0)
@example(cores=1, kind="io", more=0)
@example(cores=4, kind="cpu", more=0)
@example(cores=4, kind="io", more=0)
@example(cores=4, kind="cpu", more=10**5)
@example(cores=4, kind="io", more=10**5)
@example(cores=64, kind="io", more=0)
def test_workers_by_cores(attempt: Attempt, cores: int, kind: str, more: int) -> None:
    """With enough memory, there is one worker for each core if `kind` is "cpu", and `2 * cores + 1` workers if it is "io"."""
    workers = cores if kind == "cpu" else 2 * cores + 1
    _configured(attempt, cores, 150 * workers + more, kind).equal("config.workers", workers)


@settings(max_examples=30)
@given(cores=CORES, kind=KINDS, memory_mb=st.integers(150, 9600))
@example(cores=4, kind="cpu", memory_mb=150)
@example(cores=4, kind="cpu", memory_mb=299)
@example(cores=4, kind="io", memory_mb=300)
@example(cores=4, kind="cpu", memory_mb=599)
@example(cores=4, kind="io", memory_mb=1349)
def test_workers_by_memory(attempt: Attempt, cores: int, kind: str, memory_mb: int) -> None:
    """There are no more workers than fit into the memory, with 150 MB each."""
    workers = min(cores if kind == "cpu" else 2 * cores + 1, memory_mb // 150)
    _configured(attempt, cores, memory_mb, kind).equal("config.workers", workers)


@settings(max_examples=20)
@given(cores=st.integers(-9, 4), memory_mb=st.integers(-300, 149), kind=KINDS)
@example(cores=1, memory_mb=149, kind="cpu")
@example(cores=1, memory_mb=149, kind="io")
@example(cores=1, memory_mb=0, kind="cpu")
def test_too_little_memory(attempt: Attempt, cores: int, memory_mb: int, kind: str) -> None:
    """Memory for less than one worker raises `ValueError`."""
    raises(ValueError, attempt.gunicorn_settings, cores, memory_mb, kind)


@settings(max_examples=20)
@given(cores=st.integers(-(10**6), 0), kind=KINDS)
@example(cores=0, kind="cpu")
@example(cores=0, kind="io")
@example(cores=-1, kind="io")
def test_no_cores(attempt: Attempt, cores: int, kind: str) -> None:
    """A number of cores below 1 raises `ValueError`."""
    raises(ValueError, attempt.gunicorn_settings, cores, 8000, kind)


@settings(max_examples=20)
@given(cores=CORES, memory_mb=st.integers(150, 9600))
@example(cores=1, memory_mb=150)
@example(cores=4, memory_mb=8000)
@example(cores=64, memory_mb=8000)
def test_threads(attempt: Attempt, cores: int, memory_mb: int) -> None:
    """Workers for "cpu" are sync workers with one thread; workers for "io" have 2 to 16 threads."""
    session = _configured(attempt, cores, memory_mb, "cpu")
    session.equal("config.worker_class_str, config.threads", ("sync", 1))
    session = _configured(attempt, cores, memory_mb, "io")
    kind, threads = session.eval("config.worker_class_str, config.threads")
    holds(kind.endswith(("gthread", "ThreadWorker")), "the workers have no threads", kind)
    holds(2 <= threads <= 16, "`threads` is not from 2 to 16", threads)


@settings(max_examples=10)
@given(cores=CORES, memory_mb=st.integers(150, 9600), kind=KINDS)
@example(cores=1, memory_mb=150, kind="cpu")
@example(cores=1, memory_mb=150, kind="io")
def test_one_unix_socket(attempt: Attempt, cores: int, memory_mb: int, kind: str) -> None:
    """Gunicorn listens on the unix socket `/run/app.sock` and nothing else."""
    _configured(attempt, cores, memory_mb, kind).equal("config.address", ["/run/app.sock"])


@settings(max_examples=10)
@given(cores=CORES, memory_mb=st.integers(150, 9600), kind=KINDS)
@example(cores=1, memory_mb=150, kind="cpu")
@example(cores=1, memory_mb=150, kind="io")
def test_timeouts(attempt: Attempt, cores: int, memory_mb: int, kind: str) -> None:
    """The timeouts are from 10 to 60 seconds, and `graceful_timeout` is not longer than `timeout`."""
    session = _configured(attempt, cores, memory_mb, kind)
    graceful, timeout = session.eval("config.graceful_timeout, config.timeout")
    holds(10 <= timeout <= 60, "`timeout` is not from 10 to 60 seconds", timeout)
    holds(10 <= graceful <= timeout, "`graceful_timeout` is not from 10 seconds up to `timeout`", graceful)


@settings(max_examples=10)
@given(cores=CORES, memory_mb=st.integers(150, 9600), kind=KINDS)
@example(cores=1, memory_mb=150, kind="cpu")
@example(cores=1, memory_mb=150, kind="io")
def test_workers_are_replaced(attempt: Attempt, cores: int, memory_mb: int, kind: str) -> None:
    """`max_requests` is 1,000 with a jitter from 50 to 500, so that the workers do not all restart at once."""
    session = _configured(attempt, cores, memory_mb, kind)
    requests, jitter = session.eval("config.max_requests, config.max_requests_jitter")
    equal(requests, 1000, "`max_requests`")
    holds(50 <= jitter <= 500, "`max_requests_jitter` is not from 50 to 500", jitter)
