"""`kata watch`: judges an attempt as soon as it is saved. Judges and mypy start slowly, so they are started in advance.

`changes` reports saved files, `keys` reports pressed keys, and `judging` reports results, all as events in one queue. `session`
takes the events from the queue and handles them: `current` judges the attempt that was saved last, `actions` describes the
keys, and `screen` shows the results. Only `session` and `current` use more than one of these modules.
"""

from __future__ import annotations

from .actions import Action
from .session import watch
from .setting import Setting, Step

__all__ = ["Action", "Setting", "Step", "watch"]
