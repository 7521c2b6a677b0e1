"""Uses `pprint.isrecursive`, which follows only lists, tuples and dicts."""

import pprint


def is_cyclic(obj: object) -> bool:
    """Return whether a reference cycle can be reached from an object."""
    return pprint.isrecursive(obj)
