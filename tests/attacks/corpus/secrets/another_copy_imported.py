# Imports another copy of the solution by putting its folder first | error
import os
import sys

sys.path.insert(0, os.path.dirname("COPY"))
from copy_of_it import double  # noqa
