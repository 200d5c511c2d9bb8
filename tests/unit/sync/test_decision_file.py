"""Files of decisions as spreadsheets write them: encodings, separators, headings; and what is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cases.case import Event
from kiosk.cases.reference import Reference
from kiosk.errors import KioskError, failures
from kiosk.sync import decision_file
from kiosk.sync.decisions import Decision, DecisionsPreview, PreviewLine, preview

ONE, TWO = (str(Reference("SALTB", "A1", 26, number)) for number in (1, 2))
HEADING = "reference;decision;date;registration;reason"


def seen(file: bytes | str) -> DecisionsPreview:
    told = file if isinstance(file, bytes) else file.encode()
    return preview(told, lambda _references: {}, date(2026, 11, 21))


def lines(*rows: str, heading: str = HEADING) -> tuple[PreviewLine, ...]:
    return seen("\r\n".join((heading, *rows))).lines


def refused(file: bytes | str) -> KioskError:
    with pytest.raises(KioskError) as raised:
        seen(file)
    return raised.value


@pytest.mark.parametrize(
    "heading",
    [
        "Référence;Décision;Date;N° d’immatriculation;Motif",
        "N° DOSSIER;ÉTAT;DATE DE LA DÉCISION;IMMATRICULATION;MOTIF DE REJET",
        "رقم الملف;القرار;التاريخ;رقم التسجيل;السبب",
        "الملف;الوضعية;تاريخ القرار;التسجيل;سبب الرفض",
        '"reference";"state";"date";"registration";"reason"',
    ],
)
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_headings_in_both_languages_and_any_separator(heading: str, separator: str) -> None:
    row = f"{TWO};immatriculé;20/11/2026;Z52708;"
    told = lines(row.replace(";", separator), heading=heading.replace(";", separator))
    assert told[0].decision == Decision(TWO, Event.REGISTERED, date(2026, 11, 20), "Z52708")


ARABIC = f"رقم الملف;القرار;التاريخ;رقم التسجيل;السبب\r\n{ONE};مرفوض;20/11/2026;;تغطية أخرى\r\n"
FRENCH = f"Référence;Décision;Date;Motif;Observation\r\n{ONE};REJETÉ;20/11/2026;Déjà couvert;À revoir\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
def test_an_arabic_file_is_read_in_every_encoding_spreadsheets_write(encoding: str) -> None:
    (line,) = seen(ARABIC.encode(encoding)).lines
    assert line.decision == Decision(ONE, Event.REJECTED, date(2026, 11, 20), reason="other-cover")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_a_french_file_is_read_in_every_encoding_spreadsheets_write(encoding: str) -> None:
    (line,) = seen(FRENCH.encode(encoding)).lines
    assert line.decision == Decision(ONE, Event.REJECTED, date(2026, 11, 20), reason="other-cover")


def test_letters_that_two_encodings_read_differently_in_a_word_we_know_nothing_of_are_refused() -> None:
    file = f"{HEADING}\n{ONE};rejected;20/11/2026;;".encode() + b"\xc9\xc9\xc9"
    assert refused(file).code == "decisions-encoding"


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (b"", "decisions-empty"),
        (b"\xef\xbb\xbf\r\n \r\n", "decisions-empty"),
        (b"PK\x03\x04 an XLSX", "decisions-spreadsheet"),
        (b"\xd0\xcf\x11\xe0 an XLS", "decisions-spreadsheet"),
        (b"\0\0\0\0", "decisions-encoding"),
        (b"\xff\xfea", "decisions-encoding"),
        (b"reference;date\n", "decisions-heading"),
        (b"\xe9;\xe8\n", "decisions-heading"),
        (b"name,first name\nA,B\n", "decisions-heading"),
        (b"reference;state;decision;date\n", "decisions-heading-repeated"),
        (f'{HEADING}\n"{ONE};registered'.encode(), "decisions-quotes"),
        (b"x" * (decision_file.LARGEST + 1), "decisions-too-large"),
        (HEADING.encode() + b"\n" + b";;;;\n" * decision_file.MOST_LINES, "decisions-too-large"),
    ],
)
def test_a_file_that_cannot_be_read_at_all_says_why(file: bytes, code: str) -> None:
    assert refused(file).code == code
    assert code in failures()


def test_a_missing_column_is_named() -> None:
    assert refused("reference;motif\n").values == {"missing": "date, decision"}


def test_empty_lines_and_excels_own_first_line_are_passed_over_and_lines_still_counted() -> None:
    told = (f"{reference};transmitted;20/11/2026;;" for reference in (ONE, TWO))
    file = f"sep=;\r\n{HEADING}\r\n\r\n" + "\r\n;;;;\r\n".join(told)
    assert [line.line for line in seen(file).lines] == [4, 6]


def test_a_cell_of_two_lines_is_counted_as_two() -> None:
    told = lines(f'{ONE};transmitted;20/11/2026;;"deux\nlignes"', f"{TWO};transmitted;20/11/2026;;")
    assert [line.line for line in told] == [2, 4]


def test_a_heading_without_lines_decides_nothing() -> None:
    assert seen(HEADING).lines == ()


def codes(file: bytes) -> set[str]:
    """Every code that a file is answered by, as a whole or line by line."""
    try:
        return {line.problem for line in seen(file).lines} - {""}
    except KioskError as wrong:
        return {wrong.code}


@given(st.binary(max_size=300))
def test_no_bytes_whatever_end_in_anything_but_a_code(file: bytes) -> None:
    assert codes(file) <= set(failures())


@given(st.lists(st.text(max_size=30), max_size=5))
def test_no_line_whatever_ends_in_anything_but_a_code(cells: list[str]) -> None:
    line = ";".join(cells).encode("utf-8", "ignore")
    assert codes(HEADING.encode() + b"\n" + line) <= set(failures())


def test_no_reference_goes_astray_in_a_repr_of_a_row() -> None:
    (row,) = decision_file.rows(f"{HEADING}\n{ONE};registered;20/11/2026;178824615;".encode())
    assert "178824615" not in repr(row)
