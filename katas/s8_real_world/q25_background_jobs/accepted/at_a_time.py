"""Computes the time of the next retry (`eta`), and sets late acknowledgement for the whole application."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from celery import Celery, Task

app = Celery("reports", broker="memory://", backend="cache+memory://")
app.conf.task_acks_late = True

_delivered: set[int] = set()


def deliver(user_id: int) -> None:
    print(f"report for user {user_id}")


@app.task(bind=True)
def send_report(self: Task[Any, Any], user_id: int) -> None:
    if user_id in _delivered:
        return None
    try:
        deliver(user_id)
    except Exception as error:
        wait = timedelta(minutes=1 + self.request.retries)
        raise self.retry(exc=error, eta=datetime.now(timezone.utc) + wait, max_retries=3) from None
    return _delivered.add(user_id)
