"""A card that ships with the product, faults included."""
