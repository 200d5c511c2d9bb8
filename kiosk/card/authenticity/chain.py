"""From a signer to a state's root in the store, over links between a state's keys (Doc 9303-12 clause 4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk.card.authenticity.certificates import Certificate
from kiosk.card.authenticity.store import Store

_LONGEST = 5
"""Certificates in a chain: a signer, links between a state's keys, a root."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The way from a signer upward."""

    certificates: tuple[Certificate, ...]
    """The signer first; the root last, where one was reached."""
    rooted: bool
    """Whether it ends at a root of the store."""
    forged: bool = False
    """Whether it names a key of the store that did not sign it."""

    def holds_at(self, moment: datetime) -> bool:
        """Say whether all certificates above the signer are valid at a moment."""
        return all(each.holds_at(moment) for each in self.certificates[1:])


def chain(signer: Certificate, store: Store, beside: tuple[Certificate, ...] = ()) -> Chain:
    """Return the way from a signer to a root; ``beside`` may serve as links, never as roots."""
    whole = next(_ways((signer,), store, beside), None)
    if whole is not None:
        return Chain(whole, rooted=True)
    return Chain((signer,), rooted=False, forged=_is_forged(signer, store))


def _ways(
    so_far: tuple[Certificate, ...], store: Store, beside: tuple[Certificate, ...]
) -> Iterator[tuple[Certificate, ...]]:
    last = so_far[-1]
    if len(so_far) >= _LONGEST:
        return
    for issuer in store.issuers(last):
        if _signed(last, issuer):
            if issuer.is_root():
                yield (*so_far, issuer)
            elif issuer not in so_far:
                yield from _ways((*so_far, issuer), store, beside)
    for issuer in beside:
        if issuer not in so_far and issuer.subject == last.issuer and _signed(last, issuer):
            yield from _ways((*so_far, issuer), store, beside)


def _signed(issued: Certificate, issuer: Certificate) -> bool:
    return issuer.may_sign() and issued.sealed.is_by(issuer.key)


def _is_forged(signer: Certificate, store: Store) -> bool:
    """Say whether a certificate names a state's key, name and identifier both, that did not sign it.

    A name alone is no proof: a state's new key, not in the store yet, goes by the same one. Nor is a key
    that the program cannot compute with.
    """
    named = [
        each
        for each in store.issuers(signer)
        if signer.issuer_key_id and each.key_id == signer.issuer_key_id and each.subject == signer.issuer
    ]
    known = all(each.key for each in named) and signer.sealed.scheme is not None
    return bool(named) and known and not any(signer.sealed.is_by(each.key) for each in named)
