"""A validator of what our forms' schemas use of JSON Schema, and nothing more."""

import re


def valid(schema: dict[str, object], value: object) -> bool:
    """Validate what our schemas use of JSON Schema."""
    match schema["type"]:
        case "object":
            known = schema["properties"]
            assert isinstance(known, dict)
            assert isinstance(schema["required"], list)
            return (
                isinstance(value, dict)
                and set(value) <= set(known)
                and set(schema["required"]) <= set(value)
                and all(valid(known[name], inner) for name, inner in value.items())
            )
        case "array":
            items = schema["items"]
            assert isinstance(items, dict)
            fits = isinstance(value, list) and len(value) <= int(str(schema.get("maxItems", 99)))
            return fits and isinstance(value, list) and all(valid(items, inner) for inner in value)
        case "boolean":
            return isinstance(value, bool)
        case _:
            return (
                isinstance(value, str)
                and value in schema.get("enum", [value])  # type: ignore[operator] # a list in our schemas
                and re.search(str(schema.get("pattern", "")), value) is not None
                and len(value) <= int(str(schema.get("maxLength", 999)))
            )
