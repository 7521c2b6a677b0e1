"""`kata watch`: judges an attempt as soon as it is saved. Everything that starts slowly is started in advance.

`changes` and `keys` report events, and `judging` reports results. All these events go into one queue. `session` takes
them out one by one and handles them, and `screen` shows the results. Only `session` uses more than one of these modules.
"""

from __future__ import annotations

from .session import watch

__all__ = ["watch"]
