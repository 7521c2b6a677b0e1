"""Takes `deliver` as it is when the task is defined."""

from collections.abc import Callable

from celery import Celery

app = Celery("reports", broker="memory://")

_delivered: set[int] = set()


def deliver(user_id: int) -> None:
    print(f"report for user {user_id}")


@app.task(
    acks_late=True,
    autoretry_for=(Exception,),
    max_retries=3,
    retry_backoff=True,
    retry_jitter=False,
)
def send_report(user_id: int, send: Callable[[int], None] = deliver) -> None:
    if user_id not in _delivered:
        send(user_id)
        _delivered.add(user_id)
