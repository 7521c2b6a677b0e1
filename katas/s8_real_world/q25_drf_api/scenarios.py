"""Sets up Django with the app `kata`, sends requests to the attempt's URLs, and returns plain data."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import django
from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from django.db.backends.signals import connection_created
from django.test.utils import CaptureQueriesContext

Task = tuple[str, str, bool]
"""The owner, the title, and whether it is done."""
Request = tuple[str, str, str, Any]
"""A user or an empty string, the method, the path with `{0}` for the first id, and a value for the body, or its bytes."""
NOBODY = 10**6
"""No task has this id."""
USERS = ("ada", "bob")
APPS = ("contenttypes", "auth", "kata")


class _Urls(ModuleType):
    """The URLs of the project, which are those of the attempt as soon as it is loaded."""

    @property
    def urlpatterns(self) -> Any:
        (task,) = apps.get_app_config("kata").get_models()
        return sys.modules[task.__module__].urlpatterns


def prepare() -> None:
    """Set up Django with the app `kata`; its tables are created when the database is used for the first time."""
    package = sys.modules["kata"] = ModuleType("kata")
    package.__path__ = [""]
    sys.modules["kata.urls"] = _Urls("kata.urls")
    settings.configure(
        ALLOWED_HOSTS=["testserver"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "kata"],
        REST_FRAMEWORK={"TEST_REQUEST_DEFAULT_FORMAT": "json"},
        ROOT_URLCONF="kata.urls",
        SECRET_KEY="kata",  # noqa: S106 - nothing is signed
        USE_TZ=True,
    )
    django.setup()
    connection_created.connect(_make_tables, weak=False)


def _make_tables(**_: Any) -> None:
    with connection.schema_editor() as editor:
        for app in APPS:
            for model in apps.get_app_config(app).get_models():
                editor.create_model(model)


def ask(module: ModuleType, tasks: list[Task], requests: list[Request]) -> list[dict[str, Any]]:
    """Send requests about these tasks; return each response with the tasks that are stored after it."""
    from rest_framework.test import APIClient  # noqa: PLC0415 - needs the settings

    with _database(module, tasks) as (users, ids):
        client, answers = APIClient(), list[dict[str, Any]]()
        for request in requests:
            if request[0]:
                client.force_authenticate(users[request[0]])
            answer = _answer(client, request, ids)
            rows = module.Task.objects.order_by("pk").values_list("owner__username", "title", "done")
            answers.append({**answer, "rows": list(rows)})
            if answer["status"] == 201 and type(answer["content"]) is dict:
                ids.append(answer["content"].get("id"))
        return answers


def _answer(client: Any, request: Request, ids: list[Any]) -> dict[str, Any]:
    _, method, path, body = request
    where = path.format(*ids, *range(NOBODY, NOBODY + 10))
    as_bytes = {"content_type": "application/json"} if isinstance(body, bytes) else {}
    with CaptureQueriesContext(connection) as queries:
        response = getattr(client, method.lower())(where, body, **as_bytes)
    kinds = [_kind(query["sql"]) for query in queries.captured_queries]
    try:
        content = json.loads(response.content)
    except ValueError:
        content = None
    return {"status": response.status_code, "content": content, "statements": [kind for kind in kinds if kind]}


def _kind(sql: str) -> str:
    """Return the first word of a statement, or an empty string if it begins or ends a transaction."""
    word = re.split(r"\W", sql.strip().upper())[0]
    return "" if word in {"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", ""} else word


@contextmanager
def _database(module: ModuleType, tasks: list[Task]) -> Iterator[tuple[dict[str, Any], list[Any]]]:
    """Fill the tables, and yield the users by name and the ids of the tasks; roll back at the end."""
    from django.contrib.auth.models import User  # noqa: PLC0415 - needs the settings

    with transaction.atomic():
        users = {name: User.objects.create(username=name) for name in USERS}
        made = [module.Task(owner=users[owner], title=title, done=done) for owner, title, done in tasks]
        yield users, [task.pk for task in module.Task.objects.bulk_create(made)]
        transaction.set_rollback(True)
