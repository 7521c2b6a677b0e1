"""Domains, paths and characters that are not valid in a configuration."""

from typing import Final

UNSAFE: Final = [
    chr(code) for code in (*range(0x21), *range(0x21, 0x2D), *range(0x3A, 0x41), *range(0x5B, 0x61), *range(0x7B, 0x180))
]
"""Characters that are not valid in a domain, and neither in a path, with the exception of `_`."""
BAD_DOMAINS: Final = (
    *("", "example.org; } evil {", "a b", "a;", "a\n", "\na", "a_b", "a/b", "$host", "{a}", "a#", '"a"', "'a'", "é.example"),
    *("https://a", "a:80", "a\\", "~^a", "*.example.org", "a\tb", "a²"),
)
BAD_PATHS: Final = (
    *("", "srv/static", "run/app.sock", "./a", "/srv/my files", "/a;", "/a\n", "\n/a", "/a\nb", "/$host", "/{a}", "/a#", "/é"),
    *("/", "/a/", "//", "unix:/a", "a", "~/a", "/a:b", "/a'", '/a"', "/a\\b", "/a*", "/a²"),
)
