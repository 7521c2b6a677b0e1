"""Puts the retry policy into a task base class."""

from typing import Any

from celery import Celery, Task

class Patient(Task[Any, Any]):
    acks_late = True
    autoretry_for = (Exception,)
    max_retries = 3
    retry_backoff = 5
    retry_jitter = False


app = Celery("reports", broker="memory://")

_delivered: set[int] = set()


def deliver(user_id: int) -> None:
    print(f"report for user {user_id}")


@app.task(base=Patient, name="reports.send")
def send_report(user_id: int) -> None:
    if user_id not in _delivered:
        deliver(user_id)
        _delivered.add(user_id)
