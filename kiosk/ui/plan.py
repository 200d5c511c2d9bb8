"""What a window with a rail shows and when: its screens as a table, and the pages that stand for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import SignalInstance

from kiosk.flows.machine import E, Flow, S
from kiosk.ui.pages.page import Stepping
from kiosk.ui.rail import Place

S_contra = TypeVar("S_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Plan(Generic[S, E]):
    """A window's screens: which follows which, where its rail leads, and what each is called."""

    flow: Flow[S, E]
    places: tuple[Place, ...]
    leads: Mapping[str, E]
    """The step that each place of the rail is."""
    marked: Mapping[S, str]
    """The place that a screen belongs to."""
    titles: Mapping[S, Any]
    """What the window calls itself on each screen (WCAG 2.4.2), marked in context ``Titles``."""
    keys: Mapping[str, E]
    """Keys that are a step without a button of the rail."""


class PageSet(Protocol[S_contra, E]):
    """The pages of a window, each built once."""

    stepped: SignalInstance
    """What a person did: a step of the window's flow."""
    built: SignalInstance
    """A page that now exists; it belongs to whoever shows it."""

    def of(self, screen: S_contra) -> Stepping:
        """Return the page of a screen, built at the first call."""
        ...

    def let_go(self) -> None:
        """Delete the pages that were built, and itself."""
        ...

    def build_ahead(self) -> bool:
        """Build one page that was not yet asked for; say whether there was one."""
        ...

    def meant(self, here: S_contra, step: E) -> E:
        """Return what a step means here: cancelling goes back to the page that this one was opened from."""
        ...

    def prepare(self, before: S_contra, step: E) -> None:
        """Do what a step brings with it, before its page is shown."""
        ...
