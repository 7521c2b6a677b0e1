"""Remembers tasks, of which each call makes another."""

from __future__ import annotations

from typing import Any

from celery import Celery, Task

app = Celery("reports", broker="memory://")

_delivered: set[str | None] = set()


def deliver(user_id: int) -> None:
    print(f"report for user {user_id}")


@app.task(
    bind=True,
    acks_late=True,
    autoretry_for=(Exception,),
    max_retries=3,
    retry_backoff=True,
    retry_jitter=False,
)
def send_report(self: Task[Any, Any], user_id: int) -> None:
    if self.request.id not in _delivered:
        deliver(user_id)
        _delivered.add(self.request.id)
