"""Which offices a page looks at: all that are seen, or one."""

from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.supervision.choosing import Picker
from kiosk.ui.pages.supervision.names import office_word


class OfficePicker(Picker):
    """Filled when the offices are known; away where there is but one."""

    def __init__(self, name: str, oversight: Oversight) -> None:
        """Take the object's name and who knows the offices."""
        super().__init__(name)
        self._oversight = oversight
        oversight.known.connect(self.retranslate)
        self.retranslate()

    @property
    def scope(self) -> str:
        """The part of what is seen: empty for all of it."""
        return f"office:{self.value}" if self.value else ""

    def show_scope(self, scope: str) -> None:
        """Choose the office of a scope; all of them where it is larger."""
        level, _, code = scope.partition(":")
        self.choose(code if level == "office" else "")

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        offices = [(one.code, office_word(one)) for one in self._oversight.offices]
        self.offer([("", self.tr("Tous les bureaux")), *offices])
        self.call(self.tr("Bureau"))
        if self.parentWidget() is not None:  # shown without a parent it would be a window of its own
            self.setVisible(len(offices) > 1)
