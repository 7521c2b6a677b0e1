"""One server for both ports, rendered from nested Python data; static paths are rewritten below a root."""

import string
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

Block: TypeAlias = Mapping[str, "str | Block"]
LETTERS = set(string.ascii_letters + string.digits + ".-")


def gunicorn_settings(cores: int, memory_mb: int, kind: Literal["cpu", "io"]) -> dict[str, object]:
    """Return settings for a machine with this number of cores and this memory."""
    settings: dict[str, object] = {"bind": "unix:/run/app.sock"}
    settings.update(timeout=10, graceful_timeout=10, max_requests=1000, max_requests_jitter=50, preload_app=True)
    if kind == "io":
        settings.update(threads=2, keepalive=5)
    most = memory_mb // 150
    workers = cores + (cores + 1) * (kind == "io")
    if cores <= 0 or most <= 0:
        raise ValueError((cores, memory_mb))
    return settings | {"workers": workers if workers < most else most}


def _render(block: Block, depth: int = 0) -> Iterator[str]:
    for name, value in block.items():
        indent = "\t" * depth
        if isinstance(value, str):
            yield f"{indent}{name} {value};"
        else:
            yield f"{indent}{name} {{"
            yield from _render(value, depth + 1)
            yield f"{indent}}}"


def _check(text: str, *, is_path: bool) -> None:
    allowed = LETTERS | {"_", "/"} if is_path else LETTERS
    if not text or not allowed.issuperset(text) or is_path != (text[0] == "/") or text[-1] == "/":
        raise ValueError(f"invalid: {text!r}")


def nginx_server(domain: str, socket: str, static_root: str, max_upload_mb: int) -> str:
    """Return the configuration for an application behind a unix socket."""
    _check(domain, is_path=False)
    _check(socket, is_path=True)
    _check(static_root, is_path=True)
    if not max_upload_mb > 0:
        raise ValueError("invalid size")
    live = f"/etc/letsencrypt/live/{domain}"
    site: Block = {
        "server": {
            "listen": "80",
            "listen ": "443 ssl",
            "server_name": domain,
            "ssl_certificate": f'"{live}/fullchain.pem"',
            "ssl_certificate_key": f'"{live}/privkey.pem"',
            "client_max_body_size": str(max_upload_mb * 1024 * 1024),
            "if ($scheme = http)": {"return": "301 https://$host$request_uri"},
            "location ^~ /static/": {"rewrite": "^/static/(.*)$ /$1 break", "root": static_root},
            "location /": {
                "proxy_set_header": "Host $http_host",
                "proxy_set_header ": "X-Forwarded-Host $server_name",
                "proxy_set_header  ": "X-Forwarded-Proto $scheme",
                "proxy_set_header   ": "X-Forwarded-For $remote_addr",
                "proxy_set_header    ": "X-Real-IP $remote_addr",
                "proxy_pass": f"http://unix:{socket}",
            },
        },
    }
    return "\n".join(_render(site))
