"""The properties of q25_deploy; `judge/` has a small model of how Nginx handles a request."""

from urllib.parse import unquote

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds, raises

from .judge.configuration import found, last_of, parsed, server_of
from .judge.invalid import BAD_DOMAINS, BAD_PATHS, UNSAFE
from .judge.machines import CORES, KINDS, any_machine
from .judge.nginx import CLIENT, FORGED, NAMES
from .judge.questions import configured, passed, refused, traced
from .judge.sites import FILES, NOT_STATIC, OTHER_SITE, OTHERS, PATHS, QUERIES, SITE, SITES, Site


@settings(max_examples=20)
@given(site=SITES, path=PATHS, query=QUERIES)
@example(site=SITE, path="/", query="")
@example(site=SITE, path="/tasks", query="?page=2")
@example(site=SITE, path="/static/a.css", query="")
@example(site=SITE, path="/x%20y", query="")
@example(site=OTHER_SITE, path="/", query="")
def test_plain_http_is_redirected(attempt: Attempt, site: Site, path: str, query: str) -> None:
    """On port 80, every request is redirected to the same path and query with HTTPS, with status 301 or 308."""
    url = f"http://{site[0]}{path}{query}"
    answer = traced(attempt, site, url)
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
    answer = traced(attempt, site, url, (expected,))
    holds(answer.file, f"a request for {url} is not answered with a file", answer)
    equal(answer.file, expected, f"the file for {url}")


@settings(max_examples=20)
@given(site=SITES, path=OTHERS, query=QUERIES)
@example(site=SITE, path="/", query="")
@example(site=SITE, path="/tasks", query="?page=2")
@example(site=OTHER_SITE, path="/tasks/7", query="")
def test_requests_go_to_the_socket(attempt: Attempt, site: Site, path: str, query: str) -> None:
    """Every other request goes to the socket, with path and query unchanged."""
    answer = passed(attempt, site, path + query)
    equal(answer.uri, path + query, f"the path and query that the application gets for https://{site[0]}{path}{query}")


def test_nothing_else_is_static(attempt: Attempt) -> None:
    """A path that does not start with `/static/` goes to the application, and no file is served for it."""
    for path in NOT_STATIC:
        for site in (SITE, OTHER_SITE):
            passed(attempt, site, path)


@settings(max_examples=20)
@given(site=SITES, path=OTHERS)
@example(site=SITE, path="/")
@example(site=SITE, path="/tasks")
@example(site=OTHER_SITE, path="/")
def test_host_and_scheme(attempt: Attempt, site: Site, path: str) -> None:
    """The application gets the domain as `Host` and `X-Forwarded-Host`, and `https` as `X-Forwarded-Proto`."""
    headers = passed(attempt, site, path).headers
    for name, shown in NAMES.items():
        equal(headers[name], "https" if name.endswith("proto") else site[0], f"the header {shown} that the application gets")


@settings(max_examples=20)
@given(site=SITES, path=OTHERS)
@example(site=SITE, path="/")
@example(site=SITE, path="/tasks")
def test_address_of_the_client(attempt: Attempt, site: Site, path: str) -> None:
    """The application gets the client's address as `X-Forwarded-For`, and nothing that the client has sent."""
    why = f"the header X-Forwarded-For for a client at {CLIENT} that sends {FORGED['x-forwarded-for']}"
    equal(passed(attempt, site, path).headers["x-forwarded-for"], CLIENT, why)


def test_each_location(attempt: Attempt) -> None:
    """The rules also apply to a path for which the configuration has a `location` of its own."""
    server = server_of(parsed(attempt.nginx_server(*SITE)), 443, SITE[0])
    paths = [place["args"][-1].lstrip("=^~") for place in found(server, "location")]
    for path in paths:
        if path.startswith("/") and not path.startswith("/static/"):
            answer = passed(attempt, SITE, path)
            equal(answer.uri, path, f"the path that the application gets for https://{SITE[0]}{path}")
            headers = [answer.headers[name] for name in ("host", *FORGED)]
            equal(headers, [SITE[0], CLIENT, SITE[0], "https"], f"its headers for {path}")
            equal(answer.most, SITE[3] * 2**20, f"the bytes of the longest body for {path}")


