# Asks the judge to call functions that were not passed: before the first, after the last, by name, by list | failed crashed
import json
import os


def double(number):
    for index in (-1, 0, 1 << 70, "double", [], None, 0.5, {"k": [1, "int"]}):
        for frame in ({"ask": index, "a": [number]}, {"ask": index}, {"ask": index, "a": 5, "id": 1, "v": number}):
            body = json.dumps(frame).encode()
            os.write(4, len(body).to_bytes(4, "big") + body)
            os.read(3, 65536)
    return 0
