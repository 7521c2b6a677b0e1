"""The laws of q15_flask_app."""

import json
from typing import Any, Final
from urllib.parse import quote

from hypothesis import example, given
from hypothesis import strategies as st

from pytest_interview_kata.judge import Attempt, equal, holds

from . import scenarios

Answer = dict[str, Any]
JSON: Final = {"Content-Type": "application/json"}
METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")

NAMES: Final = st.text("aZ0%+ &?#;:,=@<>'\"\\.-_~äß中🙂\u0301\u00a0", min_size=1, max_size=8).filter(lambda name: name.strip("."))
NUMBERS: Final = st.text("0123456789", min_size=1, max_size=40)
SAFE: Final = st.sampled_from(("", "!$&'()*+,;=:@"))
"""Characters that are legal in a segment; clients may quote them or not."""

LEAVES: Final = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text("a0 \"\\/\n<>&é中🙂\u2028", max_size=5)
)
VALUES: Final = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab é", max_size=2), inner, max_size=3), max_leaves=5
)
JSON_TYPES: Final = st.sampled_from(("application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"))
"""The ways to say that a body is JSON."""
TYPES: Final = st.sampled_from(
    (
        None,
        "application/json",
        "text/plain",
        "text/html; charset=utf-8",
        "application/x-www-form-urlencoded",
        "application/octet-stream",
    )
)
UNKNOWN: Final = (
    "/", "/user", "/user/", "/user/ada/", "/user/a/b", "/user/a%2Fb", "/users/ada", "/User/ada", "/add", "/add/1", "/add/1/",
    "/add/1/2/", "/add/1/2/3", "/add/-1/2", "/add/1/-2", "/add/%2B1/2", "/add/1.0/2", "/add/1/two", "/add/1/0x2", "/add/1_0/2",
    "/add/1/%202", "/echo/", "/echo/1", "/nowhere", "/favicon.ico",
)  # fmt: skip
KNOWN: Final = ("/user/ada", "/add/1/2", "/echo")
LATER: Final = {
    "1 / 0": 500,
    "{}['x']": 500,
    "[].pop()": 500,
    "int('x')": 500,
    "None.x": 500,
    "open('nowhere')": 500,
    "next(iter(()))": 500,
    "request.args['x']": 400,
    "request.get_json()": 415,
    **{f"abort({status})": status for status in (400, 401, 403, 404, 409, 410, 413, 418, 422, 429, 500, 501, 503)},
}
"""What a route that is added later does, as Python, and the error that comes of it."""


def _is_json(body: bytes) -> bool:
    try:
        json.loads(body)
    except ValueError:
        return False
    return True
