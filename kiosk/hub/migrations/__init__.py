"""The history of the hub's schema, run by :func:`kiosk.hub.database.migrate`."""