@settings(max_examples=20)
@given(site=SITES, path=OTHERS)
@example(site=SITE, path="/")
@example(site=("example.org", "/run/app.sock", "/srv/static", 1), path="/")
@example(site=OTHER_SITE, path="/tasks")
@example(site=("example.org", "/run/app.sock", "/srv/static", 4096), path="/")
def test_length_of_bodies(attempt: Attempt, site: Site, path: str) -> None:
    """The longest body that the application gets has `max_upload_mb` MiB."""
    equal(passed(attempt, site, path).most, site[3] * 2**20, "the bytes of the longest body, -1 if the size is invalid")


@settings(max_examples=20)
@given(size=st.integers(-(10**6), 0))
@example(size=0)
def test_sizes_below_one(attempt: Attempt, size: int) -> None:
    """A `max_upload_mb` below 1 raises `ValueError`: for Nginx, 0 means that there is no limit."""
    refused(attempt, *SITE[:3], size)


def test_invalid_domains(attempt: Attempt) -> None:
    """A domain that is empty or has a character other than ASCII letters, digits, `.` and `-` raises `ValueError`."""
    for domain in BAD_DOMAINS:
        refused(attempt, domain, *SITE[1:])


def test_invalid_paths(attempt: Attempt) -> None:
    """A path that does not start with `/`, ends with `/`, or has a character that is not valid raises `ValueError`."""
    for path in BAD_PATHS:
        refused(attempt, SITE[0], path, *SITE[2:])
        refused(attempt, *SITE[:2], path, SITE[3])


@settings(max_examples=40)
@given(char=st.sampled_from([char for char in UNSAFE if char != "_"]), which=st.integers(0, 2))
def test_unsafe_characters(attempt: Attempt, char: str, which: int) -> None:
    """A character that means something to Nginx raises `ValueError`, in the domain and in both paths."""
    texts = list(SITE[:3])
    texts[which] = f"{texts[which]}{char}a"
    refused(attempt, *texts, SITE[3])


@settings(max_examples=20)
@given(length=st.integers(50, 3000))
def test_long_names(attempt: Attempt, length: int) -> None:
    """Domains and paths may be long."""
    site = (f"{'a' * (length % 200 + 1)}.example", f"/run/{'s' * (length // 40 + 1)}", f"/{'r' * length}", 1)
    equal(passed(attempt, site, "/").headers["host"], site[0])


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
    configured(attempt, cores, 150 * workers + more, kind).equal("config.workers", workers)


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
    configured(attempt, cores, memory_mb, kind).equal("config.workers", workers)


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
    session = configured(attempt, cores, memory_mb, "cpu")
    session.equal("config.worker_class_str, config.threads", ("sync", 1))
    session = configured(attempt, cores, memory_mb, "io")
    kind, threads = session.eval("config.worker_class_str, config.threads")
    holds(kind.endswith(("gthread", "ThreadWorker")), "the workers have no threads", kind)
    holds(2 <= threads <= 16, "`threads` is not from 2 to 16", threads)


@any_machine
def test_one_unix_socket(attempt: Attempt, cores: int, memory_mb: int, kind: str) -> None:
    """Gunicorn listens on the unix socket `/run/app.sock` and nothing else."""
    configured(attempt, cores, memory_mb, kind).equal("config.address", ["/run/app.sock"])


@any_machine
def test_timeouts(attempt: Attempt, cores: int, memory_mb: int, kind: str) -> None:
    """The timeouts are from 10 to 60 seconds, and `graceful_timeout` is not longer than `timeout`."""
    session = configured(attempt, cores, memory_mb, kind)
    graceful, timeout = session.eval("config.graceful_timeout, config.timeout")
    holds(10 <= timeout <= 60, "`timeout` is not from 10 to 60 seconds", timeout)
    holds(10 <= graceful <= timeout, "`graceful_timeout` is not from 10 seconds up to `timeout`", graceful)


@any_machine
def test_workers_are_replaced(attempt: Attempt, cores: int, memory_mb: int, kind: str) -> None:
    """`max_requests` is 1,000 with a jitter from 50 to 500, so that the workers do not all restart at once."""
    session = configured(attempt, cores, memory_mb, kind)
    requests, jitter = session.eval("config.max_requests, config.max_requests_jitter")
    equal(requests, 1000, "`max_requests`")
    holds(50 <= jitter <= 500, "`max_requests_jitter` is not from 50 to 500", jitter)
