"""Progress as a badge: an SVG image for a README, or the JSON from which shields.io draws one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from .parts import colour, of_all

if TYPE_CHECKING:
    from pytest_interview_kata.results.progress import Progress

    from . import Meta

LABEL: Final = "interview kata"
FILLS: Final = {
    "brightgreen": "#2f7d12",
    "green": "#3b7a0f",
    "yellowgreen": "#5d6e10",
    "yellow": "#7d6608",
    "orange": "#a8480c",
    "lightgrey": "#5f5f5f",
}
"""Darker than shields.io's own colours, so that white letters have the contrast that WCAG 2.2 requires (4.5 to 1)."""
WIDE, NARROW = frozenset("mwMW@%"), frozenset("ijltf.,:;'|! /")
SVG: Final = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20" role="img" aria-label="{label}: {message}">
  <title>{label}: {message}</title>
  <clipPath id="r"><rect width="{width}" height="20" rx="3"/></clipPath>
  <g clip-path="url(#r)">
    <rect width="{left}" height="20" fill="#444"/>
    <rect x="{left}" width="{right}" height="20" fill="{fill}"/>
  </g>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
    <text x="{left_middle}" y="14" textLength="{left_text}">{label}</text>
    <text x="{right_middle}" y="14" textLength="{right_text}">{message}</text>
  </g>
</svg>
"""


def write(progress: Progress, meta: Meta) -> str:  # noqa: ARG001 - a badge shows nothing about the run
    """Return an SVG image that shows how many katas are solved."""
    message = of_all(progress.totals)
    left_text, right_text = _width(LABEL), _width(message)
    left, right = left_text + 12, right_text + 12
    return SVG.format(
        width=left + right,
        left=left,
        right=right,
        fill=FILLS[colour(progress.totals)],
        label=LABEL,
        message=message,
        left_middle=left / 2,
        right_middle=left + right / 2,
        left_text=left_text,
        right_text=right_text,
    )


def write_endpoint(progress: Progress, meta: Meta) -> str:  # noqa: ARG001 - a badge shows nothing about the run
    """Return the JSON for shields.io's endpoint badge (https://shields.io/badges/endpoint-badge)."""
    data = {"schemaVersion": 1, "label": LABEL, "message": of_all(progress.totals), "color": colour(progress.totals)}
    return json.dumps(data, indent=2) + "\n"


def _width(text: str) -> int:
    """Estimate the width of a string in pixels, in Verdana at 11 pixels; the SVG stretches the string to exactly that."""
    return round(sum(10.5 if char in WIDE else 4.2 if char in NARROW else 7 for char in text))
