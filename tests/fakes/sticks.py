"""Sticks carried between a station and a hub in the same process."""

from kiosk.hub.usb import StickAnswer, answered
from kiosk.sync.usb import Outgoing, Returned, outgoing, returned
from tests.fakes.near import NearHub
from tests.fakes.station import Station


def out(desk: Station, batch: int = 200) -> Outgoing:
    return outgoing(desk.store, desk.identity, batch)


def at_hub(near: NearHub, stick: Outgoing) -> StickAnswer:
    return answered(near.house, stick.content)


def back(desk: Station, answer: StickAnswer) -> Returned:
    return returned(desk.store, desk.identity, answer.content, desk.clock)


def carried(desk: Station, near: NearHub, batch: int = 200) -> Returned:
    """There and back."""
    return back(desk, at_hub(near, out(desk, batch)))
