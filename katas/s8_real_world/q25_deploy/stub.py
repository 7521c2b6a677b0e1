"""You're building a REST API. What Python tools do you use? Gunicorn runs it, with Nginx in front.

`gunicorn_settings(cores, memory_mb, kind)` returns settings for Gunicorn's `Config`.

- `"cpu"`: one sync worker per core, with one thread. `"io"`: `2 * cores + 1` workers with 2 to 16
  threads each.
- A worker needs 150 MB. If not all workers fit into the memory, there are as many as fit.
  `ValueError` if none fits, or if `cores < 1`.
- Gunicorn listens only on the unix socket `/run/app.sock`.
- `timeout` is from 10 to 60 seconds, and `graceful_timeout` from 10 seconds to `timeout`.
- `max_requests` is 1,000, and `max_requests_jitter` from 50 to 500.

`nginx_server(domain, socket, static_root, max_upload_mb)` returns the content of Nginx's `http {}`.

- Port 80: every request is redirected (301 or 308) to the same path and query at
  `https://<domain>`.
- Port 443: TLS, with `fullchain.pem` and `privkey.pem` from `/etc/letsencrypt/live/<domain>/`.
- `/static/<path>` is the file `<static_root>/<path>`. No other files are served.
- All other requests go to the socket, with path and query as the client wrote them. The body may
  have up to `max_upload_mb` MiB. Whatever the client sends, `Host` and `X-Forwarded-Host` are the
  domain, `X-Forwarded-Proto` is `https`, and `X-Forwarded-For` is the client's address alone.
- `ValueError` if `max_upload_mb < 1`, or for an invalid domain or path.

>>> settings = gunicorn_settings(cores=4, memory_mb=8000, kind="io")
>>> settings["workers"]
9
>>> gunicorn_settings(cores=4, memory_mb=400, kind="cpu")["workers"]
2
>>> text = nginx_server("example.org", "/run/app.sock", "/srv/static", 10)
>>> "example.org" in text, "/srv/static" in text
(True, True)
>>> nginx_server("example.org; } evil {", "/run/app.sock", "/srv/static", 10)
Traceback (most recent call last):
ValueError: not a domain: 'example.org; } evil {'

Details

- A MiB is 1024 * 1024 bytes.
- A domain consists of ASCII letters, digits, `.` and `-`. `socket` and `static_root` start with `/`
  and otherwise consist of these characters, `_` and `/`. Other strings are invalid. Valid ones are
  not empty, and do not end with `/`.
- `/static`, `/static../a` and `/staticfiles/a` do not start with `/static/`.
- The text is complete: it includes no other files. It can contain several blocks, such as `upstream`.
- The tests trace requests through your configuration as Nginx would. They know `server`, `listen`,
  `server_name`, `location`, `root`, `alias`, `try_files`, `return`, `rewrite`, `if`, `set`,
  `upstream`, `proxy_pass`, `proxy_set_header`, `client_max_body_size` and the usual variables.
  Other directives are ignored.
- Not tested: IPv6, files that do not exist, bodies of requests for files, a `static_root` such as
  `/a//b`, other settings of Gunicorn, requests for other domains, other values of `kind`.
"""

from typing import Literal


def gunicorn_settings(cores: int, memory_mb: int, kind: Literal["cpu", "io"]) -> dict[str, object]:
    """Return settings for a machine with this number of cores and this memory."""
    raise NotImplementedError


def nginx_server(domain: str, socket: str, static_root: str, max_upload_mb: int) -> str:
    """Return the configuration for an application behind a unix socket."""
    raise NotImplementedError
