"""Verbs of the read family."""
