from datetime import timedelta

import pytest

from kiosk.cases import register
from kiosk.cases.case import Among, Case, CaseState, Event, Happening, PersonRow
from kiosk.cases.doubles import Double, doubles
from kiosk.cases.identity import Issuer
from kiosk.cases.search import Part, find
from kiosk.cases.store import Store
from kiosk.cases.tables import outbox
from kiosk.errors import KioskError
from tests.fakes.filings import ADAM, FATIMA, HOUSEHOLD, MOHAMED, NOON, Deposit

SAID = PersonRow(
    "applicant", "2227770186", "ZZ999903", "الإدريسي", "سعيد", "EL IDRISSI", "SAID", "1990-01-01"
)


@pytest.fixture
def two(deposited: Deposit) -> tuple[Case, Case]:
    return deposited(), deposited(household=(SAID,))


def found(store: Store, words: str, **told: object) -> list[int]:
    with store.read() as conn:
        return [int(line.reference.split("-")[3]) for line in find(conn, words, **told)]


@pytest.mark.parametrize(
    "words",
    [
        "fatima",
        "FATIMA ZAHRA",
        "zahra fatima",
        "alaoui",
        "El Alaoui",
        "elalaoui fat",
        "العلوي",
        "علوي فاطمه",
        "الزهرا",
        "benali",
        "ben ali adam",
        "بنعلي محمد",
        "zz 999901",
        "ZZ999902",
        "٧٢٦٧٧٧٠١٨٦",
        "216 777 6135",
    ],
)
def test_a_household_is_found_by_any_of_its_persons(store: Store, two: tuple[Case, Case], words: str) -> None:
    assert found(store, words) == [1]


@pytest.mark.parametrize("words", ["idrissi", "ادريسي", "الادريسى سعيد", "said"])
def test_the_other_household_by_its_own(store: Store, two: tuple[Case, Case], words: str) -> None:
    assert found(store, words) == [2]


@pytest.mark.parametrize("words", ["fatima idrissi", "omar", "ZZ000000", "9999999999", "--", "77777777"])
def test_what_nobody_is_called_finds_nothing(store: Store, two: tuple[Case, Case], words: str) -> None:
    assert found(store, words) == []


def test_no_words_list_the_newest_first_up_to_the_limit(store: Store, two: tuple[Case, Case]) -> None:
    assert found(store, " ") == [2, 1]
    assert found(store, "", part=Part(1)) == [2]


def test_a_list_goes_on_behind_the_last_file_shown(store: Store, deposited: Deposit) -> None:
    first, second, third = (str(deposited().reference) for _ in range(3))
    assert found(store, "", part=Part(1, third)) == [2]
    assert found(store, "", part=Part(after=third)) == [2, 1]
    assert found(store, "fatima", part=Part(after=second), among=Among.WAITING) == [1]
    assert found(store, "ZZ999901", part=Part(after=first)) == []


def test_a_list_behind_a_file_nobody_knows_is_at_its_end(store: Store, two: tuple[Case, Case]) -> None:
    assert found(store, "", part=Part(after="SALTB-A1-20-09999-00")) == []


def test_a_search_keeps_to_the_files_it_is_narrowed_to(store: Store, deposited: Deposit) -> None:
    deposited()
    deposited(missing=("cnie-copy",))
    deposited(household=(SAID,))
    with store.begin() as conn:
        conn.execute(outbox.update().where(outbox.c.seq == 1).values(state="sent"))
        conn.execute(outbox.update().where(outbox.c.seq == 3).values(state="refused"))

    def among(which: Among, words: str = "", later: int = 0) -> list[int]:
        return found(store, words, among=which, today=NOON.date() + timedelta(days=later))

    assert among(Among.ALL) == among(Among.TODAY) == [3, 2, 1]
    assert among(Among.TODAY, later=1) == []
    assert among(Among.INCOMPLETE) == among(Among.WAITING) == [2]
    assert among(Among.REFUSED) == among(Among.REFUSED, "said") == [3]
    assert among(Among.REFUSED, "fatima") == []


def test_a_number_alone_finds_the_files_of_that_number(store: Store, two: tuple[Case, Case]) -> None:
    assert found(store, "2") == found(store, "00002") == [2]


