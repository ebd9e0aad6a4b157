"""Document -> Text: HTML, ASCII, PDF and Office documents as plain text that keeps its structure and its source positions."""

from __future__ import annotations

from sixk.text.convert import LIMIT, convert, of
from sixk.text.kind import kind_of
from sixk.text.language import language
from sixk.text.markdown import markdown
from sixk.text.source import source_span

__all__ = ["LIMIT", "convert", "kind_of", "language", "markdown", "of", "source_span"]
