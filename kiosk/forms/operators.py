"""Which operator a mobile number was first given to, by libphonenumber's carrier data."""

_CODES = {"Maroc Telecom": "maroc-telecom", "Orange": "orange", "Inwi": "inwi"}


def operator_of(phone: str) -> str:
    """Return the code of the operator, empty where unknown; people keep their number when they change it."""
    # Imported here: the operators of all the world are 13 MB and 0.1 s. For a worker thread.
    import phonenumbers  # noqa: PLC0415 -- see above
    from phonenumbers import carrier  # noqa: PLC0415 -- see above

    try:
        number = phonenumbers.parse(phone, "MA")
    except phonenumbers.NumberParseException:
        return ""
    return _CODES.get(carrier.name_for_number(number, "en"), "")
