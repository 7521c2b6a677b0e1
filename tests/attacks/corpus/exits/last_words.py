# Sends the player's answer itself and exits immediately | crashed failed
import json
import os


def double(number):
    for turn in range(1, 300):
        reply = json.dumps({"id": turn, "v": None}).encode()
        os.write(4, len(reply).to_bytes(4, "big") + reply)
    os._exit(0)
