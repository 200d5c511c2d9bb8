"""PINs and passwords: what is kept of them, which are taken, and the ones given out once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cases.rights import Role
from kiosk.cases.secret import Hashing
from kiosk.cases.secret_rules import judged, one_time
from kiosk.errors import KioskError
from tests.fakes.people import CHEAP

# Of argon2-cffi's documentation; the reference implementation of RFC 9106 made it.
KNOWN = "$argon2id$v=19$m=65536,t=3,p=4$MIIRqgvgQbgj220jfp0MPA$YfwJSVjtjSU0zzV/P3S9nnQ/USre2wvJMjfCIjrTQbg"


def test_a_secret_kept_by_another_implementation_is_known_again() -> None:
    assert Hashing().verified("correct horse battery staple", KNOWN)
    assert not Hashing().verified("correct horse battery stable", KNOWN)


def test_what_is_kept_says_its_cost_and_nothing_of_the_secret() -> None:
    kept = CHEAP.hashed("904716")
    assert kept.startswith("$argon2id$v=19$m=8,t=1,p=1$")
    assert "904716" not in kept
    assert kept != CHEAP.hashed("904716")
    assert CHEAP.verified("904716", kept)
    assert not CHEAP.verified("904717", kept)


def test_digits_of_an_arabic_keyboard_and_composed_letters_are_the_same_secret() -> None:
    assert CHEAP.verified("٩٠٤٧١٦", CHEAP.hashed("904716"))
    assert CHEAP.verified("de\N{COMBINING ACUTE ACCENT}po\N{LATIN SMALL LIGATURE FI}", CHEAP.hashed("dépofi"))


def test_nobodys_secret_is_never_right() -> None:
    assert not CHEAP.verified("", "")
    assert not CHEAP.verified("904716", "")


def test_a_secret_kept_at_less_cost_is_outgrown_and_one_at_more_is_not() -> None:
    kept = CHEAP.hashed("904716")
    assert Hashing(memory=16, passes=1, lanes=1).outgrown(kept)
    assert Hashing(memory=8, passes=2, lanes=1).outgrown(kept)
    assert not CHEAP.outgrown(kept)
    assert not CHEAP.outgrown(Hashing(memory=16, passes=2, lanes=1).hashed("904716"))
    assert not CHEAP.outgrown("")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "secret-digits"),
        ("28o471", "secret-digits"),
        ("28047", "secret-short"),
        ("123456", "secret-easy"),
        ("654321", "secret-easy"),
        ("890123", "secret-easy"),
        ("135791", "secret-easy"),
        ("000000", "secret-easy"),
        ("112211", "secret-easy"),
        ("123123", "secret-easy"),
        ("19901990", "secret-easy"),
        ("210485", "secret-easy"),
        ("850421", "secret-easy"),
        ("042185", "secret-easy"),
        ("21041985", "secret-easy"),
        ("19850421", "secret-easy"),
        ("2" * 129, "secret-long"),
    ],
)
def test_a_pin_that_anybody_would_try_first_is_refused(typed: str, code: str) -> None:
    with pytest.raises(KioskError, match=f"^{code}"):
        judged(typed, Role.CLERK, "amrani")


@pytest.mark.parametrize("typed", ["904716", "٩٠٤٧١٦", "904716258", "90471625"])
def test_other_pins_are_taken(typed: str) -> None:
    assert judged(typed, Role.CLERK, "amrani").isdigit()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("court", "secret-short"),
        ("aaaaaaaaaaaa", "secret-easy"),
        ("abcdefghijkl", "secret-easy"),
        ("motdemotde", "secret-easy"),
        ("Amrani-2026!", "secret-easy"),
    ],
)
def test_a_password_must_be_long_and_of_its_own(typed: str, code: str) -> None:
    with pytest.raises(KioskError, match=f"^{code}"):
        judged(typed, Role.HEAD, "amrani")


def test_a_phrase_in_arabic_is_a_password() -> None:
    assert judged("قهوة الصباح بالنعناع", Role.ADMINISTRATOR, "amrani") == "قهوة الصباح بالنعناع"


@given(st.sampled_from(Role))
def test_a_secret_given_out_once_is_one_that_could_be_chosen(role: Role) -> None:
    secret = one_time(role)
    assert judged(secret, role, "amrani") == secret
