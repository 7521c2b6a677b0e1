"""Runs `kata` as `python -m pytest_interview_kata`."""

import sys

from .cli import main

sys.exit(main())
