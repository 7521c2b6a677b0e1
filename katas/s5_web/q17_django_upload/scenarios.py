"""Sets up Django with the app `kata`, sends files to the attempt's view, and returns plain data."""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import django
from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from django.db.backends.signals import connection_created
from django.test import RequestFactory
from django.utils import timezone

Sent = tuple[str, str, str, int]
"""A file as a client sends it: the name of the field, its own name, its content type, and its size in bytes."""
MEDIA = "media"
FILLING = b"0123456789abcdef\r\n\x00\xff\x1a--"


def prepare() -> None:
    """Set up Django with the app `kata`, a new `MEDIA_ROOT`, and tables that are created when the database is first used."""
    package = sys.modules["kata"] = ModuleType("kata")
    package.__path__ = [""]
    settings.configure(
        INSTALLED_APPS=["kata"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        MEDIA_ROOT=str(Path(tempfile.mkdtemp()) / MEDIA),
        USE_TZ=True,
    )
    django.setup()
    connection_created.connect(_make_tables, weak=False)


def _make_tables(**_: Any) -> None:
    with connection.schema_editor() as editor:
        for model in apps.get_app_config("kata").get_models():
            editor.create_model(model)


def post(module: ModuleType, files: list[Sent], method: str = "POST") -> dict[str, Any]:
    """Send the files, one per request; return the responses, and what is stored afterwards."""
    with _empty() as root:
        before = timezone.now()
        answers = [_answer(module.upload(_request(one, method))) for one in files]
        uploads = [_held(one, before) for one in module.Upload.objects.order_by("pk")]
        kept = sorted(str(path.relative_to(root).as_posix()) for path in root.rglob("*") if path.is_file())
        contents = sorted((root / path).read_bytes() == _content((root / path).stat().st_size) for path in kept)
        return {"answers": answers, "uploads": uploads, "files": kept, "intact": all(contents)}


def _request(sent: Sent, method: str) -> Any:
    field, name, kind, size = sent
    head = f'--limit\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\nContent-Type: {kind}\r\n\r\n'
    body = head.encode() + _content(size) + b"\r\n--limit--\r\n"
    return RequestFactory().generic(method, "/upload", body, "multipart/form-data; boundary=limit")


def _answer(response: Any) -> dict[str, Any]:
    try:
        body = json.loads(response.content)
    except ValueError:
        body = repr(response.content)
    return {"status": response.status_code, "allow": response.headers.get("Allow"), "body": body}


def _held(upload: Any, before: datetime) -> dict[str, Any]:
    with upload.file.open("rb") as file:
        content = file.read()
    when = upload.uploaded_at
    timely = isinstance(when, datetime) and timezone.is_aware(when) and before <= when <= timezone.now()
    upload.save()
    upload.refresh_from_db()
    return {
        "name": upload.file.name,
        "size": len(content),
        "intact": content == _content(len(content)),
        "timely": timely,
        "when": when,
        "stays": upload.uploaded_at == when,
    }


def _content(size: int) -> bytes:
    return (FILLING * (size // len(FILLING) + 1))[:size]


@contextmanager
def _empty() -> Iterator[Path]:
    """Yield the parent folder of `MEDIA_ROOT`; delete all files and roll back at the end."""
    root = Path(settings.MEDIA_ROOT).parent
    with transaction.atomic():
        try:
            yield root
        finally:
            transaction.set_rollback(True)
            for path in root.iterdir():
                shutil.rmtree(path) if path.is_dir() else path.unlink()
