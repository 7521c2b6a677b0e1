# Raises, at import, the player's own signal for an answer that cannot be sent | error failed crashed
import sys

raise sys.modules["pytest_interview_kata.player.wire"].Unsendable("nothing is wrong")


def double(number):
    return 0
