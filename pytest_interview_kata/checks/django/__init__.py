"""What mypy needs for attempts that use Django: settings, models, and a separate run."""
