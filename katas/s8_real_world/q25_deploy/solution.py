"""Two templates: a dict of settings, and a text whose parameters are checked before they are filled in."""

import re
from textwrap import dedent
from typing import Final, Literal

WORKER_MB: Final = 150
DOMAIN: Final = re.compile(r"[A-Za-z0-9.-]+")
PATH: Final = re.compile(r"/[A-Za-z0-9._/-]*[A-Za-z0-9._-]")


def gunicorn_settings(cores: int, memory_mb: int, kind: Literal["cpu", "io"]) -> dict[str, object]:
    """Return settings for a machine with this number of cores and this memory."""
    fitting = memory_mb // WORKER_MB
    if cores < 1 or fitting < 1:
        raise ValueError(f"{cores} cores and {memory_mb} MB are not enough for a worker")
    return {
        "bind": "unix:/run/app.sock",
        "workers": min(fitting, cores if kind == "cpu" else 2 * cores + 1),
        "threads": 1 if kind == "cpu" else 4,
        "timeout": 30,
        "graceful_timeout": 30,
        "max_requests": 1000,
        "max_requests_jitter": 100,
    }


def nginx_server(domain: str, socket: str, static_root: str, max_upload_mb: int) -> str:
    """Return the configuration for an application behind a unix socket."""
    if not DOMAIN.fullmatch(domain):
        raise ValueError(f"not a domain: {domain!r}")
    for path in (socket, static_root):
        if not PATH.fullmatch(path):
            raise ValueError(f"not a path: {path!r}")
    if max_upload_mb < 1:
        raise ValueError(f"max_upload_mb must be at least 1, not {max_upload_mb}")
    return dedent(
        f"""\
        server {{
            listen 80;
            server_name {domain};
            return 301 https://{domain}$request_uri;
        }}

        server {{
            listen 443 ssl;
            server_name {domain};
            ssl_certificate /etc/letsencrypt/live/{domain}/fullchain.pem;
            ssl_certificate_key /etc/letsencrypt/live/{domain}/privkey.pem;
            client_max_body_size {max_upload_mb}m;

            location /static/ {{
                alias {static_root}/;
            }}

            location / {{
                proxy_pass http://unix:{socket};
                proxy_set_header Host {domain};
                proxy_set_header X-Forwarded-Host {domain};
                proxy_set_header X-Forwarded-Proto https;
                proxy_set_header X-Forwarded-For $remote_addr;
            }}
        }}
        """
    )
