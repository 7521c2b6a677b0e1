# Kills itself with every signal in turn | crashed timeout failed
import signal


def double(number):
    for name in sorted(signal.valid_signals(), key=lambda name: name != signal.SIGKILL):
        signal.raise_signal(name)
    return 0
