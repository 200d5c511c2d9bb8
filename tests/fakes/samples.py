"""What the fake desk shows: the demonstration household, its card, drawn pictures; nobody's data."""

import json
from datetime import UTC, datetime
from io import BytesIO

from PIL import Image, ImageDraw

from kiosk import paths
from kiosk.card.reader import Authenticity, CardReading

NOON = datetime(2026, 11, 21, 11, 20, tzinfo=UTC)
HOUSEHOLD = json.loads(paths.HOUSEHOLD.read_text(encoding="utf-8"))
CAN = "123456"

PEOPLE = (
    ("العلوي فاطمة الزهراء", "EL ALAOUI FATIMA ZAHRA"),
    ("بن علي محمد", "BEN ALI MOHAMED"),
    ("أيت الحاج خديجة", "AIT EL HAJ KHADIJA"),
    ("الإدريسي عبد الرحيم", "EL IDRISSI ABDERRAHIM"),
    ("بنسعيد سعاد", "BENSAID SOUAD"),
    ("أوعلي حسن", "OUALI HASSAN"),
    ("المرابط نعيمة", "EL MRABET NAIMA"),
)


def portrait() -> bytes:
    """A drawn bust; nobody's face."""
    picture = Image.new("RGB", (240, 308), "#d9e4de")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((30, 190, 210, 420), fill="#0b5d44")
    draw.ellipse((72, 50, 168, 190), fill="#3a3a3a")
    draw.ellipse((82, 70, 158, 180), fill="#e3b995")
    file = BytesIO()
    picture.save(file, "JPEG")
    return file.getvalue()


def reading() -> CardReading:
    """The card of the household's applicant."""
    return CardReading(
        cnie="ZZ999901",
        document_number="ZZ9999990",
        family_name_fr="EL ALAOUI",
        given_name_fr="FATIMA ZAHRA",
        family_name_ar="العلوي",
        given_name_ar="فاطمة الزهراء",
        birth_date="1984-03-07",
        sex="F",
        expiry_date="2031-05-01",
        nationality="MAR",
        address="حي السلام، زنقة 12، رقم 3",
        photo=portrait(),
        access="PACE",
        authenticity=Authenticity.GENUINE,
    )


def blank_page() -> bytes:
    """A PDF of one page with some lines on it."""
    picture = Image.new("RGB", (595, 842), "white")
    draw = ImageDraw.Draw(picture)
    for line in range(8):
        draw.rectangle((60, 90 + 40 * line, 535 - 50 * (line % 3), 100 + 40 * line), fill="#c9d6cf")
    file = BytesIO()
    picture.save(file, "PDF")
    return file.getvalue()
