"""A private cupsd with a fake printer that can run out of paper."""
