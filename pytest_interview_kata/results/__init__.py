"""Derives verdicts, progress, history and criteria from results, and converts results to JSON."""
