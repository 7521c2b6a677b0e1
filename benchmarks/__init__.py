"""The benchmark: what a run costs, beside what others cost. See README.md."""
