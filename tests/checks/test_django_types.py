"""Attempts at katas that need Django are checked with mypy's Django plugin, and none of their lines is run for it."""

import ast
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from pytest_interview_kata.checks import typecheck
from pytest_interview_kata.checks.django.models import declared
from pytest_interview_kata.model import Outcome, Result, Task
from pytest_interview_kata.run.context import RunContext

SHOP = '''\
"""A shop."""

from pathlib import Path

from django.db import models
from django.db.models import CharField, Count, F

Path("{ran}").write_text("run")


class Named(models.Model):
    name = CharField(max_length=100, unique=True)

    class Meta:
        abstract = True


class ShelfQuerySet(models.QuerySet["Shelf"]):
    def called(self, name: str) -> "ShelfQuerySet":
        return self.filter(name=name)


class Shelf(Named):
    objects = ShelfQuerySet.as_manager()

    class Meta:
        app_label = "kata"


class Thing(Named):
    shelf = models.ForeignKey("kata.Shelf", on_delete=models.SET(None), null=True, related_name="things")
    made_at = models.DateTimeField(default=print)
    kind = models.CharField(max_length=1, choices=[("a", "A")])

    class Meta:
        app_label = "kata"


def on_shelves() -> list[tuple[str, str]]:
    return list(Thing.objects.order_by("name").values_list("name", "shelf__name"))


def sizes() -> dict[str, int]:
    return {{thing.name: thing.size for thing in Thing.objects.annotate(size=Count("shelf__things"))}}


def first(shelf: Shelf) -> int:
    thing = shelf.things.get(name="first")
    return thing.pk + shelf.id + (thing.shelf_id or 0) + len(thing.get_kind_display())


def called(name: str) -> list[Shelf]:
    return list(Shelf.objects.called(name).order_by("name"))


def rename() -> int:
    return Thing.objects.update(name=F("kind"))
'''
ODD = """\
import django.db.models
from django.db import models as m


class Exception(m.Model):
    __module__ = m.CharField()
    objects = m.CharField(max_length=3)


class Broken(m.Model):
    alone = m.ForeignKey()
    unknown = m.NoSuchField()


class Fine(django.db.models.Model):
    text = m.TextField()

    class Meta:
        app_label = "kata"


def texts() -> list[str]:
    return list(Fine.objects.values_list("text", flat=True))
"""
FORM = """\
from django import forms
from django.db import models


class Thing(models.Model):
    name = models.CharField(max_length=9)


class ThingForm(forms.ModelForm):
    class Meta:
        model = Thing
        fields = ("name",)


def names(form: ThingForm) -> list:
    return list(form.cleaned_data["name"])
"""
OWNED = """\
from django.conf import settings
from django.db import models
from django.http import HttpRequest


class Thing(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        app_label = "kata"


def owners(request: HttpRequest) -> list[str]:
    return [thing.owner.username for thing in Thing.objects.filter(owner=request.user)]


def names(thing: Thing) -> list[str]:
    return list(Thing.objects.filter(owner=thing).values_list("owner__username", flat=True))
"""
PLAIN = "def double(number: int) -> int:\n    return number * 2\n"
WITHOUT_PLUGIN = "from django.db import models\n\n\nclass Thing(models.Model):\n    name = models.CharField(max_length=9)\n"


def at_django(task: Task, *modules: str) -> Task:
    """Return the task with a kata that needs Django, or these modules."""
    kata = replace(task.attempt.kata, modules=modules or ("django",))
    return replace(task, attempt=replace(task.attempt, kata=kata))


@pytest.fixture(scope="module")
def judged(
    context: RunContext, make_task: Callable[..., Task], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Result]:
    ran = tmp_path_factory.mktemp("ran") / "it"
    shop = SHOP.format(ran=ran.as_posix())
    attempts = {
        "shop": shop,
        "missing": shop.replace('Thing.objects.order_by("name")', 'Thing.objects.filter(colour="red")'),
        "wrong": shop.replace("list[tuple[str, str]]", "list[tuple[str, int]]"),
        "odd": ODD,
        "form": FORM,
        "owned": OWNED,
    }
    tasks = [at_django(make_task(source, name=name)) for name, source in attempts.items()]
    tasks.insert(1, make_task(PLAIN, name="plain"))
    tasks.append(at_django(make_task(WITHOUT_PLUGIN, name="other"), "flask"))
    results = [*typecheck.check(iter(tasks), context)]
    assert [result.kata for result in results] == [task.attempt.kata.id for task in tasks]
    assert not ran.exists()
    return {result.kata: result for result in results}


@pytest.mark.parametrize("name", ["shop", "plain"])
def test_ordinary_code_passes(judged: Mapping[str, Result], name: str) -> None:
    assert (judged[name].outcome, judged[name].findings) == (Outcome.PASSED, ())


def test_fields_that_are_not_there_are_told(judged: Mapping[str, Result]) -> None:
    (finding,) = judged["missing"].findings
    assert finding.message.startswith("Cannot resolve keyword 'colour' into field")


