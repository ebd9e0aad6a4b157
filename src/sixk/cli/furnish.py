"""Verbs of the furnish family."""
