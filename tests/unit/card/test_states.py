"""Chains from signers to states, folders of certificates, revocation, and the moments that count."""

from datetime import UTC, datetime

import pytest

from kiosk.card import tlv
from kiosk.card.authenticity.certificates import certificate
from kiosk.card.authenticity.chain import chain
from kiosk.card.authenticity.passive import Basis
from kiosk.card.authenticity.revocation import revocation_list
from kiosk.card.authenticity.security_object import hashes
from kiosk.card.authenticity.signed_data import signed
from kiosk.card.authenticity.store import Store
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual import der, issuing, signed_data
from kiosk.card.virtual.issuing import Certified, Plan, name, root, years
from kiosk.card.virtual.signing import Making, Signing
from tests.fakes.states import PLAN, QUICK, SIGNER, TODAY, authority, judged, signer, sod

NEWER = Plan("CSCA Utopia", 7, years(2022, 2048), authority=True)


def trusting(*held: Certified, lists: tuple[bytes, ...] = ()) -> Store:
    return Store(tuple(each.der for each in held), tuple(revocation_list(each) for each in lists))


def test_a_link_leads_from_a_states_new_key_to_the_old_one_that_is_trusted() -> None:
    old = authority()
    link = old.issue(NEWER, QUICK)
    own = link.issue(SIGNER, QUICK)

    assert judged(sod(own, link), trusting(old, link)) == ("revocation-unknown",)
    assert judged(sod(own, link), trusting(link)) == ("authority-unknown",)
    found = chain(certificate(own.der), trusting(old, link))
    assert [each.serial for each in found.certificates] == [2, 7, 1]


def test_a_link_that_comes_with_the_card_serves_but_is_never_a_root() -> None:
    old, stranger = authority(), root(Plan("CSCA Ruritania", 1, years(2019, 2045), authority=True), QUICK)
    link = old.issue(NEWER, QUICK)
    own, foreign = link.issue(SIGNER, QUICK), stranger.issue(SIGNER, QUICK)

    beside = (certificate(link.der), certificate(stranger.der))
    assert chain(certificate(own.der), trusting(old), beside).rooted
    assert not chain(certificate(foreign.der), trusting(old), beside).rooted


def test_a_signer_of_documents_certifies_nobody() -> None:
    rogue = signer().issue(Plan("DS false", 9, years(2020, 2040)), QUICK)

    assert judged(sod(rogue, signer()), trusting(authority(), signer())) == ("authority-unknown",)


def test_a_chain_without_end_ends() -> None:
    held = [authority()]
    for serial in range(20, 28):
        held.append(held[-1].issue(Plan("CSCA Utopia", serial, years(2019, 2045), authority=True), QUICK))

    assert not chain(certificate(held[-1].issue(SIGNER, QUICK).der), trusting(*held)).rooted


def test_a_state_whose_name_is_used_by_a_new_key_is_unknown_and_not_forged() -> None:
    namesake = root(PLAN, QUICK)

    assert judged(sod(namesake.issue(SIGNER, QUICK), namesake), trusting(authority())) == (
        "authority-unknown",
    )


def test_a_thief_who_goes_by_a_states_name_and_key_is_found() -> None:
    false = authority().issue(SIGNER, QUICK, thief=Signing(QUICK))

    assert judged(sod(false, authority()), trusting(authority())) == ("signer-forged",)


def test_revoked_signers_are_found_and_old_lists_are_told() -> None:
    own, lists = signer(), authority().revocations
    fresh, stale = years(2026, 2027), years(2024, 2025)

    def told(*given: bytes) -> tuple[str, ...]:
        return judged(sod(own, authority()), trusting(authority(), lists=given))

    assert told(lists((2,), fresh)) == ("signer-revoked",)
    assert told(lists((2,), stale)) == ("signer-revoked",)
    assert told(lists((3,), fresh)) == ()
    assert told(lists((), stale)) == ("revocation-stale",)
    assert told(lists((), stale), lists((), fresh)) == ()
    assert told(root(PLAN, QUICK).revocations((2,), fresh)) == ("revocation-unknown",), "another's list"


def test_a_list_signed_by_the_states_newer_key_counts() -> None:
    newer = root(NEWER, QUICK)
    own = trusting(authority(), newer, lists=(newer.revocations((2,), years(2026, 2027)),))

    assert judged(sod(signer(), authority()), own) == ("signer-revoked",)


def test_the_moment_that_counts() -> None:
    old = authority().issue(Plan("DS old", 5, years(2020, 2025)), QUICK)
    store = trusting(authority())
    signed_then = sod(old, authority(), datetime(2021, 3, 1, tzinfo=UTC))
    untold = sod(old, authority(), None)

    def told(content: bytes, *, expired: bool, issued: datetime | None = None) -> tuple[str, ...]:
        return judged(content, store, Basis(store, TODAY, expired, issued))

    assert "signer-expired" in told(signed_then, expired=False)
    assert "signer-expired" not in told(signed_then, expired=True)
    assert "signer-expired" in told(untold, expired=True)
    assert "signer-expired" not in told(untold, expired=True, issued=datetime(2022, 1, 1, tzinfo=UTC))
    late = sod(old, authority(), datetime(2025, 3, 1, tzinfo=UTC))
    assert "signed-outside-validity" in told(late, expired=True)


