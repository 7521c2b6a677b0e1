"""Make a Flask application whose every answer is JSON, its errors included.

*How does routing work in Flask?* You explain rules and converters, and are asked to show it.
`create_app()` makes an application of its own at each call, with three routes:

    GET  /user/<name>           200  {"user": name}
    GET  /add/<int:a>/<int:b>   200  {"sum": a + b}
    POST /echo                  201  the JSON that was sent

- `name` is one segment of the path, exactly as the client meant it: `/user/J%C3%BCrgen` is for
  Jürgen, `/user/100%25` for `100%`, and `/user/a+b` for `a+b`.
- `a` and `b` are runs of up to 1,000 digits. What is sent to `/echo` may be any JSON, `null`, `0`,
  `false` and `""` among it, as `application/json`, with or without a `charset`.
- A body that is not JSON is a 400, whatever its content type; an empty one is not JSON either.
- Any other path is a 404: `/user/`, `/user/a/b`, `/user/ada/` and `/add/-1/2` are. A known path
  with a method that it does not serve is a 405, and as HTTP asks, its `Allow` header names the
  methods that the path serves: all of them (Flask adds some by itself), and no other.
- Every error keeps its status and is JSON, `{"error": text}` with a text of yours, nothing else.
  Routes that are added to your application later have the same: an `abort(403)` is JSON, and so
  is an error whose `description` is `None`, and the 500 for an exception that nobody expected.
  What is no error goes out as it is.

Not checked: JSON sent under another content type, in UTF-16, with NaN or numbers beyond floats, or
nested deeply; two slashes in a row; further headers.

>>> client = create_app().test_client()
>>> client.get("/add/2/40").get_json()
{'sum': 42}
>>> answer = client.put("/user/ada")
>>> answer.status_code, answer.content_type, list(answer.get_json()), "GET" in answer.allow
(405, 'application/json', ['error'], True)
"""

import json

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse


def create_app() -> Flask:
    """Make a new application with the three routes and JSON errors."""
    app = Flask(__name__)

    @app.get("/user/<name>")
    def user(name: str) -> dict[str, str]:
        return {"user": name}

    @app.get("/add/<int:a>/<int:b>")
    def add(a: int, b: int) -> dict[str, int]:
        return {"sum": a + b}

    @app.post("/echo")
    def echo() -> tuple[Response, int]:
        # force: what is no JSON is a 400, not a 415 for its content type.
        return jsonify(request.get_json(force=True)), 201

    @app.errorhandler(HTTPException)
    def error_as_json(error: HTTPException) -> BaseResponse:
        # Flask hands over unexpected exceptions too, wrapped in an InternalServerError. Changing the
        # error's own response keeps the headers that belong to it, such as Allow.
        response = error.get_response()
        response.data = json.dumps({"error": error.name})
        response.content_type = "application/json"
        return response

    return app
