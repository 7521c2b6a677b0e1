"""The benchmark: what a run costs, compared with other tools. See README.md."""
