"""The regional server; knows no Qt."""
