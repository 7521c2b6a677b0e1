"""The process that decides: properties against a player, comparison, cases. It never runs an attempt."""
