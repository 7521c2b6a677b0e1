"""`repr` writes a circle as three dots, but a text may have them too, and instances don't show what they hold."""


def is_cyclic(obj: object) -> bool:
    """Tell whether the references from an object lead round in a circle somewhere."""
    text = repr(obj)
    return "[...]" in text or "{...}" in text
