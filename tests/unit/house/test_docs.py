"""The pages written from the source are up to date, and say what the source says."""

from pathlib import Path

import pytest

from kiosk.errors import failures
from kiosk.settings import Settings, load
from scripts import docs
from scripts.settings_pages import keys, sections


def test_every_generated_page_is_up_to_date() -> None:
    stale = [path.name for path, text in docs.pages().items() if path.read_text("utf-8") != text]
    assert stale == [], "run: python -m scripts.docs"


def test_the_sample_file_is_a_good_file_that_says_the_defaults() -> None:
    assert load(docs.ROOT / "docs" / "kiosk.toml") == Settings()


def test_every_key_is_explained() -> None:
    told = {f"{name}.{key.name}": key.told for name, section in sections() for key in keys(section)}
    assert {name for name, sentence in told.items() if not sentence.endswith(".")} == set()
    assert "office.code" in told


def test_every_failure_and_every_flow_has_its_place() -> None:
    page, house = docs.failure_page(), docs.with_flows(f"a{docs.OPEN}old{docs.CLOSE}b")
    assert [code for code in failures() if f"## `{code}`\n" not in page] == []
    assert docs.flows()
    assert [flow.name for flow in docs.flows() if flow.mermaid() not in house] == []
    assert "old" not in house


def test_a_stale_page_is_named_and_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(docs, "ROOT", tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "architecture.md").write_text(f"{docs.OPEN}{docs.CLOSE}", encoding="utf-8")
    assert docs.main(["--check"]) == 1
    assert "docs/failure-codes.md is stale" in capsys.readouterr().out
    assert docs.main([]) == 0
    assert docs.main(["--check"]) == 0
