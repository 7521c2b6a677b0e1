"""One run: when each check starts, the processes that checks need, and the results of earlier runs."""
