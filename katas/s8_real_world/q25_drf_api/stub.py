"""You're building a REST API. What Python tools do you use? Django REST framework, for private tasks.

Keep the model `Task`. Write `TaskSerializer`, `TaskViewSet` and `urlpatterns`.

    GET    /tasks/        200  a page of tasks, the highest id first
    POST   /tasks/        201  the new task
    GET    /tasks/<id>/   200  the task
    PUT    /tasks/<id>/   200  the changed task
    PATCH  /tasks/<id>/   200  the changed task
    DELETE /tasks/<id>/   204  no content

- A task is `{"id": 1, "owner": "ada", "title": "buy tea", "done": false}`. `owner` is the username.
- Users see and change only their own tasks. For any other id, `GET`, `PUT`, `PATCH` and `DELETE`
  are a 404, whatever the body.
- A request without a user is a 401 or a 403.
- A new task belongs to the user who sends it. `owner` and `id` in a request are ignored.
- `title` is required in `POST` and `PUT`. White space around it is removed. What remains has 1 to
  100 characters.
- `done` is an optional boolean, `false` by default. `PATCH` changes only the given fields.
- Invalid data are a 400. A request that fails changes nothing.
- `/tasks/?done=true` lists the tasks that are done, `?done=false` the others. Other values are
  a 400.
- A page has 20 tasks and the format of `PageNumberPagination`. `?page=2` is the second page.

>>> from django.contrib.auth.models import User
>>> from rest_framework.test import APIClient
>>> client = APIClient()
>>> client.force_authenticate(User.objects.create(username="ada"))
>>> client.post("/tasks/", {"title": " buy tea "}).json()
{'id': 1, 'owner': 'ada', 'title': 'buy tea', 'done': False}
>>> client.get("/tasks/?done=true").json()["results"]
[]
>>> client.force_authenticate(User.objects.create(username="bob"))
>>> client.get("/tasks/1/").status_code
404

Details

- Django is set up before your file is loaded, with SQLite in memory and the default settings of
  Django REST framework. Django uses your `urlpatterns`, any list of URLs.
- mypy needs the brackets of `ModelSerializer[Task]`.
- The links `next` and `previous` keep `done`. The first page exists even if there are no tasks. A
  missing page is a 404.
- A method that the table does not list for a path is a 405.
- A page sends at most three queries. Statements that begin or end a transaction do not count.
- Not tested: staff users, forms and files, other types for strings and booleans (`1`, `"yes"`), NUL
  characters, `PUT` without `done`, an empty `PATCH`, an empty `?done=`, other spellings (`True`),
  `?done=` for one task, a wrong `done` with a missing page, `?page=last`, other media types,
  queries of other requests, paths such as `/tasks` and `/tasks/x/`, `OPTIONS` and `HEAD`, wrong
  requests without a user, texts of errors, further URLs and formats.
"""

from django.conf import settings
from django.db import models
from rest_framework import routers, serializers, viewsets


class Task(models.Model):
    """Something to do, and who has to do it."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=100)
    done = models.BooleanField(default=False)

    class Meta:
        app_label = "kata"


class TaskSerializer(serializers.ModelSerializer[Task]):
    """Converts tasks to JSON, and checks what comes in."""


class TaskViewSet(viewsets.ModelViewSet[Task]):
    """Answers requests about the tasks of a user."""


urlpatterns = routers.SimpleRouter().urls
"""The URLs of the view set."""
