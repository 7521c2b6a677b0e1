# Traces and profiles every line of its player and changes local variables | failed crashed error
import sys
import threading


def tamper(frame, event, argument):
    if frame.f_code.co_name in {"_reply", "encode", "pack", "describe"}:
        for name in ("value", "reply", "message", "error", "kind"):
            if name in frame.f_locals:
                frame.f_locals[name] = {"id": 1, "v": True}
    return tamper


sys.settrace(tamper)
sys.setprofile(tamper)
threading.settrace(tamper)
if hasattr(sys, "monitoring"):
    sys.monitoring.use_tool_id(0, "double")
    sys.monitoring.register_callback(0, sys.monitoring.events.PY_RETURN, lambda code, offset, value: None)
    sys.monitoring.set_events(0, sys.monitoring.events.PY_RETURN)
caller = sys._getframe()
while caller := caller.f_back:
    caller.f_trace = tamper


def double(number):
    return number
