"""Sending to the hub: when to try, when to wait, and for how long; pure, the time and the chance come in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Self

from kiosk.flows.machine import Flow
from kiosk.sync.envelope import DeliveryReport, LinkState


class DeliveryState(StrEnum):
    """What the station does about its files that wait."""

    IDLE = "idle"
    SENDING = "sending"
    WAITING = "waiting-to-retry"
    CAPTIVE = "captive"
    """A page of the network stands before the hub; someone must log in there."""
    REFUSED = "refused"
    """The hub does not know this station any more; the administrator must see to it."""


class DeliveryEvent(StrEnum):
    """What happens to the sending."""

    WORK = "work"
    """Something new waits to be sent."""
    DUE = "due"
    """The time to try again has come."""
    PRESS = "press"
    """The clerk asks for it."""
    LINK_UP = "link-up"
    """The network came back."""
    SENT = "sent"
    MORE = "more"
    """A batch was taken, others wait."""
    UNREACHABLE = "unreachable"
    CAPTIVE = "captive"
    REFUSED = "refused"
    FAILED = "failed"
    """The program or the register itself failed, not the road."""
    UNSET = "unset"
    """No hub is set: files stay here."""


_HELD: Final = (DeliveryState.WAITING, DeliveryState.CAPTIVE, DeliveryState.REFUSED)
_NUDGES: Final = (DeliveryEvent.DUE, DeliveryEvent.PRESS, DeliveryEvent.LINK_UP)

DELIVERING: Final = Flow(
    "delivery",
    DeliveryState.IDLE,
    {
        (DeliveryState.IDLE, DeliveryEvent.WORK): DeliveryState.SENDING,
        **{
            (here, nudge): DeliveryState.SENDING for here in (DeliveryState.IDLE, *_HELD) for nudge in _NUDGES
        },
        (DeliveryState.SENDING, DeliveryEvent.SENT): DeliveryState.IDLE,
        (DeliveryState.SENDING, DeliveryEvent.UNSET): DeliveryState.IDLE,
        (DeliveryState.SENDING, DeliveryEvent.MORE): DeliveryState.SENDING,
        (DeliveryState.SENDING, DeliveryEvent.UNREACHABLE): DeliveryState.WAITING,
        (DeliveryState.SENDING, DeliveryEvent.CAPTIVE): DeliveryState.CAPTIVE,
        (DeliveryState.SENDING, DeliveryEvent.REFUSED): DeliveryState.REFUSED,
        (DeliveryState.SENDING, DeliveryEvent.FAILED): DeliveryState.WAITING,
    },
)
"""New work does not shorten a wait: it goes with the next try. A nudge while sending means nothing."""


@dataclass(frozen=True, slots=True)
class Backoff:
    """Exponential back-off with full jitter: any delay from 0 to ``base · 2^failures`` seconds, capped."""

    base: float = 5.0
    cap: float = 600.0
    failures: int = 0

    @property
    def ceiling(self) -> float:
        """Seconds the next delay stays below."""
        return min(self.cap, self.base * 2.0 ** min(self.failures, 64))

    def delay(self, chance: float) -> timedelta:
        """Return the delay before the next try; ``chance`` is drawn from [0, 1)."""
        return timedelta(seconds=self.ceiling * chance)

    def failed(self) -> Self:
        """Return the back-off after one more failure."""
        return replace(self, failures=self.failures + 1)

    def reset(self) -> Self:
        """Return the back-off as if nothing had failed."""
        return replace(self, failures=0)


@dataclass(frozen=True, slots=True)
class DeliveryRun:
    """Where the sending stands; each event makes the next run, and nothing is ever given up."""

    state: DeliveryState = DeliveryState.IDLE
    backoff: Backoff = Backoff()
    due: datetime | None = None
    """When to try again, while something holds the files back."""

    def nudged(self, event: DeliveryEvent) -> Self:
        """Go on with work, the clerk's press or the network's return; the last two start the delays anew."""
        fresh = event in {DeliveryEvent.PRESS, DeliveryEvent.LINK_UP}
        state = DELIVERING.after(self.state, event)
        due = self.due if state in _HELD else None
        return replace(self, state=state, due=due, backoff=self.backoff.reset() if fresh else self.backoff)

    def ticked(self, now: datetime) -> Self:
        """Go on with the time; a wait longer than the cap means the clock was set back, and ends."""
        if self.due is None:
            return self
        left = self.due - now
        overdue = left <= timedelta() or left > timedelta(seconds=self.backoff.cap)
        return self.nudged(DeliveryEvent.DUE) if overdue else self

    @property
    def held(self) -> bool:
        """Whether something holds the files back."""
        return self.state in _HELD

    def reported(self, report: DeliveryReport, now: datetime, chance: float) -> Self:
        """Go on with what one round of sending did; ``chance`` as in :meth:`Backoff.delay`.

        Where the hub asked to wait, the delay begins after that.
        """
        state = DELIVERING.after(self.state, told(report))
        if state not in _HELD:
            return replace(self, state=state, due=None, backoff=self.backoff.reset())
        wait = timedelta(seconds=report.retry_after) + self.backoff.delay(chance)
        due = now + min(wait, timedelta(seconds=self.backoff.cap))
        return replace(self, state=state, due=due, backoff=self.backoff.failed())


_LINKS: Final[Mapping[LinkState, DeliveryEvent]] = {
    LinkState.UNSET: DeliveryEvent.UNSET,
    LinkState.UNREACHABLE: DeliveryEvent.UNREACHABLE,
    LinkState.CAPTIVE: DeliveryEvent.CAPTIVE,
    LinkState.REFUSED: DeliveryEvent.REFUSED,
    LinkState.FAILED: DeliveryEvent.FAILED,
}


def told(report: DeliveryReport) -> DeliveryEvent:
    """Return the event of a report; a hub that answers and takes nothing is tried again later."""
    if report.link is not LinkState.UP:
        return _LINKS[report.link]
    if report.waiting == 0:
        return DeliveryEvent.SENT
    return DeliveryEvent.MORE if report.accepted + report.refused else DeliveryEvent.UNREACHABLE
