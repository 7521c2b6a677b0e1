"""You're building a REST API. What Python tools do you use? With a proxy in front, know who the client is.

Every request seems to come from the proxy, so the proxy adds headers that say what it saw. But
clients can send such headers, too. Trust only your proxies.

`behind_proxy(app, trusted)` returns a WSGI application that corrects the environ and calls `app`.
`trusted` is the number of your proxies. Each adds one value to the end of each header:

    header                  value                sets
    HTTP_X_FORWARDED_FOR    an IP address        REMOTE_ADDR
    HTTP_X_FORWARDED_PROTO  `http` or `https`    wsgi.url_scheme
    HTTP_X_FORWARDED_HOST   a host               HTTP_HOST

- In each header, only the value at position `trusted` from the right counts. If there is none, or
  if it is malformed, the header sets nothing.
- Values are separated by commas; spaces and tabs around them are ignored. An empty value is
  malformed, but it takes a position.
- If a key that is set had a value before, the old value is kept under the key with the prefix
  `behind_proxy.`.
- In each request, `app` gets a new `dict`, whose other values are the caller's very objects. The
  caller's environ is not changed.
- `app` is called once per request, with the same `start_response`, and its very return value is
  returned.
- `trusted=0` trusts no header. `trusted < 0` raises `ValueError` at once.

>>> def app(environ, start_response):
...     return [environ["REMOTE_ADDR"].encode()]
>>> environ = {"REMOTE_ADDR": "10.0.0.7", "HTTP_X_FORWARDED_FOR": "6.6.6.6, 198.51.100.4"}
>>> behind_proxy(app, 1)(environ, print)
[b'198.51.100.4']
>>> behind_proxy(app, 2)(environ, print)
[b'6.6.6.6']
>>> behind_proxy(app, 3)(environ, print)
[b'10.0.0.7']

Details

- An IP address is what `ipaddress.ip_address` accepts: IPv4 or IPv6, without a port or brackets.
- A host consists of ASCII letters, digits, `.` and `-`, and may end with `:` and one to five digits.
- A value is used as it is written, for example `2001:DB8::1`.
- If a client sends a header twice, the server has already joined the values with a comma.
- `REMOTE_ADDR` may be missing or empty (the proxy uses a unix socket), and `HTTP_HOST`, too
  (HTTP/1.0). An empty string is a value, and is kept.
- Not tested: zones (`fe80::1%eth0`), hosts such as `.`, `-a` or `[::1]`, ports above 65535, `https`
  with capitals, white space other than spaces and tabs, headers such as `Forwarded`, a new value
  equal to the old one, an environ with `behind_proxy.` keys, a `trusted` that is not an `int`.
"""

from wsgiref.types import WSGIApplication


def behind_proxy(app: WSGIApplication, trusted: int) -> WSGIApplication:
    """Return an application that corrects the environ and then calls `app`."""
    raise NotImplementedError
