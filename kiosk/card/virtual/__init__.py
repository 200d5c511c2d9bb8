"""A card that ships with the product, faults included: for the demonstration, for training and for tests."""

from kiosk.card.virtual.card import VirtualCard
from kiosk.card.virtual.profile import Profile, names, profile
from kiosk.card.virtual.reader import VirtualReader

__all__ = ["Profile", "VirtualCard", "VirtualReader", "names", "profile"]
