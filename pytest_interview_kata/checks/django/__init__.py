"""What mypy needs for attempts at Django: settings, models, and a run of its own."""
