"""One run: which checks start and when, the processes they need, and what is known from earlier runs."""
