"""Why an authenticity is what it is: codes whose words stand in ``resources/failures/authenticity.toml``."""

from enum import StrEnum

from kiosk.card.reader import Authenticity


class Reason(StrEnum):
    """One finding; a reading tells it by its code, followed by the files it is about."""

    HASH_MISMATCH = "hash-mismatch"
    NOT_SIGNED = "file-not-signed"
    SIGNATURE_WRONG = "signature-wrong"
    SIGNER_FORGED = "signer-forged"
    SIGNER_REVOKED = "signer-revoked"
    SIGNED_OUTSIDE = "signed-outside-validity"
    CHIP_COPIED = "chip-copied"
    CHIP_KEY_MISSING = "chip-key-missing"

    NOT_CHECKED = "not-checked"
    NO_SIGNATURE = "no-signature"
    SIGNATURE_UNREADABLE = "signature-unreadable"
    SIGNATURE_UNKNOWN = "signature-unknown"
    SIGNER_MISSING = "signer-missing"
    NO_AUTHORITIES = "no-authorities"
    AUTHORITY_UNKNOWN = "authority-unknown"
    SIGNER_EXPIRED = "signer-expired"
    AUTHORITY_EXPIRED = "authority-expired"
    FILE_MISSING = "file-missing"
    ACCESS_CHANGED = "access-changed"

    WEAK_HASH = "weak-hash"
    PROFILE = "profile-unusual"
    REVOCATION_UNKNOWN = "revocation-unknown"
    REVOCATION_STALE = "revocation-stale"
    CHIP_PROVED = "chip-proved"
    CHIP_NOT_PROVED = "chip-not-proved"


_ORDER = tuple(Reason)
_BROKEN = frozenset(_ORDER[: _ORDER.index(Reason.NOT_CHECKED)])
_DOUBT = frozenset(_ORDER[_ORDER.index(Reason.NOT_CHECKED) : _ORDER.index(Reason.WEAK_HASH)])


class Findings:
    """What the checks found, each thing once, the worst first."""

    def __init__(self) -> None:
        """Begin without any."""
        self._found: dict[Reason, dict[str, None]] = {}

    def add(self, reason: Reason, *files: str) -> None:
        """Note a finding, and the names of the files that it is about."""
        self._found.setdefault(reason, {}).update(dict.fromkeys(files))

    def __contains__(self, reason: Reason) -> bool:
        return reason in self._found

    @property
    def told(self) -> tuple[str, ...]:
        """The findings as a reading holds them, e.g. ``hash-mismatch DG1 DG2``."""
        return tuple(" ".join((each, *self._found[each])) for each in sorted(self._found, key=_ORDER.index))

    @property
    def verdict(self) -> Authenticity:
        """The worst of the findings; genuine where none of them speaks against it."""
        if self._found.keys() & _BROKEN:
            return Authenticity.BROKEN
        return Authenticity.CANNOT_TELL if self._found.keys() & _DOUBT else Authenticity.GENUINE
