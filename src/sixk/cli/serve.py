"""Verbs of the serve family."""
