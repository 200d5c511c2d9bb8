"""Papers: laid out by Qt, drawn by reportlab, followed through the print queue."""
