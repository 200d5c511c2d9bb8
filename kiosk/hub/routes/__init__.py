"""The hub's routes, a file for each thing asked about; :mod:`kiosk.hub.api` puts them together."""
