"""Verbs of the furnish family: `new` starts a draft, `check` says what is wrong, `preview` shows it, `pack` makes what EDGAR takes."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sixk.cli import app
from sixk.cli.options import ArchiveDir, AsJson
from sixk.errors import InputError, SixkError

if TYPE_CHECKING:
    from sixk.archive import Archive
    from sixk.check import CheckFinding
    from sixk.compose import Draft
    from sixk.compose.start import Issuer

_CHECKED = frozenset((".htm", ".html", ".txt", ".nc", ".sgml", ".pdf"))


# -------------------------------------------------------------------------------------------------------------------- new


@app.command()
def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make; a report.toml must not be there yet.")],
    archive: ArchiveDir,
    source: Annotated[
        str | None, typer.Option("--from", metavar="ACCESSION", help="Start from this report of the archive, or from a file.")
    ] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", help="An entry of issuers.toml, or a CIK of the archive.")] = None,
    issuers: Annotated[
        Path | None, typer.Option("--issuers", metavar="FILE", help="The issuers.toml; else the one here.")
    ] = None,
    form: Annotated[str, typer.Option("--form", help="6-K, or 6-K/A for an amendment.")] = "6-K",
    month: Annotated[str | None, typer.Option("--month", help="Month of the report, as 2026-11; else this month.")] = None,
    period: Annotated[str | None, typer.Option("--period", help="Period of report, a date; else today.")] = None,
    name: Annotated[str | None, typer.Option("--name", help="The registrant's exact name.")] = None,
    cik: Annotated[str | None, typer.Option("--cik", help="The registrant's CIK.")] = None,
    file_number: Annotated[str | None, typer.Option("--file-number", help="Commission file number, as 001-12345.")] = None,
    address: Annotated[list[str] | None, typer.Option("--address", help="A line of the address; give it once a line.")] = None,
    annual_form: Annotated[str | None, typer.Option("--annual-form", help="20-F or 40-F.")] = None,
    signer: Annotated[str | None, typer.Option("--signer", help="Who signs.")] = None,
    title: Annotated[str | None, typer.Option("--title", help="The signer's title.")] = None,
    exhibit: Annotated[
        list[str] | None, typer.Option("--exhibit", metavar="NUMBER:FILE", help="99.1:release.docx; repeat.")
    ] = None,
    ask: Annotated[bool, typer.Option("--ask/--no-ask", help="Ask for what is missing; off when not at a terminal.")] = True,
) -> None:
    """Start a draft: a folder with report.toml, which holds everything the cover, the index and the signature need.

    It is filled in from an earlier report (`--from`), from the issuer's last report in the archive, from an entry of issuers.toml, or by
    asking. Nothing needs a server.

    Example: sixk new november --issuer havbris --exhibit 99.1:release.docx

    Example: sixk new q3 --from 0001900001-26-000007
    """
    from msgspec.structs import replace

    from sixk.compose import start
    from sixk.compose.draft import ExhibitSource, Signing

    draft = _begun(source, issuer, issuers, archive, amends=form == "6-K/A")
    today = datetime.date.today()
    registrant = replace(
        draft.registrant,
        name=name or draft.registrant.name,
        cik=cik or draft.registrant.cik,
        file_number=file_number or draft.registrant.file_number,
        address=tuple(address) if address else draft.registrant.address,
    )
    signing = draft.signature or Signing()
    signing = replace(
        signing, name=signer or signing.name, title=title or signing.title, date=signing.date or today.isoformat()
    )
    listed = list(draft.exhibits)
    files = dict(draft.files)
    for given in exhibit or ():
        number, _, document = given.partition(":")
        if not document:
            raise InputError(f"--exhibit {given}: give a number, a colon and a file, as 99.1:release.docx")
        called = Path(document).name
        try:
            files[called] = Path(document).read_bytes()
        except OSError as error:
            raise InputError(f"{document}: {error.strerror}; give a document that can be read") from None
        listed.append(ExhibitSource(number=number, description=start.described(called, files[called]), file=called))
    draft = replace(
        draft,
        form=form,
        month=month or draft.month or f"{today:%Y-%m}",
        period=period or draft.period or today.isoformat(),
        annual_form=annual_form or draft.annual_form,
        registrant=registrant,
        signature=signing,
        exhibits=tuple(listed),
        files=files,
    )
    if ask and sys.stdin.isatty():
        draft = _asked(draft)
    path = start.write(draft, folder)
    print(f"{path}: started. Next: edit it, then  sixk preview {folder}  and  sixk check {folder}")


def _begun(source: str | None, issuer: str | None, issuers: Path | None, archive: Path, *, amends: bool) -> Draft:
    """The draft before options: of an earlier report, of an issuer's entry, of the issuer's last report, or empty."""
    from sixk.compose import start
    from sixk.compose.draft import Draft

    if source:
        if Path(source).is_file():
            from sixk.reading import reading

            return start.from_reading(reading(source, code=False), amends=amends)
        return start.from_reading(_archive(archive).reading(source), amends=amends)
    book = issuers or Path(start.ISSUERS)
    if issuer and (issuers or book.is_file()):
        entries = start.issuers(book)
        if issuer in entries:
            entry: Issuer = entries[issuer]
            return start.from_issuer(entry)
        if not issuer.isdigit():
            raise InputError(f"{book}: no issuer {issuer!r}; it has {', '.join(entries) or 'none'}")
    if issuer:
        if not issuer.isdigit():
            raise InputError(f"no {book} here; name it with --issuers, or give a CIK that the archive knows")
        found = _archive(archive).search(cik=issuer.lstrip("0").zfill(10), sort="newest", limit=1).hits
        if not found:
            raise InputError(f"{archive}: no report of CIK {issuer}; add one with: sixk add PATH")
        draft = start.from_reading(_archive(archive).reading(found[0].accession))
        from msgspec.structs import replace

        from sixk.compose.draft import Body

        return replace(draft, exhibits=(), files={}, body=Body(), incorporation=None)
    return Draft()


def _archive(folder: Path) -> Archive:
    from sixk.archive import Archive as Opened

    return Opened(folder, read_only=True)


def _asked(draft: Draft) -> Draft:
    """Ask at the terminal for what a report cannot go without; an empty answer leaves it open."""
    from msgspec.structs import replace

    def ask(what: str, known: str | None) -> str | None:
        said: str = typer.prompt(what, default=known or "", show_default=bool(known))
        return said.strip() or known

    registrant = draft.registrant
    signing = draft.signature
    assert signing is not None
    registrant = replace(
        registrant,
        name=ask("Registrant's exact name", registrant.name),
        cik=ask("CIK", registrant.cik),
        file_number=ask("Commission file number (001-12345)", registrant.file_number),
        address=tuple(
            part.strip()
            for part in (ask("Address, lines parted by ;", "; ".join(registrant.address)) or "").split(";")
            if part.strip()
        ),
    )
    signing = replace(signing, name=ask("Who signs", signing.name), title=ask("Title", signing.title))
    return replace(draft, registrant=registrant, signature=signing, annual_form=ask("20-F or 40-F", draft.annual_form))


# ------------------------------------------------------------------------------------------------------------------ check


@app.command()
def check(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Draft folders, submissions, documents, folders of them.")
    ],
    as_json: AsJson = False,
    sarif: Annotated[bool, typer.Option("--sarif", help="Print a SARIF 2.1.0 log.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Repair what is safe to repair, and say what was changed.")] = False,
    rule: Annotated[list[str] | None, typer.Option("--rule", metavar="ID", help="Only this rule; repeat.")] = None,
    silenced: Annotated[bool, typer.Option("--silenced", help="Show silenced findings too.")] = False,
) -> None:
    """Check drafts, documents and submissions against the rules of the form and of EDGAR (docs/checks.md).

    An error is what EDGAR would suspend; then the exit code is 1. Rules can be silenced in report.toml, with a reason.

    Example: sixk check november

    Example: sixk check --sarif november > november.sarif
    """
    import json

    from sixk.check import check as checked
    from sixk.check import rules, standing
    from sixk.check.sarif import log

    unknown = [name for name in rule or () if name not in rules()]
    if unknown:
        raise InputError(f"no rule {unknown[0]!r}; docs/checks.md lists them all")
    if as_json and sarif:
        raise InputError("check prints one form at a time; choose --json or --sarif")
    found = list(_targets(paths))
    if fix:
        _repair(found)
    today = datetime.date.today()
    every: list[tuple[str, CheckFinding]] = []
    for path in found:
        every += [(str(path), finding) for finding in checked(path, now=today, only=rule or ())]
    shown = every if silenced or sarif else [(path, f) for path, f in every if f.silenced is None]
    if sarif:
        print(json.dumps(log(shown), indent=1))
    elif as_json:
        import msgspec

        print(
            json.dumps(
                [{"path": path, **msgspec.to_builtins(finding)} for path, finding in shown], indent=1, ensure_ascii=False
            )
        )
    else:
        _print(shown, len(found))
    if any(finding.severity == "error" for finding in standing(f for _, f in every)):
        raise typer.Exit(1)


def _targets(paths: list[Path]) -> list[Path]:
    """Draft folders as one target each, other folders as the documents and submissions in them."""
    from sixk.compose import REPORT

    out: list[Path] = []
    for path in paths:
        if path.name == REPORT:
            out.append(path.parent)
        elif path.is_dir() and (path / REPORT).is_file():
            out.append(path)
        elif path.is_dir():
            drafts = {found.parent for found in path.rglob(REPORT)}
            out += sorted(drafts)
            out += sorted(
                file
                for file in path.rglob("*")
                if file.is_file() and file.suffix.lower() in _CHECKED and not any(d in file.parents for d in drafts)
            )
        elif path.is_file():
            out.append(path)
        else:
            raise InputError(f"{path}: not there; give a draft folder, a submission or a document")
    if not out:
        raise InputError(f"{paths[0]}: nothing to check here; a draft folder holds a {REPORT}")
    return out


def _repair(paths: list[Path]) -> None:
    from sixk.check.fix import fix

    for path in paths:
        changes = fix(path)
        for change in changes:
            print(f"{path}: {change.file}: {change.what} [{change.rule}]", file=sys.stderr)
        if not changes:
            print(f"{path}: nothing that is safe to repair", file=sys.stderr)


def _print(found: list[tuple[str, CheckFinding]], targets: int) -> None:
    for path, finding in found:
        inside = finding.file if finding.file and not path.endswith(finding.file) else None
        place = f"{path}{'/' + inside if inside else ''}"
        if finding.line:
            place += f":{finding.line}" + (f":{finding.column}" if finding.column else "")
        reason = f" (silenced: {finding.silenced})" if finding.silenced else ""
        print(f"{place}: {finding.severity}: {finding.message} [{finding.rule}]{reason}")
    counts = {level: sum(f.severity == level and not f.silenced for _, f in found) for level in ("error", "warning", "advice")}
    told = ", ".join(f"{n} {level}{'s' if n != 1 and level != 'advice' else ''}" for level, n in counts.items())
    print(f"{targets} checked: {told}", file=sys.stderr)


# ---------------------------------------------------------------------------------------------------------------- preview


@app.command()
def preview(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The draft folder.")] = Path(),
    port: Annotated[int, typer.Option("--port", help="Port on 127.0.0.1; 0 takes a free one.")] = 0,
    open_: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in the browser.")] = True,
    pdf: Annotated[Path | None, typer.Option("--pdf", metavar="OUT", help="Write a PDF for the board instead.")] = None,
    images: Annotated[
        Path | None, typer.Option("--images", metavar="DIR", help="Write a picture of each page instead.")
    ] = None,
) -> None:
    """Show a draft as EDGAR would, findings and source beside it; the page is made anew when a file is saved.

    Example: sixk preview november

    Example: sixk preview november --pdf november.pdf
    """
    from sixk.check import preview as pages

    if pdf or images:
        from sixk.compose import compose, load

        composed = compose(load(folder))
        for out in (pdf, images):
            if out is not None:
                if out == pdf and out.suffix.lower() != ".pdf":
                    raise InputError(f"{out}: give a file that ends in .pdf")
                print(f"{out}: {pages.board(composed, out)} pages")
        return
    server = pages.serve(folder, port)
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    print(f"{folder}: preview at {address} (stop with Ctrl-C)", flush=True)
    if open_ and sys.stdout.isatty():
        typer.launch(address)
    try:
        server.serve_forever()
    finally:
        server.server_close()


# ------------------------------------------------------------------------------------------------------------------- pack


@app.command()
def pack(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The draft folder.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A new or empty folder, or one packed before.")],
    live: Annotated[bool, typer.Option("--live", help="Mark the submission XML LIVE; TEST otherwise.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Pack although the checks found errors.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make what EDGAR takes: the files, the complete submission text, the submission XML and a manifest of hashes.

    Says which filing date it would carry if sent now. The CCC is never written: the XML holds a placeholder.

    Example: sixk pack november november-packed
    """
    import json

    from sixk.check import findings, standing
    from sixk.check.subject import of_draft
    from sixk.compose import load
    from sixk.compose.pack import pack as packed
    from sixk.edgar import calendar, clock

    subject = of_draft(load(folder), datetime.date.today())
    found = standing(findings(subject))
    errors = [finding for finding in found if finding.severity == "error"]
    warned = sum(finding.severity == "warning" for finding in found)
    if errors and not force:
        for finding in errors:
            print(f"{finding.file or folder}: {finding.message} [{finding.rule}]", file=sys.stderr)
        raise Unready(
            f"{folder}: {len(errors)} error{'s' if len(errors) > 1 else ''}; mend them (sixk check {folder}), or add --force"
        )
    assert subject.composed is not None
    manifest = packed(subject.composed, out, mode="LIVE" if live else "TEST")
    now = datetime.datetime.now(clock.eastern())
    date = calendar.filing_date(now)
    if as_json:
        print(json.dumps({**manifest, "out": str(out), "filing_date": date.isoformat()}, indent=1, ensure_ascii=False))
        return
    print(
        f"{out}: {len(manifest['documents'])} documents, {manifest['mode']}; files/, submission.txt, submission.xml, manifest.json"
    )
    if warned:
        print(f"{warned} warning{'s' if warned > 1 else ''} stand{'' if warned > 1 else 's'}: sixk check {folder}")
    opened = "EDGAR is open" if calendar.is_open(now) else "EDGAR is closed now (06:00 to 22:00 ET on business days)"
    print(f"Sent now ({now:%Y-%m-%d %H:%M} ET) it would be dated {date.isoformat()}; {opened}.")


class Unready(SixkError):
    """A draft that the checks found errors in is not packed."""
