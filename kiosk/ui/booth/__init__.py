"""What stands around the citizen's pages: tools, signs over the page, the gate, the wipe."""
