"""Declares Django models from plain data: while mypy runs, a copy of this module is the `models.py` of an installed app.

Django's plugin for mypy asks Django itself for the models of an app, so they must exist, but no code of an attempt may run in
the process of a check. The data come from the source of the attempt and are in `models.json`, in the same folder as the copy.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

from django.db import models


def declare(package: str, rows: list[dict[str, Any]]) -> None:
    """Declare these models as if the package's module `solution` defined them; skip models and fields that Django refuses."""
    known: dict[str, Any] = {"Model": models.Model}
    for row in rows:
        meta = type("Meta", (), {"abstract": row["abstract"]})
        body = {"__module__": f"{package}.solution", "Meta": meta} | _fields(row["fields"])
        if row["manager"]:
            body["_kata"] = models.Manager()  # with another manager, Django does not create `objects`
        with contextlib.suppress(Exception):
            known[row["name"]] = type(row["name"], tuple(known[base] for base in row["bases"]), body)


def _fields(rows: list[dict[str, Any]]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for row in rows:
        with contextlib.suppress(Exception):
            keywords = {key: _on_delete(value) if key == "on_delete" else value for key, value in row["keywords"].items()}
            is_relation = "to" in keywords or row["kind"] in {"ForeignKey", "OneToOneField"}
            arguments = [
                _on_delete(value) if is_relation and index == 1 else value for index, value in enumerate(row["arguments"])
            ]
            if not row["name"].startswith("_"):
                fields[row["name"]] = getattr(models, row["kind"])(*arguments, **keywords)
    return fields


def _on_delete(name: str | None) -> Any:
    return getattr(models, name or "DO_NOTHING")


if __name__.endswith(".models"):
    declare(__name__.rpartition(".")[0], json.loads(Path(__file__).with_name("models.json").read_text(encoding="utf-8")))
