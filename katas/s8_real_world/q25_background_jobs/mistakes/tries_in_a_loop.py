"""Calls `deliver` up to four times in a loop, so Celery knows nothing of the retries and there is no delay."""

from celery import Celery

app = Celery("reports", broker="memory://")

_delivered: set[int] = set()


def deliver(user_id: int) -> None:
    print(f"report for user {user_id}")


@app.task(acks_late=True)
def send_report(user_id: int) -> None:
    if user_id in _delivered:
        return
    for remaining in (3, 2, 1, 0):
        try:
            deliver(user_id)
        except Exception:
            if not remaining:
                raise
        else:
            _delivered.add(user_id)
            return
