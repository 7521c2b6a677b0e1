"""Sends a report at each run."""

from celery import Celery

app = Celery("reports", broker="memory://")


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
    deliver(user_id)
