"""Send reports in the background: try again when it fails, and never send one twice.

*You're building a REST API. What Python tools do you use?* "Celery, for what takes long." Good:
reports go out by e-mail, the mail server has its bad minutes, and queues deliver a message twice
now and then. Make `send_report` a task of the Celery application `app`:

- The task calls `deliver(user_id)`, the function below, which your colleagues will replace: leave
  it a module-level name that is looked up at each call.
- When `deliver` raises, whatever `Exception` it is, Celery itself tries the task again, three more
  times at most. Each delay is longer than the one before; no chance (jitter) is in them. After the
  fourth failure the task has failed, and its error is the last one that `deliver` raised.
- A user to whom a report was delivered is never sent another, however often the task is run, at
  once or later: it simply succeeds. Keeping this in the memory of the process is enough here. A
  user to whom nothing was delivered, because all tries failed, may be sent one by a later run.
- The message is acknowledged late (`acks_late`): not before the task has run, so that no report is
  lost when the power fails in the middle.

The task is run by Celery's own eager mode (`task_always_eager`, `apply`), in which delays are
asked for and not waited for. mypy knows Celery by celery-types.

Not tested: names of tasks and queues, what the task returns, threads, locks between workers.

>>> app.conf.task_always_eager = True
>>> send_report.delay(7).state
report for user 7
'SUCCESS'
>>> send_report.delay(7).state
'SUCCESS'
>>> send_report.acks_late
True
"""

from celery import Celery

app = Celery("reports", broker="memory://")

_delivered: set[int] = set()


def deliver(user_id: int) -> None:
    """Send the report to this user; raises when that does not work."""
    print(f"report for user {user_id}")


@app.task(
    acks_late=True,
    autoretry_for=(Exception,),
    max_retries=3,
    retry_backoff=True,  # 1, 2 and 4 seconds
    retry_jitter=False,
)
def send_report(user_id: int) -> None:
    """See to it that this user has the report."""
    if user_id not in _delivered:
        deliver(user_id)
        _delivered.add(user_id)
