"""Reads packs of katas, and finds which packs there are."""
