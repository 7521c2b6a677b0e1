"""Runs counterexamples outside the sandbox, in a debugger or as a script."""
