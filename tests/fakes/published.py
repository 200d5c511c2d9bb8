"""A form of the next year and a text of the law, as a hub publishes them."""

from kiosk.forms.shelf import FORMS

SHIPPED = (FORMS / "tadamon-1.toml").read_text(encoding="utf-8")
SECOND = SHIPPED.replace("version = 1\n", "version = 2\nsince = 2027-01-01\n", 1)
LAW = '[[deposit-delay.spans]]\nvalue = "45"\nsince = 2027-01-01\nsource = "décret"\n'
