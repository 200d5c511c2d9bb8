"""Every setting of a station, declared once: name, type, rule, default and what it is for."""

from dataclasses import dataclass
from typing import Annotated

from kiosk.settings.rules import Between, Like, Line
from kiosk.text import Lang, Words


@dataclass(frozen=True, slots=True)
class Office:
    """Who hands out the receipt: the heading of every paper."""

    code: Annotated[str, Like(r"[A-Z0-9]{3,8}", "3 to 8 signs, A-Z and 0-9")] = "DEMO"
    """Code given by the province; the first part of every reference number."""
    name_ar: Annotated[str, Line()] = "الملحقة الإدارية التجريبية"
    """Name of the office in Arabic."""
    name_fr: Annotated[str, Line()] = "Annexe administrative de démonstration"
    """Name of the office in French."""
    province_ar: Annotated[str, Line()] = "عمالة تجريبية"
    """Name of the prefecture or province in Arabic."""
    province_fr: Annotated[str, Line()] = "Préfecture de démonstration"
    """Name of the prefecture or province in French."""
    commune: Annotated[str, Like(r"[0-9]{2}(\.[0-9]{1,3}){3}", "a code such as 04.441.01.0")] = "04.441.01.0"
    """HCP code of the commune; new forms start with it."""
    phone: Annotated[str, Like(r"[0-9+ ]{0,20}", "digits, + and spaces")] = ""
    """Telephone of the office, printed on the receipt where set."""

    @property
    def name(self) -> Words:
        """The office's name in both languages."""
        return Words(self.name_ar, self.name_fr)

    @property
    def province(self) -> Words:
        """The province's or prefecture's name in both languages."""
        return Words(self.province_ar, self.province_fr)


@dataclass(frozen=True, slots=True)
class Station:
    """This computer among those of the office."""

    code: Annotated[str, Like(r"[A-Z][0-9]", "a letter A-Z and a digit")] = "A1"
    """The station's own code; the second part of every reference number."""
    lang: Lang = "ar"
    """Language the program starts in."""
    training: bool = False
    """Files are marked as training, in reference, screen and paper."""
    cndp: Annotated[str, Line(60)] = ""
    """Authorisation number of the CNDP (law 09-08), printed in the notice."""


@dataclass(frozen=True, slots=True)
class Printing:
    """Where papers go."""

    printer: Annotated[str, Line()] = ""
    """Name of the CUPS queue; empty writes PDF files into the data folder."""
    paper: Annotated[str, Like("a4|a5|80mm", "a4, a5 or 80mm")] = "a4"
    """Of receipts and slips: ``a4`` (two copies a sheet), ``a5`` or ``80mm``; forms and registers are A4."""
    thermal: Annotated[
        str,
        Like(
            r"(file:[^\s]+|tcp://([^\s/?#@:\[\]]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5})?",
            "file:PATH, tcp://HOST:PORT or empty",
        ),
    ] = ""
    """Receipt printer (ESC/POS) for 80mm: its device or address; empty hands 80mm papers to ``printer``."""
    patience: Annotated[float, Between(1, 600)] = 45.0
    """Seconds after which a printer that does not answer is told to the clerk."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Which card reader, how it may open a chip, and which document scanner."""

    reader: Annotated[str, Line()] = ""
    """PC/SC name of the reader; empty takes the first with a card."""
    bac: Annotated[str, Like("never|no-pace|always-allowed", "never, no-pace or always-allowed")] = "no-pace"
    """Whether the older, weaker access by the zone may open a chip: where it offers no PACE, or always."""
    csca_folder: Annotated[str, Line(240)] = ""
    """Folder of the certificates of states that cards are verified by; empty: ``csca`` in the data folder."""
    scanner: Annotated[str, Line(240)] = ""
    """Serial port of a document scanner, ``/dev/serial/by-id/…``; empty: none, or one that types."""
    scanner_speed: Annotated[
        int, Like("1200|2400|4800|9600|19200|38400|57600|115200", "a usual speed, 1200 to 115200")
    ] = 9600
    """Bauds of that port; scanners on a USB cable take any."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where files are sent."""

    hub: Annotated[str, Like(r"(https?://[^\s/?#@]+(/[^\s?#]*)?)?", "an http or https address, or empty")] = (
        ""
    )
    """Address of the regional hub; empty keeps files here until one is set."""
    authorities: Annotated[str, Line(240)] = ""
    """PEM file of the authorities that the hub's certificate is believed from; empty: the usual ones."""
    connect_timeout: Annotated[float, Between(0.1, 120)] = 5.0
    """Seconds to reach the hub."""
    read_timeout: Annotated[float, Between(0.1, 600)] = 30.0
    """Seconds for one answer of the hub."""
    batch: Annotated[int, Between(1, 1000)] = 200
    """Files in one request; 20 suits a bad line."""


@dataclass(frozen=True, slots=True)
class Register:
    """Where files are kept."""

    database: Annotated[
        str,
        Like(
            r"(postgres(ql)?://(?!\S*[?&](ssl)?password=)([^\s:@/?#]+@)?[^\s@?#]*(\?[^\s@#]*)?)?",
            "postgresql://USER@HOST/NAME without a password, or empty",
        ),
    ] = ""
    """Register that the stations of the office share, on PostgreSQL; empty keeps one here, for this one."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Delays that the law leaves to the administration."""

    missing_days: Annotated[int, Between(1, 365)] = 30
    """Days to bring missing documents."""


@dataclass(frozen=True, slots=True)
class Screen:
    """How this station's screen is seen; the window changes it too."""

    contrast: bool = False
    """Whether the program starts in high contrast."""
    text: Annotated[int, Like("100|125|150|200", "100, 125, 150 or 200")] = 100
    """Size of the text in per cent."""
    width_mm: Annotated[float, Between(0, 3000)] = 0.0
    """Millimetres that a touched screen's picture is wide, where the screen says it wrong; 0 believes it."""


@dataclass(frozen=True, slots=True)
class Kiosk:
    """How long the citizen's screen waits for somebody who does not touch it."""

    idle: Annotated[int, Between(30, 900)] = 90
    """Seconds without a touch after which more time is offered."""
    idle_slow: Annotated[int, Between(30, 1800)] = 180
    """The same for somebody who has the page read aloud, or text enlarged."""
    warning: Annotated[int, Between(20, 300)] = 30
    """Seconds to answer that more time is needed, before everything is erased (WCAG 2.2.1: 20 at least)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a station."""

    office: Office = Office()
    station: Station = Station()
    printing: Printing = Printing()
    reading: Reading = Reading()
    register: Register = Register()
    delivery: Delivery = Delivery()
    screen: Screen = Screen()
    kiosk: Kiosk = Kiosk()
    rules: Rules = Rules()
