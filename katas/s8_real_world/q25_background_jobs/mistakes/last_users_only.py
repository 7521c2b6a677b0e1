"""Remembers the last fifty users."""

from collections import deque

from celery import Celery

app = Celery("reports", broker="memory://")

_delivered: deque[int] = deque(maxlen=50)


def deliver(user_id: int) -> None:
    print(f"report for user {user_id}")


@app.task(
    acks_late=True,
    autoretry_for=(Exception,),
    max_retries=3,
    retry_backoff=True,
    retry_jitter=False,
)
def send_report(user_id: int) -> None:
    if user_id not in _delivered:
        deliver(user_id)
        _delivered.append(user_id)
