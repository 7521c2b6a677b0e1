"""You're building a REST API. What Python tools do you use? Celery, for the slow work.

Reports are sent by e-mail in the background. The mail server fails now and then, and a broker
sometimes delivers the same message twice. So the task must retry, and it must be idempotent.

Make `send_report(user_id)` a task of the Celery application `app`. It calls `deliver(user_id)`.

- If `deliver` raises an `Exception`, Celery's retry (`self.retry` or `autoretry_for`) runs the task
  again, at most three times. Other exceptions, such as `KeyboardInterrupt`, are not retried.
- Each delay is longer than the one before. There is no jitter: all tasks wait the same delays.
- After the fourth failure the task fails, with the last exception that `deliver` raised.
- If `deliver` has succeeded for a user, a later task for that user succeeds without calling
  `deliver`.
- If all four calls failed, a later task for that user calls `deliver` again.
- The message is acknowledged late (`acks_late`): after the task has run. So no report is lost if
  the worker dies while it runs.

>>> app.conf.task_always_eager = True
>>> send_report.delay(7).state
report for user 7
'SUCCESS'
>>> send_report.delay(7).state
'SUCCESS'
>>> send_report.acks_late
True

Details

- A variable of the module is enough to remember which users have their report.
- `deliver` stays a function of this module, and the task looks up its name at each call: the tests
  replace it.
- The tests use Celery's eager mode (`task_always_eager`, `apply`): it retries without waiting.
- The task may be bound (`bind=True`) and have the parameter `self` before `user_id`. The delays may
  have any length. The tests read them from Celery's signal `task_retry`.
- mypy gets the types of Celery from celery-types.
- Not tested: names of tasks and queues, the task's return value, calls such as `send_report(7)`,
  Celery's own exceptions in `deliver`, threads, locks between workers.
"""

from celery import Celery

app = Celery("reports", broker="memory://")


def deliver(user_id: int) -> None:
    """Send the report to a user. Raise an exception if that fails."""
    print(f"report for user {user_id}")


@app.task
def send_report(user_id: int) -> None:
    """Deliver the report to a user, unless it was delivered before."""
    raise NotImplementedError
