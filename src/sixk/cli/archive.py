"""Verbs of the archive family."""
