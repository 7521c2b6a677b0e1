"""The documentation as a site: its pages come from `docs/`, the root of the repository and the bundled pack."""
