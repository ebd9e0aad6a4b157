"""Archive -> pages, JSON, feeds, EDGAR-shaped paths and MCP: presentation only.

`app.App(settings)` is the server; `serving.serve(settings)` runs it.
"""
