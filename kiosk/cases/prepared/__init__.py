"""A prepared application as text: packed, sealed for the office, cut into QR codes; and the way back."""
