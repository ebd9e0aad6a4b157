#!/bin/sh
# Sets up everything a fresh machine needs and runs every check: formatter, linter, strict types, room contracts, tests.
# A browser is Debian's chromium; where it is absent and cannot be installed the browser tests skip and say so.
set -eu
cd "$(dirname "$0")/.."
venv=${SIXK_TEST_VENV:-.venv-test}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -e '.[dev]'
if ! command -v chromium >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-dejavu-core >/dev/null || true
fi
"$venv/bin/ruff" check .
"$venv/bin/ruff" format --check .
"$venv/bin/mypy"
"$venv/bin/lint-imports"
exec "$venv/bin/pytest" "$@"
