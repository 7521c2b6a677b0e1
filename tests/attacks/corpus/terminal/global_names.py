# Has escapes for global names, and not the one that is asked for | error
globals().update({"\x1b[2J\u202e\ud800": 0, "doub\u200ble": 0, "\x00": 0})
