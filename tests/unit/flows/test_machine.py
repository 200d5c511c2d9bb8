"""One table of transitions, drawn from itself."""

from enum import StrEnum

import pytest

from kiosk.flows.machine import Flow


class Lamp(StrEnum):
    OFF = "off"
    ON = "on"
    BURNT_OUT = "burnt-out"


class Touch(StrEnum):
    PRESS = "press"
    SURGE = "surge"


FLOW = Flow(
    "lamp",
    Lamp.OFF,
    {
        (Lamp.OFF, Touch.PRESS): Lamp.ON,
        (Lamp.ON, Touch.PRESS): Lamp.OFF,
        (Lamp.ON, Touch.SURGE): Lamp.BURNT_OUT,
    },
)


@pytest.mark.parametrize(
    ("here", "event", "there"),
    [
        (Lamp.OFF, Touch.PRESS, Lamp.ON),
        (Lamp.ON, Touch.PRESS, Lamp.OFF),
        (Lamp.ON, Touch.SURGE, Lamp.BURNT_OUT),
        (Lamp.OFF, Touch.SURGE, Lamp.OFF),
        (Lamp.BURNT_OUT, Touch.PRESS, Lamp.BURNT_OUT),
    ],
)
def test_what_is_not_in_the_table_does_not_happen(here: Lamp, event: Touch, there: Lamp) -> None:
    assert FLOW.after(here, event) is there


def test_a_state_says_which_events_it_knows() -> None:
    assert FLOW.knows(Lamp.ON, Touch.SURGE)
    assert not FLOW.knows(Lamp.OFF, Touch.SURGE)


def test_the_diagram_is_drawn_from_the_table() -> None:
    assert FLOW.mermaid().splitlines() == [
        "stateDiagram-v2",
        "    [*] --> off",
        "    off --> on: press",
        "    on --> off: press",
        "    on --> burnt_out: surge",
    ]


def test_a_flow_cannot_be_changed_once_it_is_made() -> None:
    with pytest.raises(AttributeError):
        FLOW.start = Lamp.ON  # type: ignore[misc]  # what the test is about


def test_what_leads_to_one_place_from_everywhere_is_drawn_once() -> None:
    off = {(lamp, Touch.SURGE): Lamp.OFF for lamp in Lamp}
    drawn = Flow("fuse", Lamp.OFF, {**off, (Lamp.OFF, Touch.PRESS): Lamp.ON}).mermaid().splitlines()
    assert drawn == [
        "stateDiagram-v2",
        "    [*] --> off",
        "    anywhere --> off: surge",
        "    off --> on: press",
    ]
