"""Charts of whole numbers, drawn by the program itself: bars with an axis, patterns and words."""