def test_a_reference_is_found_as_it_is_typed(store: Store, two: tuple[Case, Case]) -> None:
    reference = str(two[0].reference)
    for typed in (reference, reference.lower(), reference.replace("-", " "), reference.replace("-", "")):
        assert found(store, typed, office="SALTB") == [1]


def test_a_mistyped_reference_is_named_as_such(store: Store, two: tuple[Case, Case]) -> None:
    reference = str(two[0].reference)
    with store.read() as conn, pytest.raises(KioskError, match="reference-check"):
        find(conn, reference.replace("00001", "00003"))


def test_training_files_are_found_in_training_or_by_their_whole_reference(
    store: Store, deposited: Deposit
) -> None:
    trained = deposited(training=True)
    assert found(store, "fatima") == []
    assert found(store, "fatima", training=True) == [1]
    assert found(store, str(trained.reference)) == [1]


def test_a_line_masks_the_identifier_and_says_how_far_the_file_is(
    store: Store, two: tuple[Case, Case]
) -> None:
    with store.read() as conn:
        (line,) = find(conn, "fatima")
    assert (line.applicant_ar, line.applicant_fr) == ("العلوي فاطمة الزهراء", "EL ALAOUI FATIMA ZAHRA")
    assert (line.cnie, line.persons, line.delivery) == ("•••••901", 3, "waiting")
    assert (line.state, line.instant, line.training) == (CaseState.COMPLETE, NOON, False)
    assert "ALAOUI" not in repr(line)


def test_a_file_without_persons_is_listed_too(store: Store, deposited: Deposit) -> None:
    deposited(household=())
    with store.read() as conn:
        (line,) = find(conn, "")
    assert (line.applicant_ar, line.cnie, line.persons) == ("", "", 0)


def test_a_member_in_another_open_file_is_told_once(store: Store, two: tuple[Case, Case]) -> None:
    newcomers = (SAID, PersonRow("spouse", cnie="zz 999902"), PersonRow("child", idcs="2167776135"), FATIMA)
    first, second = (str(case.reference) for case in two)
    with store.read() as conn:
        assert doubles(conn, newcomers) == (
            Double(0, second, "idcs"),
            Double(1, first, "cnie"),
            Double(2, first, "idcs"),
            Double(3, first, "idcs"),
        )


def test_a_file_is_not_its_own_double_and_training_is_apart(store: Store, two: tuple[Case, Case]) -> None:
    with store.read() as conn:
        assert doubles(conn, HOUSEHOLD, but=two[0].filing.id) == ()
        assert doubles(conn, HOUSEHOLD, training=True) == ()
        assert doubles(conn, (PersonRow("child"),)) == ()


@pytest.mark.parametrize(
    ("event", "detail"),
    [
        (Event.WITHDRAWN, {}),
        (Event.CANCELLED, {"reason": "typed-wrong"}),
        (Event.REJECTED, {"reason": "other-cover"}),
        (Event.REGISTERED, {"registration": "1"}),
    ],
)
def test_a_closed_file_makes_no_double(
    store: Store, issuer: Issuer, two: tuple[Case, Case], event: Event, detail: dict[str, str]
) -> None:
    told = Happening(event, NOON + timedelta(days=1), "c-01", detail)
    register.append(store, str(two[0].reference), told, issuer.identity)
    with store.read() as conn:
        assert doubles(conn, (MOHAMED, ADAM)) == ()


def test_the_same_cnie_in_both_members_is_told_for_both(store: Store, two: tuple[Case, Case]) -> None:
    twice = (PersonRow("applicant", cnie="ZZ999901"), PersonRow("spouse", cnie="ZZ999901"))
    with store.read() as conn:
        assert [one.position for one in doubles(conn, twice)] == [0, 1]


@pytest.mark.parametrize("sign", ["\x00", "\ud800", "%", "_", "'", '"', "*", "(", "²", "1" * 5000])
def test_a_sign_that_is_no_word_is_searched_for_in_peace(
    store: Store, two: tuple[Case, Case], sign: str
) -> None:
    assert found(store, sign) == []
    assert found(store, f"fatima{sign}") in ([], [1])


def test_a_page_pasted_into_the_search_is_looked_for_by_its_first_words(
    store: Store, two: tuple[Case, Case]
) -> None:
    assert found(store, "FATIMA ZAHRA " * 5000) == [1]
    assert found(store, "".join(f"w{number} " for number in range(5000))) == []
