"""A `string.Template` with `@` for its parameters, because `$` belongs to Nginx; static files by a regular expression."""

import re
from string import Template
from typing import Literal


class _Site(Template):
    delimiter = "@"


SITE = _Site(
    """\
server {
    listen *:80;
    server_name @domain;
    if ($host = @domain) {
        return 301 https://$host$request_uri;
    }
    return 404;
}
server {
    listen 0.0.0.0:443 ssl;
    server_name @domain;
    ssl_certificate @live/fullchain.pem;
    ssl_certificate_key @live/privkey.pem;
    root @static_root;

    location / {
        client_max_body_size @{kb}k;
        proxy_set_header Host "$host";
        proxy_set_header X-Forwarded-Host "$host";
        proxy_set_header X-Forwarded-For "${remote_addr}";
        proxy_set_header X-Forwarded-Proto "https";
        proxy_http_version 1.1;
        proxy_pass http://unix:@socket;
    }
    location ~ ^/static/(?<file>.+) {
        alias @static_root/$file;
    }
}
"""
)


def gunicorn_settings(cores: int, memory_mb: int, kind: Literal["cpu", "io"]) -> dict[str, object]:
    """Return settings for a machine with this number of cores and this memory."""
    if not (cores >= 1 and memory_mb >= 150):
        raise ValueError("too small for a worker")
    is_io = kind == "io"
    return dict(
        bind="unix:/run/app.sock",
        worker_class="gthread" if is_io else "sync",
        workers=min(2 * cores + 1 if is_io else cores, memory_mb // 150),
        threads=16 if is_io else 1,
        timeout="45",
        graceful_timeout=45,
        max_requests=1000,
        max_requests_jitter=200,
    )


def nginx_server(domain: str, socket: str, static_root: str, max_upload_mb: int) -> str:
    """Return the configuration for an application behind a unix socket."""
    path = r"/[\w./-]*(?<!/)"
    if not re.fullmatch(r"[\dA-Z.-]+", domain, re.ASCII | re.IGNORECASE):
        raise ValueError(f"bad domain {domain!r}")
    if any(re.fullmatch(path, text, re.ASCII) is None for text in (socket, static_root)):
        raise ValueError(f"bad path in {(socket, static_root)!r}")
    if max_upload_mb < 1:
        raise ValueError("bad size")
    return SITE.substitute(
        domain=domain,
        live=f"/etc/letsencrypt/live/{domain}",
        kb=max_upload_mb * 1024,
        socket=socket,
        static_root=static_root,
    )
