"""Reading -> Events: what happened, with the words that prove it."""
