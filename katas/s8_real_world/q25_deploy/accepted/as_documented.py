"""The configuration of Gunicorn's documentation: an upstream, a named location, and headers for the whole server."""

import re
from typing import Literal


def _wanted(cores: int, kind: Literal["cpu", "io"]) -> int:
    if cores < 1:
        raise ValueError("there must be a core")
    return {"cpu": cores, "io": cores * 2 + 1}[kind]


def gunicorn_settings(cores: int, memory_mb: int, kind: Literal["cpu", "io"]) -> dict[str, object]:
    """Return settings for a machine with this number of cores and this memory."""
    workers = _wanted(cores, kind)
    while workers * 150 > memory_mb:
        workers = min(workers - 1, memory_mb // 150)
    if workers < 1:
        raise ValueError("150 MB are needed")
    threaded: dict[str, object] = {"worker_class": "gthread", "threads": 8}
    return {
        "bind": ["unix:/run/app.sock"],
        "workers": workers,
        "timeout": 60,
        "graceful_timeout": 20,
        "max_requests": 1_000,
        "max_requests_jitter": 500,
        "accesslog": "-",
        **(threaded if kind == "io" else {}),
    }


def nginx_server(domain: str, socket: str, static_root: str, max_upload_mb: int) -> str:
    """Return the configuration for an application behind a unix socket."""
    if re.search(r"[^a-zA-Z0-9.\-]", domain) or not domain:
        raise ValueError("not a domain: " + repr(domain))
    for path in [socket, static_root]:
        if not path.startswith("/") or path.endswith("/") or re.search(r"[^a-zA-Z0-9./_\-]", path):
            raise ValueError("not a path: " + repr(path))
    if max_upload_mb <= 0:
        raise ValueError("uploads need a positive limit")
    certificates = "/etc/letsencrypt/live/" + domain
    return f"""
upstream app_server {{
    server unix:{socket} fail_timeout=0;
}}

server {{
    listen 80 default_server;
    server_name _;
    return 308 https://{domain}$request_uri;  # keeps the method
}}

server {{
    listen 443 ssl http2;
    server_name {domain};
    keepalive_timeout 5;

    ssl_certificate {certificates}/fullchain.pem;
    ssl_certificate_key {certificates}/privkey.pem;
    add_header Strict-Transport-Security "max-age=31536000";
    client_max_body_size {max_upload_mb}M;

    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-Host $host;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_redirect off;

    location /static/ {{
        alias {static_root}/;
        try_files $uri =404;
        expires 30d;
    }}

    location / {{
        try_files /no-such-file @app;
    }}

    location @app {{
        proxy_pass http://app_server;
    }}
}}
"""
