"""The rules, one module a family; `load` brings them all in, in the order in which docs/checks.md lists them."""

from importlib import import_module

FAMILIES = (
    "submission", "files", "plain", "markup", "pictures", "pdf", "cover", "exhibits", "against", "signature", "words", "legal", "sources",
)  # fmt: skip


def load() -> None:
    for family in FAMILIES:
        import_module(f"{__name__}.{family}")
