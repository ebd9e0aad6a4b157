"""`python -m sixk` is `sixk`."""

from sixk.cli import main

main()
