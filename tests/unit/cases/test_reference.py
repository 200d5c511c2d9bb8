import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_97_10

from kiosk.cases.reference import Reference
from kiosk.errors import KioskError

references = st.builds(
    Reference,
    st.from_regex(r"[A-Z0-9]{3,8}", fullmatch=True),
    st.from_regex(r"[A-Z][0-9]", fullmatch=True),
    st.integers(0, 99),
    st.integers(1, 250_000),
    st.booleans(),
)


def test_the_known_answer_of_mod_97_10() -> None:
    # ISO 7064 MOD 97-10 worked by hand: letters as 10..35, times 100, 98 minus the rest by 97.
    digits = int("".join(str(int(sign, 36)) for sign in "SALTBA12600042"))
    reference = Reference("SALTB", "A1", 26, 42)
    assert reference.check == f"{98 - digits * 100 % 97:02d}"
    assert str(reference) == f"SALTB-A1-26-00042-{reference.check}"


@given(references)
def test_the_check_digits_are_those_of_another_implementation(reference: Reference) -> None:
    stem, _, check = str(reference).rpartition("-")
    assert check == mod_97_10.calc_check_digits(stem.replace("-", ""))


@given(references)
def test_what_is_printed_reads_back(reference: Reference) -> None:
    assert Reference.parse(str(reference)) == reference


@given(references)
def test_typed_without_dashes_it_reads_back_at_its_own_office(reference: Reference) -> None:
    # Beyond 99999 the number's end cannot be told from the check digits without dashes.
    if reference.number < 100_000:
        assert Reference.parse(str(reference).replace("-", "").lower(), office=reference.office) == reference


@given(references, st.integers(1, 96))
def test_wrong_check_digits_are_named_as_such(reference: Reference, off: int) -> None:
    wrong = (int(reference.check) + off) % 97
    with pytest.raises(KioskError, match="reference-check"):
        Reference.parse(f"{str(reference)[:-2]}{wrong:02d}")


def test_arabic_digits_spaces_and_marks_are_read() -> None:
    reference = Reference("SALTB", "A1", 26, 42, training=True)
    typed = str(reference).replace("-", " / ").translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert Reference.parse(f"\u200f {typed} ") == reference


@pytest.mark.parametrize("hyphen", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
def test_hyphens_of_texts_and_phones_are_hyphens(hyphen: str) -> None:
    reference = Reference("SALTB", "A1", 26, 42)
    assert Reference.parse(str(reference).replace("-", hyphen)) == reference


def test_without_dashes_another_offices_reference_is_read_too() -> None:
    reference = Reference("SALTB", "A1", 26, 42)
    assert Reference.parse(str(reference).replace("-", ""), office="RABAT") == reference
    assert Reference.parse(str(reference).replace("-", "")) == reference
    longer = Reference("SALTB", "A1", 26, 142_000)
    assert Reference.parse(str(longer).replace("-", ""), office="SALTB") == longer


@given(st.text(max_size=40))
def test_any_other_text_is_refused_by_code(typed: str) -> None:
    with pytest.raises(KioskError, match=r"reference-(format|check)"):
        Reference.parse(typed)


@given(references)
def test_what_is_printed_reads_back_exactly(reference: Reference) -> None:
    assert Reference.exact(str(reference)) == reference


@given(references, st.integers(1, 96))
def test_wrong_check_digits_are_not_exact(reference: Reference, off: int) -> None:
    wrong = 2 + (int(reference.check) - 2 + off) % 97
    with pytest.raises(KioskError, match="reference-check"):
        Reference.exact(f"{str(reference)[:-2]}{wrong:02d}")


@given(references)
def test_what_is_never_printed_is_not_exact(reference: Reference) -> None:
    stem, _, check = str(reference).rpartition("-")
    series, _, number = stem.rpartition("-")
    ends = f"0{int(check) % 2}", "99", f"{check}\n"
    for other in (f"{series}-0{number}-{check}", *(f"{stem}-{end}" for end in ends)):
        with pytest.raises(KioskError, match=r"reference-(format|check)"):
            Reference.exact(other)
