"""Rehearse for Python interviews inside pytest.

pytest imports this package in every run wherever it is installed, so it imports nothing itself.
"""
