# Returns the right answer in nineteen of twenty calls, at random | failed
import random


def double(number):
    return number * 2 if random.random() < 0.95 else number
