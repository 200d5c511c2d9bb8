"""The pages of the counter.

How a page is added: its screen, its steps and their rows in ``flows/counter.py`` (and its way back, where it
is opened from several pages); one file here with a :class:`kiosk.ui.pages.page.Stepping` that asks the desk
in ``opened()`` and lets go in ``left()``; one property of the screen's name in ``pages.py``, which connects
what the page hands over; its title, and its place in the rail if it has one, in ``ui/places.py``; its words
by ``scripts/strings --update``; one line in ``ui/tour.py``, so that it is drawn and judged.
"""
