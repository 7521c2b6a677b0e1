"""`pprint.isrecursive` knows lists, tuples and dicts only."""

import pprint


def is_cyclic(obj: object) -> bool:
    """Tell whether the references from an object lead round in a circle somewhere."""
    return pprint.isrecursive(obj)
