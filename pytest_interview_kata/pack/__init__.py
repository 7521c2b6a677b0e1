"""Finds and reads packs of katas."""
