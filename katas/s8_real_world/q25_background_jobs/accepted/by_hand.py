"""Binds the task and calls `self.retry` with a countdown."""

from __future__ import annotations

from typing import Any

from celery import Celery, Task

app = Celery("reports", broker="memory://")

_delivered: set[int] = set()


def deliver(user_id: int) -> None:
    print(f"report for user {user_id}")


@app.task(bind=True, acks_late=True, max_retries=3)
def send_report(self: Task[Any, Any], user_id: int) -> None:
    if user_id in _delivered:
        return
    try:
        deliver(user_id)
    except Exception as error:
        raise self.retry(exc=error, countdown=30 * 2**self.request.retries) from error
    _delivered.add(user_id)
