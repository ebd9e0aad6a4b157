"""Readings <-> disk: raw store, tables, search index, ingest, integrity, watches."""
