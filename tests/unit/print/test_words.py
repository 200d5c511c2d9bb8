"""The words of the papers: refused where a language lacks, named by file and key."""

from pathlib import Path

import pytest

from kiosk.errors import KioskError, failures, sentence
from kiosk.paths import RESOURCES
from kiosk.print.words import load, paper_words
from scripts.french import typeset


def refused(tmp_path: Path, text: str) -> KioskError:
    path = tmp_path / "slip.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KioskError) as error:
        load(path)
    assert sentence(error.value, "ar")
    assert sentence(error.value, "fr")
    return error.value


def test_words_are_found_by_dotted_key() -> None:
    assert paper_words("receipt")["heading.kingdom"].ar == "المملكة المغربية"
    assert paper_words("receipt")["title"].fr == "Récépissé de dépôt"


@pytest.mark.parametrize(
    "text",
    [
        '[a]\nb = { ar = "س" }',
        '[a]\nb = { ar = "س", fr = "" }',
        '[a]\nb = { ar = "س", fr = "s", en = "s" }',
        '[a]\nb = { ar = "س", fr = 3 }',
        '[a]\nc = { ar = "س", fr = "s" }\nb = "alone"',
        "[a]\nb = {}",
    ],
)
def test_a_missing_or_strange_language_is_refused_by_file_and_key(tmp_path: Path, text: str) -> None:
    error = refused(tmp_path, text)
    assert error.code == "paper-words-missing"
    assert error.values["file"] == "slip.toml"
    assert str(error.values["key"]).startswith("a")


@pytest.mark.parametrize(
    "text",
    [
        'k = { ar = "{day}", fr = "{date}" }',
        'k = { ar = "{day", fr = "{day" }',
        'k = { ar = "{n}", fr = "n" }',
    ],
)
def test_placeholders_that_differ_or_do_not_close_are_refused(tmp_path: Path, text: str) -> None:
    error = refused(tmp_path, text)
    assert (error.code, error.values) == ("paper-words-placeholders", {"file": "slip.toml", "key": "k"})


def test_a_file_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "k = ").code == "paper-words-syntax"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KioskError) as error:
        load(tmp_path / "none.toml")
    assert error.value.code == "paper-words-syntax"


def test_every_bundled_file_of_words_loads() -> None:
    for path in (RESOURCES / "papers").glob("*.toml"):
        assert load(path)


def test_every_failure_of_this_room_is_worded() -> None:
    assert {code for code in failures() if code.startswith(("paper-", "seal-"))} >= {
        "paper-sign-missing",
        "paper-unknown",
        "seal-malformed",
        "seal-several",
    }


@pytest.mark.parametrize("paper", sorted(path.stem for path in (RESOURCES / "papers").glob("*.toml")))
def test_french_is_set_in_type(paper: str) -> None:
    assert [said.fr for said in paper_words(paper).values() if typeset(said.fr) != said.fr] == []


def test_no_text_claims_an_article_of_the_law() -> None:
    for words in paper_words("receipt").values():
        assert "المادة" not in words.ar
        assert "article" not in words.fr.lower()
