"""The check `rules`: finds what a kata bans in the source of an attempt."""
