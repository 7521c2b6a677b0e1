"""The untrusted side: a process that loads an attempt, limits it, and answers calls with plain data.

The modules here import nothing but the standard library: they run in an interpreter without site-packages. On platforms where
players are not forked, each player repeats the imports, so there should be few.
"""
