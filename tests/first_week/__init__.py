"""A learner's first week: ten naive attempts, and what the plugin says about them. `python -m tests.first_week` shows it."""
