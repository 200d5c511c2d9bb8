"""The certificates that a station trusts: whose states' signatures count."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.card.authenticity.certificates import Certificate, certificate
from kiosk.card.authenticity.revocation import RevocationList
from kiosk.card.authenticity.signed_data import Signer
from kiosk.card.tlv import MalformedError


@dataclass(slots=True)
class Store:
    """Certificates as they are encoded, decoded when they are asked for: a master list holds hundreds."""

    encoded: tuple[bytes, ...] = field(repr=False, default=())
    revocations: tuple[RevocationList, ...] = ()
    problems: tuple[str, ...] = ()
    """Names of the files that nothing was taken from."""
    _decoded: dict[int, Certificate | None] = field(repr=False, default_factory=dict)

    def __bool__(self) -> bool:
        """Say whether anything is in it."""
        return bool(self.encoded)

    def issuers(self, issued: Certificate | RevocationList) -> tuple[Certificate, ...]:
        """Return the certificates that may have signed something: by its issuer's key, or else by name."""
        by_key = [each for each in self._holding(issued.issuer_key_id) if each.key_id == issued.issuer_key_id]
        return tuple(by_key or (each for each in self._all() if each.subject == issued.issuer))

    def signers(self, named: Signer) -> tuple[Certificate, ...]:
        """Return the certificates that a signature names."""
        return tuple(each for each in self._holding(named.mark) if named.names(each))

    def certificates(self) -> tuple[Certificate, ...]:
        """Return everything that can be read."""
        return tuple(self._all())

    def _all(self) -> Iterable[Certificate]:
        return self._holding(b"")

    def _holding(self, some: bytes) -> Iterable[Certificate]:
        """Yield the certificates that hold some bytes: decoding all would take a second."""
        for place, der in enumerate(self.encoded):
            found = self._at(place) if some in der else None
            if found is not None:
                yield found

    def _at(self, place: int) -> Certificate | None:
        if place not in self._decoded:
            try:
                self._decoded[place] = certificate(self.encoded[place])
            except MalformedError:
                self._decoded[place] = None
        return self._decoded[place]
