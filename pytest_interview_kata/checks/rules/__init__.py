"""The check `rules`: what a kata bans or bounds, found in the source of an attempt."""
