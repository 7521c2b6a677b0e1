"""The sites and requests for which configurations are tried."""

from typing import Final

from hypothesis import strategies as st

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
