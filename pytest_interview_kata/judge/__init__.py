"""The process that judges: runs properties against a player, compares values, stores cases. It never runs an attempt."""
