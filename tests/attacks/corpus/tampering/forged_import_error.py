# Sends an import error of a wrong shape: no list of frames, and lines that are no numbers | error crashed
import json
import os

frame = json.dumps({"id": 0, "x": ["Error", [], "no", [["one", 2], 3]]}).encode()
os.write(4, len(frame).to_bytes(4, "big") + frame)
