"""A drawn bust for the virtual card's photo: nobody's face, made when it is needed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from math import cos, pi, sin

from PIL import Image, ImageDraw

from kiosk.card.face import JPEG

WIDTH, HEIGHT = 413, 531
"""Pixels of a 35 x 45 mm portrait at 300 dots per inch (ISO/IEC 19794-5 annex A)."""

_SCALE = 3
_QUALITY = 82
_RATE = 40
"""Times that JPEG 2000 makes the picture smaller."""
_PAPER, _STEPS = (400, 100), 400
_LONGEST_COMMENT = 65_533

Box = tuple[float, float, float, float]
_FACE: Box = (128, 112, 285, 352)


@dataclass(frozen=True, slots=True)
class Looks:
    """Colours of the bust, as ``#rrggbb``."""

    skin: str = "#c99a76"
    hair: str = "#2b211c"
    clothes: str = "#35506b"
    background: str = "#dfe6ea"
    scarf: str = ""
    """Colour of a head scarf; empty for none."""
    beard: bool = False


@cache
def jpeg(looks: Looks) -> bytes:
    """Return the portrait as a JPEG of WIDTH x HEIGHT pixels; the same looks give the same bytes."""
    kept = BytesIO()
    drawn(looks).save(kept, "JPEG", quality=_QUALITY, optimize=True)
    return kept.getvalue()


@cache
def jpeg_2000(looks: Looks) -> bytes:
    """Return the portrait as a JPEG 2000 of the same size, which most chips hold."""
    kept = BytesIO()
    drawn(looks).save(kept, "JPEG2000", quality_mode="rates", quality_layers=[_RATE])
    return kept.getvalue()


@cache
def signature(name: str) -> bytes:
    """Return a stroke that stands for a holder's signature, as a JPEG; another name, another stroke."""
    width, height = (_SCALE * edge for edge in _PAPER)
    turns = 2 + sum(map(ord, name)) % 5
    way = [(place / _STEPS, 2 * pi * turns * place / _STEPS) for place in range(_STEPS)]
    across = [width * (0.1 + 0.75 * share + 0.04 * cos(3 * angle)) for share, angle in way]
    down = [height * (0.5 - 0.3 * sin(angle) * (1 - share)) for share, angle in way]
    large = Image.new("L", (width, height), 255)
    stroke = list(zip(across, down, strict=True))
    ImageDraw.Draw(large).line(stroke, fill=40, width=3 * _SCALE, joint="curve")
    paper = large.resize(_PAPER, Image.Resampling.LANCZOS)
    kept = BytesIO()
    paper.save(kept, "JPEG", quality=_QUALITY)
    return kept.getvalue()


