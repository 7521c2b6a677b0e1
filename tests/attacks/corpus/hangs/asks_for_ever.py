# Calls, forever, a judge's function that it did not get, without using the player | timeout crashed failed
import json
import os
import threading

ASK = json.dumps({"ask": 0, "a": []}).encode()


def listen():
    while os.read(3, 65536):
        pass


def double(number):
    threading.Thread(target=listen, daemon=True).start()
    while True:
        os.write(4, len(ASK).to_bytes(4, "big") + ASK)
