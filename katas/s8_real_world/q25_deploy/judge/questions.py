"""What the properties ask of an attempt."""

from pytest_interview_kata.properties import Attempt, Session, equal, holds

from .configuration import normal, parsed
from .nginx import Answer, Trace
from .sites import Site


def traced(attempt: Attempt, site: Site, url: str, files: tuple[str, ...] = ()) -> Answer:
    """Return what happens to a request at this URL."""
    scheme, _, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return Trace(parsed(attempt.nginx_server(*site)), scheme, host, slash + path, files).answer()


def passed(attempt: Attempt, site: Site, path: str) -> Answer:
    """Require that a request goes to the application even if there is a file of this name in the folder, and return how."""
    url = f"https://{site[0]}{path}"
    answer = traced(attempt, site, url, (f"{site[2]}{normal(path.partition('?')[0])}",))
    holds(answer.socket, f"a request for {url} does not go to the application", answer)
    equal(answer.socket, site[1], f"the socket for {url}")
    return answer


def refused(attempt: Attempt, *arguments: str | int) -> None:
    """Require a `ValueError`; because it is a statement, the long text that a wrong attempt returns is not shown."""
    session = attempt.session(**dict(zip(("domain", "socket", "root", "size"), arguments, strict=True)))
    session.raises(ValueError, "text = nginx_server({domain}, {socket}, {root}, {size})")


def configured(attempt: Attempt, cores: int, memory_mb: int, kind: str) -> Session:
    """Return a session in which Gunicorn's `Config` has the settings."""
    session = attempt.session("from gunicorn.config import Config\nconfig = Config()")
    session.exec("settings = gunicorn_settings({cores}, {memory_mb}, {kind})", cores=cores, memory_mb=memory_mb, kind=kind)
    session.exec("for name in settings: config.set(name, settings[name])")
    return session
