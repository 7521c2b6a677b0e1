# Prints escape sequences at import, and exits | crashed
import os

print("\x1b[2J\x1b]0;solved\x07\u202e\ud800\x00\x9b" * 1000)
os._exit(0)
