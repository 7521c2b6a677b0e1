"""What must happen beside the attempt: texts that are too long to be sent back and forth."""

from types import ModuleType


def there_and_back(module: ModuleType, text: str, times: int) -> tuple[int, bool]:
    """Encode and decode a text that is repeated; give the number of runs, and whether the text is what it was."""
    runs = module.encode(text * times)
    return len(runs), module.decode(runs) == text * times
