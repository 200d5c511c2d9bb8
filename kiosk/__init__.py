"""Tadamon Kiosk: the counter program of Moroccan local authorities for AMO Tadamon."""

__version__ = "0.1.0"
