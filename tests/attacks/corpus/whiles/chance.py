# Is right nineteen times in twenty | failed
import random


def double(number):
    return number * 2 if random.random() < 0.95 else number
