"""Free text of one line."""

from kiosk.forms.kinds.base import Kind, clean, same, text_schema

KIND = Kind(parse=lambda typed, field, _context: clean(typed, field), shown=same, schema=text_schema)
