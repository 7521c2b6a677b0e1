"""Foreign code runs here and nowhere else: a player process, the session that drives it, and the far side in `player`."""
