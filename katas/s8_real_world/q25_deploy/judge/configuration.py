"""Reads an Nginx configuration: its directives, what blocks inherit, and which server a request is for."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath
from typing import Any
from urllib.parse import unquote

from pytest_interview_kata.properties import holds

Directive = dict[str, Any]
Block = list[Directive]


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
