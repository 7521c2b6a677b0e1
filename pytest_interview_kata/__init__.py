"""Rehearse for Python interviews inside pytest.

This package is imported in every pytest run of everybody who has it installed,
so nothing is imported here.
"""
