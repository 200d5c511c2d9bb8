"""The JSON Schema of a form's settled answers (draft 2020-12): emitted for others, never authored."""

from typing import Any

from kiosk.forms.kinds import KINDS
from kiosk.forms.schema import Field, Form, Section
from kiosk.text import Words


def json_schema(form: Form) -> dict[str, Any]:
    """Return the JSON Schema of what :func:`kiosk.forms.check.settled` writes for this form."""
    tree: dict[str, Any] = _object(form.title)
    for section in form.sections:
        if section.repeated:
            tree["properties"][section.root] = {
                "type": "array",
                "minItems": section.min_rows,
                "maxItems": section.max_rows,
                "items": _filled(_object(section.title), section),
            }
            tree["required"].append(section.root)
        elif section.top:
            _filled(tree, section)
        else:
            _filled(tree["properties"].setdefault(section.root, _object(section.title)), section)
    tree["required"] += [name for name, branch in tree["properties"].items() if _is_compulsory(branch)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:tadamon:form:{form.id}:{form.version}",
        **tree,
    }


def _object(title: Words) -> dict[str, Any]:
    return {
        "title": _both(title),
        "type": "object",
        "properties": {},
        "required": [],
        "additionalProperties": False,
    }


def _filled(branch: dict[str, Any], section: Section) -> dict[str, Any]:
    for field in section.fields:
        branch["properties"][field.id] = {
            "title": _both(field.label),
            **KINDS[field.kind].schema(field),
        }
        if not section.show_when and _is_always_required(field):
            branch["required"].append(field.id)
    return branch


def _both(words: Words) -> str:
    """JSON Schema has one title: both languages stand in it."""
    return f"{words.ar} · {words.fr}"


def _is_always_required(field: Field) -> bool:
    return field.required and not field.required_when and not field.show_when


def _is_compulsory(branch: dict[str, Any]) -> bool:
    return branch["type"] == "object" and bool(branch["required"])
