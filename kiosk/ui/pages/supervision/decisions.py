"""The decisions of CNSS, recorded by the source that is supervised: the counter's own page of them."""

from typing_extensions import override

from kiosk.flows.supervision import Step
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.counter.decisions import DecisionsPage


class OverseenDecisions(DecisionsPage):
    """Every line is looked at before anything changes; a line leads to its file."""

    def __init__(self, oversight: Oversight) -> None:
        """Take what is asked."""
        super().__init__(oversight.ask, Step.CANCEL)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        self.back.say(self.tr("Tableau de bord"))
