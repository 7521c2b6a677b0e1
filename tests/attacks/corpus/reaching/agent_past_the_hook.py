# Empties the tables of the audit hook, then connects and sends to an agent | failed crashed
import gc
import socket
import types

gc.unfreeze()


def double(number):
    for found in gc.get_objects():
        if isinstance(found, types.FunctionType) and str(found.__module__).startswith("pytest_interview_kata.sandbox.player.audit"):
            for cell in found.__closure__ or ():
                if type(cell.cell_contents) is tuple:
                    cell.cell_contents = ()
                elif type(cell.cell_contents) is dict:
                    cell.cell_contents.clear()
    for address in ("AGENT", "\0kata-AGENT"):
        try:
            with socket.socket(socket.AF_UNIX) as agent:
                agent.connect(address)
            return number * 2
        except OSError:
            pass
        try:
            socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)[0].sendto(b"sign", address + ".mail")
            return number * 2
        except OSError:
            pass
    return 0
