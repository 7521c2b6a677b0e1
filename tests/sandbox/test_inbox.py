"""Reading a player's output in both ways: by the thread that waits for it, and by a separate thread."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.sandbox.inbox import MOST, Inbox, Listener, Reader
from pytest_interview_kata.sandbox.player import framing

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = [pytest.param(kind, id=kind.__name__) for kind in (Reader, Listener) if kind is Listener or os.name == "posix"]
POSIX = pytest.mark.skipif(os.name != "posix", reason="pipes can be asked on Unix only")


@pytest.fixture(params=KINDS)
def ends(request: pytest.FixtureRequest) -> Iterator[tuple[Inbox, int]]:
    """Return an inbox and the file descriptor to write to."""
    out, into = os.pipe()
    inbox = request.param(os.fdopen(out, "rb", buffering=0))
    yield inbox, into
    inbox.close()


def said(inbox: Inbox) -> Any:
    return inbox.get(30)


def test_frames_come_in_order_however_they_are_cut(ends: tuple[Inbox, int]) -> None:
    inbox, into = ends
    both = framing.pack({"id": 1}) + framing.pack({"id": 2})
    os.write(into, both[:7])
    with pytest.raises(TimeoutError):
        inbox.get(0)
    os.write(into, both[7:])
    os.close(into)
    assert [said(inbox), said(inbox), said(inbox)] == [{"id": 1}, {"id": 2}, ""]


@pytest.mark.parametrize("junk", [b"\xff\xff\xff\xff", b"\x00\x00\x00\x02[]"], ids=["too long", "no object"])
def test_what_is_no_frame_is_told_after_what_was_one(ends: tuple[Inbox, int], junk: bytes) -> None:
    inbox, into = ends
    os.write(into, framing.pack({"id": 1}) + junk)
    assert said(inbox) == {"id": 1}
    assert "frame" in said(inbox)
    os.close(into)


@POSIX
def test_a_flood_is_kept_up_to_a_limit_while_somebody_waits_to_write() -> None:
    (out, into), (unread, full) = os.pipe(), os.pipe()
    os.set_blocking(full, False)
    with os.fdopen(full, "wb", buffering=0) as target, os.fdopen(unread, "rb"), os.fdopen(out, "rb", buffering=0) as stream:
        while target.write(bytes(framing.PIECE)):
            pass
        inbox = Reader(stream)
        frame, sent = framing.pack({"text": "x" * (1 << 20)}), []

        def flood() -> None:
            for _ in range(3 * MOST // len(frame)):
                view = memoryview(frame)
                while view:
                    view = view[os.write(into, view) :]
                sent.append(len(frame))
            os.close(into)

        flooding = threading.Thread(target=flood)
        flooding.start()
        assert not inbox.wait_to_write(target, 1.0)
        assert len(inbox._pieces) <= MOST + framing.PIECE
        while said(inbox):
            pass
        flooding.join()
        assert sum(sent) > 2 * MOST
