"""Whether a chip's data are what a state signed, and whether the chip is the one they were put on.

Passive authentication, chip authentication and active authentication (ICAO 9303-11 clauses 5 and 6).
"""
