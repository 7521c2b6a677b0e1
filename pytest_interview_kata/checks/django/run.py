"""Runs mypy with Django's plugin, for attempts at katas that need Django."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .models import DJANGO, declared

if TYPE_CHECKING:
    import ast
    from collections.abc import Mapping

    from pytest_interview_kata.checks.mypy_run import Mypy, Row
    from pytest_interview_kata.checks.tool import ToolFailed
    from pytest_interview_kata.model import Kata

PLUGIN: Final = "mypy_django_plugin"
APP: Final = Path(__file__).with_name("app.py")
SETTINGS: Final = "kata_django_settings"
STUBS_ONLY: Final = (
    "BaseFormSet", "BaseModelForm", "BaseModelFormSet", "DeletionMixin", "ExpressionWrapper", "Field", "File", "FormMixin",
    "Func", "Lookup", "ModelAdmin", "ModelChoiceField", "ModelForm", "MultipleObjectMixin", "Options", "Paginator", "Prefetch",
    "SingleObjectMixin", "Subquery", "TemplateResponseMixin", "UploadedFile", "View",
)  # fmt: skip
"""Django classes that are generic only in the stubs: Python refuses `ModelForm[Upload]`, so they are used without arguments."""
BARE: Final = frozenset(f'Missing type arguments for generic type "{name}"' for name in STUBS_ONLY)
NOT_KNOWN: Final = re.compile(r"^Incompatible type for lookup .* \| AnonymousUser\"")
"""What mypy cannot know: a view that requires a user never sees the `AnonymousUser` that `request.user` may be."""
USERS: Final = ("django.contrib.contenttypes", "django.contrib.auth")
"""Apps that define the model of users."""
CONFIG: Final = f"""\
[mypy]
plugins = {PLUGIN}.main
[mypy.plugins.django-stubs]
django_settings_module = {SETTINGS}
"""


def needs_django(kata: Kata) -> bool:
    """Return whether attempts at a kata are checked with Django's plugin: the kata uses Django, and the plugin is installed."""
    return DJANGO in kata.modules and find_spec(PLUGIN) is not None


def with_django(mypy: Mypy, attempts: Mapping[str, ast.Module]) -> Mypy:
    """Return a mypy with Django's plugin, and make each attempt's package an installed Django app.

    The app's `models.py` is a copy of `app.py`, which declares the models in the attempt's source without running it.
    """
    for package, tree in attempts.items():
        (mypy.folder / package / "models.py").write_bytes(APP.read_bytes())
        (mypy.folder / package / "models.json").write_text(json.dumps(declared(tree)), encoding="utf-8")
    settings = f"INSTALLED_APPS = {[*USERS, *sorted(attempts)]}\nUSE_TZ = True\n"
    (mypy.folder / f"{SETTINGS}.py").write_text(settings, encoding="utf-8")
    config = mypy.folder / "django.ini"
    config.write_text(CONFIG, encoding="utf-8")
    # A separate cache: mypy discards its cache when its plugins change.
    return replace(mypy, cache=mypy.cache.with_name(f"{mypy.cache.name}-{DJANGO}"), config=str(config))


def without_noise(answers: Mapping[str, tuple[Row, ...] | ToolFailed]) -> dict[str, tuple[Row, ...] | ToolFailed]:
    """Return the answers without messages about type arguments that Python refuses, and about what mypy cannot know."""
    return {
        package: tuple(row for row in answer if not _is_noise(row.message)) if isinstance(answer, tuple) else answer
        for package, answer in answers.items()
    }


def _is_noise(message: str) -> bool:
    return message in BARE or NOT_KNOWN.match(message) is not None
