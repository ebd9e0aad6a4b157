"""Draft -> Submission: cover, documents, submission XML."""
