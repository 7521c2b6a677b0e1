"""`kata watch`: judges an attempt as soon as it is saved. Everything that starts slowly is started in advance.

`changes` and `keys` report events, and `judging` reports results. All these events go into one queue. `session` takes
them out one by one and handles them: `current` judges the attempt that was saved last, `actions` describes the keys, and
`screen` shows the results. Only `session` and `current` use more than one of these modules.
"""

from __future__ import annotations

from .actions import Action
from .session import watch
from .setting import Setting, Step

__all__ = ["Action", "Setting", "Step", "watch"]
