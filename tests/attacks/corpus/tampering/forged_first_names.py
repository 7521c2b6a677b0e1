# Reports that it was loaded and defines all names, with a string that contains them instead of a list | error crashed failed
import json
import os

frame = json.dumps({"id": 0, "v": "double and all the others"}).encode()
os.write(4, len(frame).to_bytes(4, "big") + frame)
os.read(3, 1)
