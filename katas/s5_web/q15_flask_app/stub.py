"""How does routing work in Flask? Write an application that answers everything in JSON.

Three routes are quickly written. Then the interviewer asks for a path that does not exist, and
gets a page of HTML.

Write `create_app()`. It returns a new Flask application at each call, with three routes:

    GET  /user/<name>           200  {"user": name}
    GET  /add/<int:a>/<int:b>   200  {"sum": a + b}
    POST /echo                  201  the JSON of the request body

- `name` is one segment of the path, percent-decoded once: `/user/J%C3%BCrgen` is for Jürgen, and
  `/user/100%25` for `100%`.
- `/echo` accepts any JSON, including `null`, `0`, `false` and `""`.
- A body that is not JSON is a 400, whatever its content type.
- Any other path is a 404, even `/user/ada/` or `/add/-1/2`.
- A known path with a method that it does not serve is a 405. The `Allow` header lists exactly the
  methods that the path serves, including those that Flask adds.
- An error is sent as `application/json`, whatever the client accepts, and its body is
  `{"error": text}`. You choose the text. The status code stays the same.
- Errors of routes that are added to the application later have this form, too. An exception that is
  not handled is a 500. Responses that are not errors stay as they are.

>>> client = create_app().test_client()
>>> client.get("/add/2/40").get_json()
{'sum': 42}
>>> answer = client.put("/user/ada")
>>> answer.status_code, answer.content_type, list(answer.get_json()), "GET" in answer.allow
(405, 'application/json', ['error'], True)

Details

- `a` and `b` have up to 1,000 digits, and a name has up to 1,000 characters.
- The JSON for `/echo` is sent as `application/json`, with or without a `charset`. An empty body is
  not JSON.
- A plus sign is an ordinary character: `/user/a+b` is for `a+b`. But `/user/a%2Fb` is a 404,
  because `%2F` becomes a slash before Flask looks for a route.
- In a later route, `abort(403)` is a 403. An exception that is not an HTTP error is a 500, even if
  it has an attribute `code`.
- An HTTP error whose `description` is `None` has a text, too.
- Not tested: testing or debug mode that is switched on later; a route that returns an error itself,
  such as `"no", 403`; `abort` with a response, or with a code below 400; HTTP errors with a code
  that Werkzeug does not know; JSON sent as another content type, in UTF-16, with NaN or numbers
  beyond floats, or nested deeply; the names `.` and `..`; digits of other scripts; two slashes in a
  row; paths that begin with `/static/`; further headers.
"""

from flask import Flask


def create_app() -> Flask:
    """Return a new application with the three routes and JSON errors."""
    raise NotImplementedError
