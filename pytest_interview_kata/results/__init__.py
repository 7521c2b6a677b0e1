"""Pure functions from results to verdicts, progress, history and criteria, and results as JSON."""
