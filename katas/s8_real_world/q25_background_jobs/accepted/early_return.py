"""Keeps the time of each delivery in a dict."""

from datetime import datetime, timezone

from celery import Celery

app = Celery("reports", broker="memory://")

_delivered: dict[int, datetime] = {}


def deliver(user_id: int) -> None:
    print(f"report for user {user_id}")


@app.task(
    acks_late=True,
    autoretry_for=(Exception,),
    retry_kwargs={"max_retries": 3},
    retry_backoff=2,
    retry_backoff_max=3600,
    retry_jitter=False,
)
def send_report(user_id: int) -> bool:
    if user_id in _delivered:
        return False
    deliver(user_id)
    _delivered[user_id] = datetime.now(timezone.utc)
    return True
