# Imports modules that it does not need, as in experiments | passed
import asyncio, concurrent.futures, ctypes, multiprocessing, os, resource, signal, socket, subprocess, unittest.mock  # noqa
import http.client, logging.handlers, pdb, pty, urllib.request, xml.dom.minidom  # noqa


def double(number):
    return number * ctypes.c_int(2).value
