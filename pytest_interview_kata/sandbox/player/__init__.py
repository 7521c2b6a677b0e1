"""The untrusted side: a bare interpreter that loads an attempt, limits it, and answers calls with plain data.

Nothing here may import more than the standard library: these modules start in an interpreter without
site-packages, and their start-up time is paid for every attempt.
"""
