"""Whether the chip is the one that its data were put on: by what it opened with, or by what it can do."""

from collections.abc import Callable

from kiosk.card import files
from kiosk.card.apdu import SHORT_LE, StatusError
from kiosk.card.authenticity import active_auth, chip_auth, security_infos
from kiosk.card.authenticity.asn1 import UnsupportedError
from kiosk.card.authenticity.passive import Basis, judge_signature
from kiosk.card.authenticity.reasons import Findings, Reason
from kiosk.card.authenticity.security_infos import ChipKey, SecurityInfos
from kiosk.card.authenticity.signed_data import signed
from kiosk.card.opened import OpenChip
from kiosk.card.pace import ChipData
from kiosk.card.pace_mapping import Chance
from kiosk.card.secure_messaging import SessionLost, Tampered
from kiosk.card.tlv import MalformedError


def judge(chip: OpenChip, basis: Basis, chance: Chance, found: Findings) -> None:
    """Have the chip prove itself in the first way that it has.

    Comes after all files: a copy that fails ends the session. Raises what a session raises.
    """
    infos = _infos(chip)
    if _is_downgraded(chip, infos):
        found.add(Reason.ACCESS_CHANGED)
    proved = _by_mapping(chip, infos, basis, found)
    if proved is None:
        proved = _by_agreement(chip, infos, chance)
    if proved is None:
        proved = _by_signature(chip, infos, chance)
    if proved is None:
        found.add(Reason.CHIP_NOT_PROVED)
        return
    found.add(Reason.CHIP_PROVED if proved else Reason.CHIP_COPIED)


def _infos(chip: OpenChip) -> SecurityInfos:
    found = chip.optional(files.DG14, security_infos.dg14) if files.DG14 in chip.raw else None
    return found or SecurityInfos()


def _is_downgraded(chip: OpenChip, infos: SecurityInfos) -> bool:
    """Say whether the chip offered other ways in than those that are signed (clause 4.4.2)."""
    try:
        offered = security_infos.infos(chip.access.card_access).pace if chip.access.card_access else None
    except MalformedError:
        return False
    return bool(infos.pace) and offered is not None and offered != infos.pace


def _by_mapping(chip: OpenChip, infos: SecurityInfos, basis: Basis, found: Findings) -> bool | None:
    data = chip.access.chip
    if data is None:
        return None
    keys = _card_security(chip.access.card_security, basis, found) or infos.keys
    return any(_fits(data, key) for key in keys) if keys else None


def _fits(data: ChipData, key: ChipKey) -> bool:
    try:
        return data.fits(key.value)
    except MalformedError:
        return False


def _card_security(raw: bytes, basis: Basis, found: Findings) -> tuple[ChipKey, ...]:
    """Return the keys in EF.CardSecurity, whose signature is judged as that of EF.SOD is."""
    try:
        whole = signed(raw)
        keys = security_infos.infos(whole.content).keys
    except (MalformedError, UnsupportedError):
        return ()
    judge_signature(whole, basis, found)
    return keys


def _by_agreement(chip: OpenChip, infos: SecurityInfos, chance: Chance) -> bool | None:
    pair = chip_auth.best(infos)
    if pair is None or (chip_auth.is_long(pair) and _only_short(chip)):
        return None

    def work() -> bool:
        chip_auth.prove(chip.session, pair, chance.ephemeral)
        return True

    return _proved(chip, work)


def _by_signature(chip: OpenChip, infos: SecurityInfos, chance: Chance) -> bool | None:
    raw = chip.raw.get(files.DG15)
    try:
        held = active_auth.key(raw) if raw else None
    except (MalformedError, UnsupportedError):
        return None
    if held is None or (active_auth.is_long(held) and _only_short(chip)):
        return None
    challenge = chance.random(active_auth.CHALLENGE_BYTES)
    return _proved(chip, lambda: active_auth.prove(chip.session, held, infos.active, challenge))


def _only_short(chip: OpenChip) -> bool:
    return chip.habits.now <= SHORT_LE


def _proved(chip: OpenChip, work: Callable[[], bool]) -> bool | None:
    """Say how a proof ended; None where there is nothing to compute with.

    A session that is lost over it is taken up once: a card that moved on the reader is no copy.
    """
    try:
        return work()
    except (StatusError, Tampered):
        return False
    except MalformedError:
        return None
    except SessionLost:
        if chip.doubted:
            return False
        chip.doubted = True
        raise
