"""The untrusted side: a bare interpreter that loads an attempt, limits it, and answers calls with plain data.

The modules here import nothing but the standard library: they run in an interpreter without
site-packages, and each attempt pays for their start-up time.
"""
