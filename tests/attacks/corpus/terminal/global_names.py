# Has escape sequences as global names, and does not define the required name | error
globals().update({"\x1b[2J\u202e\ud800": 0, "doub\u200ble": 0, "\x00": 0})
