"""The bar on top of the assistant: the program's name, how it is seen, and in which language."""

from typing import Final

from typing_extensions import override

from kiosk.ui.display import Display
from kiosk.ui.title_bar import TitleBar

_NAME: Final = "Tadamon Kiosk · كشك تضامن"


class SetupHeader(TitleBar):
    """The same bar as the counter's, before anything is known of an office."""

    def __init__(self, display: Display) -> None:
        """Take the button of how the program is seen."""
        super().__init__(display)
        self.name.setText(_NAME)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.about.setText(self.tr("Assistant de mise en service · AMO Tadamon"))
        super().retranslate()
