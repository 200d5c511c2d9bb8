"""The citizen's screens: their first pieces; the window of the profile comes later."""