def drawn(looks: Looks) -> Image.Image:
    """Return the portrait as a picture: background, shoulders, head, features, each over the one before."""
    canvas = _background(looks)
    for layer in (_back, _shoulders, _neck, _head, _front, _features):
        canvas.alpha_composite(_layer(layer, looks))
    return canvas.convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def _background(looks: Looks) -> Image.Image:
    plain = Image.new("RGBA", (WIDTH * _SCALE, HEIGHT * _SCALE), looks.background)
    light = Image.radial_gradient("L").resize(plain.size)
    shade = Image.new("RGBA", plain.size, "#5b6b76")
    shade.putalpha(light.point(lambda level: level // 4))
    plain.alpha_composite(shade)
    return plain


class _Pen:
    """Draws in the portrait's own pixels."""

    def __init__(self, image: Image.Image) -> None:
        self._draw = ImageDraw.Draw(image)

    def oval(self, box: Box, fill: str) -> None:
        self._draw.ellipse([edge * _SCALE for edge in box], fill=fill)

    def block(self, box: Box, radius: float, fill: str) -> None:
        self._draw.rounded_rectangle([edge * _SCALE for edge in box], radius * _SCALE, fill=fill)

    def shape(self, points: list[tuple[float, float]], fill: str) -> None:
        self._draw.polygon([(x * _SCALE, y * _SCALE) for x, y in points], fill=fill)

    def cut(self, box: Box, angles: tuple[float, float], fill: str) -> None:
        self._draw.chord([edge * _SCALE for edge in box], angles[0], angles[1], fill=fill)

    def bow(self, box: Box, angles: tuple[float, float], fill: str, width: float) -> None:
        scaled = [edge * _SCALE for edge in box]
        self._draw.arc(scaled, angles[0], angles[1], fill=fill, width=round(width * _SCALE))


Paint = Callable[[_Pen, Looks], None]


def _layer(paint: Paint, looks: Looks) -> Image.Image:
    layer = Image.new("RGBA", (WIDTH * _SCALE, HEIGHT * _SCALE))
    paint(_Pen(layer), looks)
    return layer


def _back(pen: _Pen, looks: Looks) -> None:
    if looks.scarf:
        pen.oval((90, 62, 323, 430), _tone(looks.scarf, 0.84))
    else:
        pen.oval((118, 84, 295, 290), looks.hair)
        for left in (116, 277):
            pen.oval((left, 208, left + 20, 262), _tone(looks.skin, 0.9))


def _shoulders(pen: _Pen, looks: Looks) -> None:
    pen.block((20, 396, 393, 680), 118, looks.clothes)
    pen.block((46, 408, 367, 690), 106, _tone(looks.clothes, 1.08))


def _neck(pen: _Pen, looks: Looks) -> None:
    pen.block((166, 290, 247, 424), 36, _tone(looks.skin, 0.86))
    pen.shape([(152, 402), (261, 402), (207, 468)], _tone(looks.skin, 0.86))
    if looks.scarf:
        pen.oval((98, 300, 315, 486), looks.scarf)
        pen.oval((128, 352, 300, 560), _tone(looks.scarf, 0.92))
        pen.bow((124, 300, 330, 480), (40, 150), _tone(looks.scarf, 0.8), 4)
    else:
        pen.shape([(144, 398), (207, 470), (168, 500), (122, 412)], _tone(looks.clothes, 1.26))
        pen.shape([(269, 398), (207, 470), (246, 500), (291, 412)], _tone(looks.clothes, 1.26))


def _head(pen: _Pen, looks: Looks) -> None:
    if looks.scarf:
        pen.oval((100, 70, 313, 404), looks.scarf)
    pen.oval(_FACE, looks.skin)
    if looks.beard:
        pen.cut(_FACE, (2, 178), looks.hair)
        pen.oval((140, 178, 273, 312), looks.skin)
        pen.bow((176, 278, 237, 330), (195, 345), looks.hair, 11)
        pen.oval((180, 292, 233, 318), looks.skin)
    for left in (146, 230):
        pen.oval((left, 254, left + 37, 278), _tone(looks.skin, 1.05))


def _front(pen: _Pen, looks: Looks) -> None:
    if looks.scarf:
        pen.bow((122, 104, 291, 362), (182, 358), _tone(looks.scarf, 1.12), 9)
        pen.bow((112, 88, 301, 384), (200, 340), _tone(looks.scarf, 0.86), 3)
        return
    pen.cut((121, 84, 292, 316), (196, 344), looks.hair)
    pen.cut((128, 104, 292, 250), (186, 318), looks.hair)


def _features(pen: _Pen, looks: Looks) -> None:
    dark = _tone(looks.hair, 0.9)
    for left in (157, 221):
        pen.bow((left - 3, 192, left + 40, 222), (210, 330), dark, 5)
        pen.oval((left, 212, left + 35, 230), "#f6f3ee")
        pen.oval((left + 9, 211, left + 27, 231), "#4a3020")
        pen.oval((left + 14, 216, left + 22, 226), "#16100c")
        pen.oval((left + 19, 214, left + 23, 219), "#ffffff")
        pen.bow((left - 1, 209, left + 36, 235), (200, 340), dark, 3)
    pen.bow((194, 234, 220, 268), (35, 145), _tone(looks.skin, 0.74), 4)
    pen.oval((183, 296, 230, 312), "#a9635a")
    pen.bow((178, 284, 235, 307), (28, 152), "#7d3f3a", 3)


def _tone(colour: str, factor: float) -> str:
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{min(round(part * factor), 255):02x}" for part in parts)


def weighted(picture: bytes, size: int) -> bytes:
    """Return a JPEG made at least that many bytes long by comments that nobody sees; others as they are."""
    comments = b""
    if not picture.startswith(JPEG):
        return picture
    while len(picture) + len(comments) < size:
        text = bytes(min(size - len(picture) - len(comments), _LONGEST_COMMENT))
        comments += b"\xff\xfe" + (len(text) + 2).to_bytes(2, "big") + text
    return picture[:2] + comments + picture[2:]
