"""What a feed tells, item by item: one shape for each kind, told apart by ``kind``."""

from datetime import date, datetime
from typing import Final

import msgspec

from kiosk.sync.envelope import Verdict


class CertificateItem(msgspec.Struct, frozen=True, tag="certificate", tag_field="kind"):
    """A station's key was certified, for the first time or for longer."""

    token: str
    """Signed :class:`Certified`."""


class RevocationItem(msgspec.Struct, frozen=True, tag="revocation", tag_field="kind"):
    """A key is not to be believed from an instant on."""

    kid: str
    since: datetime
    reason: str
    """Code of :class:`kiosk.cases.certificates.RevocationReason`."""


class DecisionItem(msgspec.Struct, frozen=True, tag="decision", tag_field="kind"):
    """CNSS answered for a file of the asker's office."""

    reference: str
    event: str
    """``transmitted``, ``registered`` or ``rejected``."""
    day: date
    registration: str = ""
    reason: str = ""


class FormItem(msgspec.Struct, frozen=True, tag="form", tag_field="kind"):
    """A version of a form was published; its text never changes."""

    id: str
    version: int
    text: str
    """The form file, TOML."""


class LawItem(msgspec.Struct, frozen=True, tag="law", tag_field="kind"):
    """Parameters of the law were published; they lie over those of the versions before."""

    version: int
    text: str
    """As in ``resources/law``, TOML."""


class OfficeItem(msgspec.Struct, frozen=True, tag="office", tag_field="kind"):
    """An office was added or renamed."""

    code: str
    name_ar: str
    name_fr: str
    commune: str = ""


class DisputeItem(msgspec.Struct, frozen=True, tag="dispute", tag_field="kind"):
    """The hub holds two histories of a log of the asker's office: a copied disk, a restored backup."""

    device: str
    epoch: int
    station: str
    seq: int
    """The first place that two entries claim."""
    since: datetime
    """When the hub first met it."""


class VerdictItem(msgspec.Struct, frozen=True, tag="verdict", tag_field="kind"):
    """What the hub says by now of an entry that it had answered for: judged later, or judged again."""

    device: str
    epoch: int
    seq: int
    verdict: Verdict
    reason: str = ""


FeedItem = (
    CertificateItem
    | RevocationItem
    | DecisionItem
    | FormItem
    | LawItem
    | OfficeItem
    | DisputeItem
    | VerdictItem
)
"""Everything a feed tells: a closed list."""

FEED_KINDS: Final = ("certificate", "decision", "dispute", "form", "law", "office", "revocation", "verdict")
