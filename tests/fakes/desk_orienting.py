"""Orientation, guidance and doubles at the fake desk: what a test sets is what is answered."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from kiosk.cases.doubles import Double
from kiosk.eligibility import parameters
from kiosk.eligibility.law import law
from kiosk.eligibility.orientation import Fit, Orientation, Outcome, Scheme
from kiosk.eligibility.parameters import Parameter
from kiosk.flows.orienting import KnownMember
from kiosk.forms import guides
from kiosk.forms.answers import Answers
from kiosk.forms.guides import Guide, GuidePart
from kiosk.forms.schema import Form
from kiosk.text import Words

ON = date(2026, 11, 21)
LAW = law(ON, parameters.load()).values


def oriented(
    best: Scheme,
    fit: Fit,
    reasons: Sequence[str],
    missing: Sequence[str] = (),
    members: tuple[str, ...] = (),
) -> Orientation:
    """Where the best scheme is that, and every other is not for them."""
    outcomes = [Outcome(best, fit, tuple(reasons), tuple(missing), members)]
    outcomes += [Outcome(one, Fit.NO, ()) for one in Scheme if one not in {best, Scheme.COVERED}]
    return Orientation(best, fit is Fit.YES and not missing, tuple(outcomes), ON, LAW)


def ready() -> Orientation:
    """A household within the threshold, with everything."""
    return oriented(Scheme.TADAMON, Fit.YES, ("score-within-threshold",))


def not_yet() -> Orientation:
    """A household whose second child has no IDCS yet."""
    return oriented(
        Scheme.TADAMON,
        Fit.NOT_YET,
        ("score-within-threshold",),
        ("idcs-missing",),
        members=("children[1]",),
    )


def elsewhere() -> Orientation:
    """A household above the threshold."""
    return oriented(Scheme.ACHAMIL, Fit.YES, ("score-above-threshold", "asd-possible"))


def known_child() -> KnownMember:
    """The household's second child, in another open file."""
    double = Double(3, "SALTB-TA1-26-04199-97", "idcs")
    return KnownMember("children[1]", "العلوي هبة", "EL ALAOUI HIBA", double)


GUIDES = (
    Guide(
        "rsu",
        Words("التسجيل في السجل الاجتماعي الموحد", "S'inscrire au RSU"),
        Words("الأسرة كلها، بعد السجل الوطني للسكان.", "Tout le ménage, après le RNP."),
        (
            GuidePart(
                Words("الخطوات", "Les étapes"),
                "steps",
                (
                    Words("سجلوا كل فرد في السجل الوطني للسكان.", "Inscrivez chacun au RNP."),
                    Words("ثم سجلوا الأسرة.", "Inscrivez ensuite le ménage."),
                ),
            ),
            GuidePart(Words("للمساعدة", "Pour vous aider"), "contacts", (Words("رقم الهاتف", "Téléphone"),)),
        ),
        forms=("tadamon",),
        see=("appeal",),
    ),
    Guide(
        "appeal",
        Words("الطعن في قرار", "Faire un recours"),
        Words("ما يمكن فعله بعد الرفض.", "Que faire après un rejet."),
        (
            GuidePart(
                Words("الأجل", "Le délai"), "text", (Words("داخل الأجل القانوني.", "Dans le délai légal."),)
            ),
        ),
        see=("rsu",),
    ),
)


def every_guide() -> tuple[Guide, ...]:
    """The program's own pages, as they read that day."""
    figures = law(ON, parameters.load()).shown
    return tuple(one.filled(figures) for one in guides.guides(ON))


class Orienting(Protocol):
    """What orienting needs of the desk it belongs to."""

    now: datetime
    orientation: Orientation
    known: tuple[KnownMember, ...]
    pages: Sequence[Guide]

    def _call(self, name: str) -> None: ...


class FakeOrienting:
    """Answers what the test set."""

    def orient(self: Orienting, answers: Answers) -> Orientation:
        self._call("orient")
        return self.orientation

    def law(self: Orienting) -> Sequence[Parameter]:
        self._call("law")
        return parameters.load()

    def guides(self: Orienting) -> Sequence[Guide]:
        self._call("guides")
        return self.pages

    def known_members(self: Orienting, form: Form, answers: Answers, but: str = "") -> Sequence[KnownMember]:
        self._call("known_members")
        return self.known
