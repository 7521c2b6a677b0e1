"""Counts tries over all runs, so that a user who had none gets none later."""

from collections import Counter

from celery import Celery

app = Celery("reports", broker="memory://")

_delivered: set[int] = set()
_tries: Counter[int] = Counter()


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
    if user_id not in _delivered and _tries[user_id] < 4:
        _tries[user_id] += 1
        deliver(user_id)
        _delivered.add(user_id)
