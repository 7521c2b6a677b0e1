"""The only place where foreign code runs: a player process, its session, and the player's own code in `player`."""