def assembled(info: bytes, *certificates: bytes) -> bytes:
    """Return a SignedData over the content of the usual security object, put together by hand."""
    found = hashes(sod(signer(), authority())).signed
    inside = der.sequence(der.oid(found.content_type), der.tagged(0, der.octets(found.content)))
    algorithms = der.set_of(signed_data.digest_algorithm("sha256"))
    beside = [der.tagged(0, each) for each in certificates]
    data = der.sequence(der.integer(1), algorithms, inside, *beside, info)
    return der.sequence(der.oid("1.2.840.113549.1.7.2"), der.tagged(0, data))


def bare_info(named: bytes = b"") -> bytes:
    """Return a signature over the content itself, without attributes; by issuer and number, or as said."""
    own, content = signer(), hashes(sod(signer(), authority())).signed.content
    return der.set_of(
        der.sequence(
            der.integer(1),
            named or der.sequence(name(authority().plan.common), der.integer(own.plan.serial)),
            signed_data.digest_algorithm("sha256"),
            own.key.making.algorithm,
            der.octets(own.key.sign(content)),
        )
    )


def test_a_signer_may_be_kept_by_the_station_instead_of_the_card() -> None:
    without = tlv.encode(0x77, assembled(bare_info()))

    assert judged(without, trusting(authority())) == ("signer-missing",)
    assert judged(without, trusting(authority(), signer())) == ("revocation-unknown",)


def test_a_signer_may_be_named_by_its_key() -> None:
    by_key = bytes((0x80, 20)) + signer().key_id
    without = tlv.encode(0x77, assembled(bare_info(by_key)))

    assert judged(without, trusting(authority(), signer())) == ("revocation-unknown",)
    assert judged(without, trusting(authority())) == ("signer-missing",)


def test_a_signature_without_attributes_is_over_the_content_itself() -> None:
    read = signed(assembled(bare_info(), signer().der))

    assert read.is_by(read.signers[0], read.certificates[0])
    assert read.signers[0].signed_at is None
    assert not read.is_by(read.signers[0], certificate(authority().der))


def test_what_nobody_signed_is_no_signed_data() -> None:
    with pytest.raises(MalformedError):
        signed(assembled(der.set_of(), signer().der))
    with pytest.raises(MalformedError):
        signed(der.sequence(der.oid("1.2.840.113549.1.7.1"), der.tagged(0, der.octets(b""))))


def test_certificates_that_cannot_be_read_are_passed_over() -> None:
    broken = der.sequence(der.sequence(), der.sequence(), der.bits(b""))

    assert [each.serial for each in signed(assembled(bare_info(), broken + signer().der)).certificates] == [2]


def test_a_certificate_that_cannot_be_read_is_passed_over() -> None:
    store = Store((b"\x30\x03\x02\x01\x05", authority().der))

    assert [each.serial for each in store.certificates()] == [1]
    with pytest.raises(MalformedError):
        certificate(b"")


def test_keys_and_signatures_of_unknown_kinds_are_kept_and_never_verify() -> None:
    unknown = authority().der.replace(der.oid("1.2.840.10045.4.3.2"), der.oid("1.2.840.10045.4.3.9"))
    strange = authority().der.replace(der.oid("1.2.840.10045.2.1"), der.oid("1.2.840.10045.2.9"))

    assert certificate(unknown).sealed.scheme is None
    assert not certificate(unknown).is_root()
    assert certificate(strange).key is None
    assert not certificate(strange).is_root()


def test_a_signer_whose_key_is_unknown_cannot_be_told() -> None:
    making = Making(curve="NIST192p")
    own = root(PLAN, making)
    by = own.issue(SIGNER, making)
    curve_name = der.oid("1.2.840.10045.3.1.1")
    strange = sod(by, own).replace(curve_name, der.oid("1.2.840.10045.3.1.2"))

    assert "signature-unknown" in judged(strange, trusting(own))


def test_a_signer_whose_certificate_is_out_of_the_ordinary_is_told_and_taken() -> None:
    own = authority()
    sub = own.issue(NEWER, QUICK)

    assert judged(sod(sub, own), trusting(own)) == ("profile-unusual", "revocation-unknown")


def test_a_loop_of_links_ends() -> None:
    one, other = Certified(PLAN, Signing(QUICK)), Certified(NEWER, Signing(QUICK))
    links = [
        issuing._certified(one.plan, one.key, other, other.key),
        issuing._certified(other.plan, other.key, one, one.key),
    ]

    assert not chain(certificate(links[0].issue(SIGNER, QUICK).der), trusting(*links)).rooted


def test_times_after_2049_are_read() -> None:
    late = root(Plan("CSCA Utopia", 1, years(2049, 2060), authority=True), QUICK)

    assert certificate(late.der).ends == datetime(2060, 1, 1, tzinfo=UTC)
    assert certificate(late.der).begins == datetime(2049, 1, 1, tzinfo=UTC)


def test_a_certificate_whose_key_is_unknown_has_signed_nothing() -> None:
    read = signed(assembled(bare_info(), signer().der))
    strange = signer().der.replace(der.oid("1.2.840.10045.2.1"), der.oid("1.2.840.10045.2.9"))

    assert not read.is_by(read.signers[0], certificate(strange))


def test_a_signer_named_in_another_way_is_known_by_its_key() -> None:
    misnamed = Certified(Plan("CSCA of Utopia", 1, PLAN.validity), authority().key)

    found = judged(sod(signer(), misnamed), trusting(authority()))
    assert found == ("profile-unusual", "revocation-unknown")
