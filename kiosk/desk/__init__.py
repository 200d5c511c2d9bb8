"""The desk: the counter's services on the real rooms, behind the protocol of ``flows.desk``."""
