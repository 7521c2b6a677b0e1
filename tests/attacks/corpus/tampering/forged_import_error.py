# Sends a malformed import error: frames that are not a list, and lines that are not numbers | error crashed
import json
import os

frame = json.dumps({"id": 0, "x": ["Error", [], "no", [["one", 2], 3]]}).encode()
os.write(4, len(frame).to_bytes(4, "big") + frame)
