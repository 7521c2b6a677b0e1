"""`kata watch`: judges an attempt as soon as it is saved, with everything that is slow to start started before.

`changes` and `keys` put events into a queue, `crew` judges and puts results into the same queue, `session` takes them out
one by one and decides what happens, `screen` says how it looks. Nothing but `session` knows two of the others.
"""

from __future__ import annotations

from .session import watch

__all__ = ["watch"]
