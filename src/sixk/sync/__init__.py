"""EDGAR-shaped HTTP -> bytes: a polite mirror client."""
