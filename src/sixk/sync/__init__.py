"""EDGAR-shaped HTTP -> bytes: a polite mirror client."""

from sixk.sync.client import Client, Missing
from sixk.sync.listing import Day, Filing, current, of_days, of_issuer
from sixk.sync.mirror import Fetched, Journal, batches, fetch

__all__ = ["Client", "Day", "Fetched", "Filing", "Journal", "Missing", "batches", "current", "fetch", "of_days", "of_issuer"]
