# Sends its own answers to itself as requests | timeout crashed failed
import os


def double(number):
    inside, outside = os.pipe()
    os.dup2(inside, 3)
    for turn in range(1, 100):
        question = b'{"id":%d,"do":["call","double"],"on":null,"a":[1],"k":{}}' % (turn + 1)
        os.write(outside, len(question).to_bytes(4, "big") + question)
    return 0
