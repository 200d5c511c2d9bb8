"""Reading aloud: the forms' own words and no answer, by a voice that may come, go, or never be there."""

import os
import select
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.forms import load
from kiosk.forms.schema import Field, Option, Stop
from kiosk.text import LANGS, Lang, Words
from kiosk.ui.booth.read_aloud import ReadAloud
from kiosk.ui.pages.kiosk.spoken import heading, question, sentences
from kiosk.ui.speech import Voice
from kiosk.ui.ssip import SpeechDispatcher, address
from kiosk.ui.start import application
from tests.fakes.ssip import FIRST, FakeSpeech
from tests.ui.screens import settle

Opened = Callable[[FakeSpeech], SpeechDispatcher]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    made: list[SpeechDispatcher] = []

    def open_voice(server: FakeSpeech) -> SpeechDispatcher:
        voice = SpeechDispatcher(server.where, "")
        made.append(voice)
        qtbot.waitUntil(lambda: any(map(voice.speaks, LANGS)))
        return voice

    yield open_voice
    for voice in made:
        voice.close()


def test_a_text_is_said_in_its_language_line_by_line(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    server = FakeSpeech(tmp_path, "ar", "fr-FR", "de")
    voice = opened(server)
    assert [voice.speaks(lang) for lang in LANGS] == [True, True]
    voice.say("السلام عليكم\n.\n..وداعا", "ar")
    qtbot.waitUntil(lambda: len(server.said) == 1)
    voice.say("Bonjour", "fr")
    qtbot.waitUntil(lambda: len(server.said) == 2)
    assert server.said == [("ar", "السلام عليكم\n.\n..وداعا"), ("fr", "Bonjour")]


def test_only_the_newest_of_hasty_texts_is_said_in_the_end(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    server = FakeSpeech(tmp_path, "ar", "fr")
    voice = opened(server)
    for number in range(20):
        voice.say(f"texte {number}", "fr")
    qtbot.waitUntil(lambda: ("fr", "texte 19") in server.said)
    assert len(server.said) <= 2
    assert server.commands[-3:] == ["CANCEL self", "SET self LANGUAGE fr", "SPEAK"]


def test_a_text_given_up_while_the_server_asks_for_it_is_never_said(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    server = FakeSpeech(tmp_path, "fr")
    voice = opened(server)
    voice.say("secret", "fr")
    voice.stop()
    qtbot.waitUntil(lambda: server.cancelled == 2 or server.commands.count("CANCEL self") == 2)
    assert "secret" not in str(server.said)


def test_a_language_without_a_voice_and_an_empty_text_are_not_said(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    server = FakeSpeech(tmp_path, "fr")
    voice = opened(server)
    voice.say("سلام", "ar")
    voice.say("  \n", "fr")
    voice.say("Fin", "fr")
    qtbot.waitUntil(lambda: bool(server.said))
    assert server.said == [("fr", "Fin")]


def test_the_end_of_a_text_is_heard_and_that_of_an_older_one_is_not(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    server = FakeSpeech(tmp_path, "fr")
    voice = opened(server)
    voice.say("Bonjour", "fr")
    qtbot.waitUntil(lambda: bool(server.said))
    ends: list[bool] = []
    voice.ended.connect(lambda: ends.append(True))
    server.end(FIRST, "703 CANCELED")
    with qtbot.waitSignal(voice.ended):
        server.end()
    assert ends == [True]


def test_a_server_that_goes_leaves_silence(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    server = FakeSpeech(tmp_path, "ar", "fr")
    voice = opened(server)
    with qtbot.waitSignals([voice.changed, voice.ended]):
        server.go()
    assert not any(map(voice.speaks, LANGS))
    voice.say("Bonjour", "fr")
    voice.stop()


def test_a_server_that_is_not_there_is_asked_for_once(qtbot: QtBot, tmp_path: Path) -> None:
    called = tmp_path / "called"
    server = tmp_path / "server"
    server.write_text(f'#!/bin/sh\necho "$@" >>{called}\n', encoding="utf-8")
    server.chmod(0o755)
    voice = SpeechDispatcher(str(tmp_path / "none.sock"), str(server))
    qtbot.waitUntil(voice._again.isActive)
    voice._again.setInterval(0)
    voice._again.start()
    qtbot.waitUntil(lambda: not voice._again.isActive())
    qtbot.waitUntil(lambda: called.exists() and bool(called.read_text(encoding="utf-8")))
    assert called.read_text(encoding="utf-8") == "--spawn\n"
    assert not voice.speaks("fr")
    voice.close()


@pytest.mark.skipif(os.name != "posix", reason="open files are inherited otherwise there")
def test_a_server_that_was_started_holds_nothing_of_ours_open(qtbot: QtBot, tmp_path: Path) -> None:
    """A compositor hears of the program's end by a pipe that closes; a voice must not keep it open."""
    server, done = tmp_path / "server", tmp_path / "done"
    os.mkfifo(done)
    server.write_text(f"#!/bin/sh\nread line <{done}\n", encoding="utf-8")
    server.chmod(0o755)
    ours, theirs = os.pipe()
    os.set_inheritable(theirs, True)
    voice = SpeechDispatcher(str(tmp_path / "none.sock"), str(server))
    qtbot.waitUntil(voice._again.isActive)
    os.close(theirs)
    with done.open("w") as going_on:
        assert select.select([ours], [], [], 5)[0], "closed, with the server still there"
        going_on.write("\n")
    os.close(ours)
    voice.close()


def test_a_program_that_is_not_installed_is_silence(qtbot: QtBot, tmp_path: Path) -> None:
    voice = SpeechDispatcher(str(tmp_path / "none.sock"), str(tmp_path / "no-such-program"))
    qtbot.waitUntil(lambda: voice._server == "")
    assert not voice._again.isActive()
    voice.say("Bonjour", "fr")
    voice.close()


def test_where_the_server_listens_is_what_the_session_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", "unix_socket:/run/voice.sock")
    assert address() == "/run/voice.sock"
    monkeypatch.delenv("SPEECHD_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/7")
    assert address() == "/run/user/7/speech-dispatcher/speechd.sock"
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert address() == f"{Path.home()}/.cache/speech-dispatcher/speechd.sock"


@pytest.mark.skipif(shutil.which("speech-dispatcher") is None, reason="needs speech-dispatcher")
def test_the_real_server_takes_both_languages_and_is_cut_short(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "speechd.conf").write_text(
        'AudioOutputMethod "alsa"\nAddModule "espeak-ng" "sd_espeak-ng" ""\nDefaultModule espeak-ng\n',
        encoding="utf-8",
    )
    where = tmp_path / "speechd.sock"
    command = ["speech-dispatcher", "-s", "-c", "unix_socket", "-S", str(where), "-t", "0"]
    command += ["-C", str(tmp_path), "-L", str(tmp_path), "-P", str(tmp_path / "pid"), "-l", "1"]
    silent = subprocess.DEVNULL
    server = subprocess.Popen(command, stdout=silent, stderr=silent, start_new_session=True)
    try:
        qtbot.waitUntil(where.exists, timeout=15_000)
        voice = SpeechDispatcher(str(where), "")
        qtbot.waitUntil(lambda: all(map(voice.speaks, LANGS)), timeout=15_000)
        for lang, text in (("ar", "السلام عليكم"), ("fr", "Bonjour à tous")):
            voice.say(text, "ar" if lang == "ar" else "fr")
            qtbot.waitUntil(lambda: bool(voice._number), timeout=15_000)
            voice.stop()
        voice.close()
    finally:
        os.killpg(server.pid, signal.SIGKILL)  # without a sound card it does not heed a polite word
        server.wait(timeout=10)


FEW = (Option("a", Words("عازب", "Célibataire")), Option("b", Words("متزوج", "Marié")))
FIELD = Field(
    "q", "choice", Words("الحالة العائلية", "Situation familiale ?"), Words("اختاروا", "Choisissez"), FEW
)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Répondez. Situation familiale ? Choisissez. Célibataire. Marié."),
        ("ar", "أجيبوا. الحالة العائلية. اختاروا. عازب. متزوج."),
    ],
)
def test_a_question_is_read_with_what_is_wrong_its_hint_and_its_choices(lang: Lang, said: str) -> None:
    assert question(FIELD, lang, Words("أجيبوا", "Répondez")) == said


def test_yes_and_no_are_read_too_and_nothing_is_read_twice() -> None:
    asked = Field("q", "yes-no", Words("مسجل؟", "Inscrit"))
    assert question(asked, "fr") == "Inscrit. Oui. Non."
    assert question(asked, "ar") == "مسجل؟ نعم. لا."
    assert sentences(["", "  ", "a\n b", "c…"]) == "a b. c…"


@pytest.mark.parametrize("lang", LANGS)
def test_every_stop_of_the_form_has_something_to_read(lang: Lang) -> None:
    for section in load.form("tadamon").sections:
        title = section.title.said(lang)
        assert heading(Stop(section, None, ()), lang).startswith(title)
        assert all(field.label.said(lang) in question(field, lang) for field in section.fields)


class Heard(Voice):
    """A voice that keeps what it is asked to say."""

    def __init__(self, *langs: Lang) -> None:
        super().__init__()
        self.langs, self.stopped = langs, 0
        self.texts: list[tuple[Lang, str]] = []

    @override
    def speaks(self, lang: Lang) -> bool:
        return lang in self.langs

    @override
    def say(self, text: str, lang: Lang) -> None:
        self.texts.append((lang, text))

    @override
    def stop(self) -> None:
        self.stopped += 1


def page(qtbot: QtBot, voice: Voice) -> tuple[QWidget, ReadAloud]:
    window = QWidget()
    qtbot.addWidget(window)
    button = ReadAloud(voice, lambda: "Page")
    QVBoxLayout(window).addWidget(button)
    button.retranslate()
    window.show()
    return window, button


def test_the_button_reads_and_is_silent_at_the_next_press(qtbot: QtBot) -> None:
    voice = Heard("fr")
    _, button = page(qtbot, voice)
    before = button.text()
    button.click()
    assert voice.texts == [("fr", "Page")]
    assert button.text() != before
    button.click()
    assert (voice.stopped, button.text()) == (1, before)
    button.click()
    voice.ended.emit()
    assert button.text() == before
    button.click()
    assert len(voice.texts) == 3
    button.click()
    voice.ended.emit()  # the end of a text that another page gave up
    assert button.text() == before


def test_it_is_silent_when_the_page_or_the_language_changes(qtbot: QtBot) -> None:
    voice = Heard("fr", "ar")
    window, button = page(qtbot, voice)
    button.click()
    window.hide()
    assert voice.stopped == 1
    window.show()
    button.click()
    application("ar")
    settle()
    assert voice.stopped == 2
    button.click()
    assert voice.texts[-1] == ("ar", "Page")


@pytest.mark.parametrize("voice", [Voice(), Heard("ar")])
def test_without_a_voice_of_the_language_there_is_no_button(qtbot: QtBot, voice: Voice) -> None:
    _, button = page(qtbot, voice)
    assert button.isHidden()
    voice.say("Page", "fr")
    voice.stop()
    if isinstance(voice, Heard):
        voice.langs = ("fr",)
        voice.changed.emit()
        assert button.isVisible()
