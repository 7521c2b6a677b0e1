"""Celery's own options for retries and late acknowledgement, and a set of the users who have their report."""

from celery import Celery

app = Celery("reports", broker="memory://")

_delivered: set[int] = set()


def deliver(user_id: int) -> None:
    """Send the report to a user. Raise an exception if that fails."""
    print(f"report for user {user_id}")


@app.task(
    acks_late=True,
    autoretry_for=(Exception,),
    max_retries=3,
    retry_backoff=True,  # 1, 2 and 4 seconds
    retry_jitter=False,
)
def send_report(user_id: int) -> None:
    """Deliver the report to a user, unless it was delivered before."""
    if user_id not in _delivered:
        deliver(user_id)
        _delivered.add(user_id)
