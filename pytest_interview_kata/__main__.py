"""`python -m pytest_interview_kata` is `kata`."""

import sys

from .cli import main

sys.exit(main())
