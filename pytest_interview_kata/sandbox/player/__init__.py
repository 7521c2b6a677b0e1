"""The untrusted side: a process that loads an attempt, limits it, and answers calls with plain data.

The modules here import nothing but the standard library: they run in an interpreter without site-packages. Where players are
not forked, each of them pays for the time that these imports take.
"""
