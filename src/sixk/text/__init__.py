"""Document -> Text: HTML, ASCII, PDF and Office documents as plain text that keeps its structure and its source positions."""