def test_fields_have_types(judged: Mapping[str, Result]) -> None:
    (finding,) = judged["wrong"].findings
    assert (finding.code, finding.line) == ("arg-type", 40)


def test_a_class_that_is_generic_in_the_stubs_only_may_be_bare(judged: Mapping[str, Result]) -> None:
    (finding,) = judged["form"].findings
    assert (finding.code, finding.line) == ("type-arg", 15)


def test_users_are_known_and_a_request_may_be_expected_to_have_one(judged: Mapping[str, Result]) -> None:
    (finding,) = judged["owned"].findings
    assert finding.line == 18
    assert finding.message.startswith("Incompatible type for lookup 'owner'")


def test_models_that_django_refuses_spoil_nothing_else(judged: Mapping[str, Result]) -> None:
    assert judged["odd"].outcome is Outcome.FAILED
    assert {finding.line for finding in judged["odd"].findings} == {11, 12}


def test_other_katas_are_checked_without_the_plugin(judged: Mapping[str, Result]) -> None:
    (finding,) = judged["other"].findings
    assert finding.message.startswith('Need type annotation for "name"')


SPY = """\
import pathlib, sys
with pathlib.Path("{log}").open("a") as log:
    log.write([word for word in sys.argv if word.startswith("--config-file=")][0][14:] + "\\n")
"""


def configs(tmp_path: Path, tasks: list[Task], context: RunContext) -> list[str]:
    """Return the names of the settings with which mypy is started for these tasks."""
    (tmp_path / "spy.py").write_text(SPY.format(log=(tmp_path / "log").as_posix()), encoding="utf-8")
    assert all(typecheck.check(tasks, replace(context, cache=tmp_path), [sys.executable, str(tmp_path / "spy.py")]))
    return [Path(line).name for line in (tmp_path / "log").read_text(encoding="utf-8").splitlines()]


def test_only_katas_at_django_pay_for_it(make_task: Callable[..., Task], context: RunContext, tmp_path: Path) -> None:
    tasks = [make_task(PLAIN, name="one"), make_task(PLAIN, name="two")]

    assert configs(tmp_path, tasks, context) == [""]


def test_katas_at_django_have_a_run_of_their_own(make_task: Callable[..., Task], context: RunContext, tmp_path: Path) -> None:
    tasks = [at_django(make_task(PLAIN, name="one")), make_task(PLAIN, name="two"), at_django(make_task(PLAIN, name="three"))]

    assert configs(tmp_path, tasks, context) == ["", "django.ini"]


DECLARED = {
    "constants": ("f = models.CharField('a', max_length=3)", ("CharField", ["a"], {"max_length": 3})),
    "lists": ("f = models.CharField(choices=[('a', 'A')])", ("CharField", [], {"choices": [["a", "A"]]})),
    "annotated": ("f: object = models.TextField()", ("TextField", [], {})),
    "imported": ("f = CharField(max_length=MAX)", ("CharField", [], {})),
    "unreadable_default": ("f = models.TextField(default=now())", ("TextField", [], {"default": None})),
    "unreadable_choices": ("f = models.TextField(choices=Kind.choices)", ("TextField", [], {"choices": [["", ""]]})),
    "model": ("f = models.ForeignKey(Other, models.CASCADE)", ("ForeignKey", ["Other", "CASCADE"], {})),
    "label": (
        "f = models.ForeignKey(to='kata.Other', on_delete=gone)",
        ("ForeignKey", [], {"to": "Other", "on_delete": "DO_NOTHING"}),
    ),
    "user": ("f = models.ForeignKey(User, models.CASCADE)", ("ForeignKey", ["auth.User", "CASCADE"], {})),
    "user_setting": ("f = models.ForeignKey(to=settings.AUTH_USER_MODEL)", ("ForeignKey", [], {"to": "auth.User"})),
    "call": ("f = models.F('a')", None),
    "stranger": ("f = forms.CharField()", None),
    "private": ("f = models._Field()", None),
    "nested": ("f, g = models.TextField()", None),
}


@pytest.mark.parametrize("name", DECLARED)
def test_fields_are_read(name: str) -> None:
    line, expected = DECLARED[name]
    head = "from django.db import models\nfrom django.db.models import CharField\n"
    head += "from django.conf import settings\nfrom django.contrib.auth.models import User\n\nclass Other(models.Model): pass\n"

    (_, model) = declared(ast.parse(f"{head}class M(models.Model):\n    {line}\n"))

    fields = [(field["kind"], field["arguments"], field["keywords"]) for field in model["fields"]]
    assert fields == ([expected] if expected else [])
    assert json.loads(json.dumps(model)) == model


def test_bases_are_models() -> None:
    source = "import django.db.models as m\nclass A(m.Model):\n  class Meta:\n    abstract = True\nclass B(A, list): pass\nclass C: pass"

    models = declared(ast.parse(source))

    assert [model["manager"] for model in models] == [False, False]
    assert [(model["name"], model["bases"], model["abstract"]) for model in models] == [
        ("A", ["Model"], True),
        ("B", ["A"], False),
    ]
