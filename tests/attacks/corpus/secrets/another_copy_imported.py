# Imports another copy of the solution after putting its folder first in sys.path | error
import os
import sys

sys.path.insert(0, os.path.dirname("COPY"))
from copy_of_it import double  # noqa
