"""Progress and findings as lines for a terminal."""
