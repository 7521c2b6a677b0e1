"""Tells the first error instead of the last."""

from __future__ import annotations

from typing import Any

from celery import Celery, Task

app = Celery("reports", broker="memory://")

_delivered: set[int] = set()
_errors: dict[str | None, Exception] = {}


def deliver(user_id: int) -> None:
    print(f"report for user {user_id}")


@app.task(bind=True, acks_late=True, max_retries=3)
def send_report(self: Task[Any, Any], user_id: int) -> None:
    if user_id in _delivered:
        return
    try:
        deliver(user_id)
    except Exception as error:
        first = _errors.setdefault(self.request.id, error)
        if self.request.retries == 3:
            raise first from None
        raise self.retry(exc=error, countdown=2**self.request.retries) from error
    _delivered.add(user_id)
