"""What supervision sees of the files: the shapes a hub answers with, and the same counted of one register."""
