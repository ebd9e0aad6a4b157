"""Archive -> pages, JSON, feeds, EDGAR-shaped paths and MCP: presentation only."""
