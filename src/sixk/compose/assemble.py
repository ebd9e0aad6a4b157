"""A :class:`Draft` in, a :class:`Composed` report out: the submission, its files, and what composing changed or could not keep.

The same draft always gives the same bytes: nothing here asks for the time, a random number or the order of a set.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from os import PathLike, fspath
from pathlib import PurePosixPath
from urllib.parse import unquote

from msgspec import Struct

from sixk.compose import cover, images, names, plain, shape, sources
from sixk.compose.draft import Draft, ExhibitSource, Registrant, load
from sixk.compose.shape import Image, Note, Resolver
from sixk.compose.tree import Node, element, escape, write
from sixk.edgar import html as edgar_html
from sixk.errors import DraftError
from sixk.model import Address, Filer, Header, Submission

MAIN = "form6k"


class File(Struct, frozen=True):
    """A file of the composed report: ``source`` is the draft's file it was made of, null for the main document."""

    name: str
    type: str
    content: bytes
    description: str | None = None
    source: str | None = None
    exhibit: int | None = None


class Composed(Struct, frozen=True):
    """``files`` in the submission's order, the main document first; ``notes`` is what the checks report of the composing."""

    draft: Draft
    submission: Submission
    files: tuple[File, ...]
    notes: tuple[Note, ...]

    def file(self, name: str) -> File | None:
        return next((file for file in self.files if file.name == name), None)


def compose(draft: Draft | str | PathLike[str]) -> Composed:
    """Compose a draft, or the draft of a folder. What cannot be read or kept becomes a note, never an exception: the report is
    composed without it. Raises DraftError where a folder holds no draft that can be used."""
    return _Composer(draft if isinstance(draft, Draft) else load(fspath(draft))).compose()


class _Composer:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.ascii = draft.layout == "ascii"
        self.extension = "txt" if self.ascii else "htm"
        self.taken: set[str] = set()
        self.notes: list[Note] = []
        self.graphics: list[File] = []
        self.pictures: dict[bytes, Image] = {}
        self.targets: dict[str, str] = {}
        self.main = names.make(MAIN, self.extension, self.taken)
        self.named = [self._name(exhibit, index) for index, exhibit in enumerate(draft.exhibits)]
        for exhibit, name in zip(draft.exhibits, self.named, strict=True):
            if exhibit.file and name:
                self.targets[exhibit.file] = name
                self.targets[name] = name

    def _name(self, exhibit: ExhibitSource, index: int) -> str | None:
        if not exhibit.file or exhibit.file not in self.draft.files:
            return None
        extension = "pdf" if _official(exhibit) else self.extension
        fits = exhibit.name and names.legal(exhibit.name) and exhibit.name.lower().endswith(f".{extension}")
        if exhibit.name and fits and exhibit.name not in self.taken:
            self.taken.add(exhibit.name)
            return exhibit.name
        stem = PurePosixPath(exhibit.name).stem if exhibit.name else names.for_exhibit(exhibit.number, index + 1)
        return names.make(stem, extension, self.taken)

    def note(self, kind: str, detail: str, file: str | None) -> None:
        note = Note(kind, detail, file)
        if note not in self.notes:
            self.notes.append(note)

    # ------------------------------------------------------------------------------------------------------------- files

    def compose(self) -> Composed:
        draft = self.draft
        exhibits: list[File] = []
        listed: list[cover.Listed] = []
        for index, (exhibit, name) in enumerate(zip(draft.exhibits, self.named, strict=True)):
            made = self._exhibit(exhibit, name, index) if name else []
            exhibits += made
            listed.append(cover.Listed(exhibit.number, exhibit.description, made[0].name if made else None))
        main = File(self.main, draft.form, self._main(listed), draft.form)
        files = (main, *exhibits, *self.graphics)
        return Composed(draft, submission(draft, files), files, tuple(self.notes))

    def _exhibit(self, exhibit: ExhibitSource, name: str, index: int) -> list[File]:
        path = exhibit.file or ""
        data = self.draft.files[path]
        type_ = exhibit.type or f"EX-{exhibit.number or index + 1}"
        described = exhibit.description

        def file(name: str, content: bytes) -> File:
            return File(name, type_, content, described, path, index)

        if _official(exhibit):
            return [file(name, data)]
        title = described or type_
        suffix = PurePosixPath(path).suffix.lower()
        if self.ascii and suffix in sources.TEXT:
            lost = self._lost(path)
            return [file(name, plain.fit(sources.decode(data), lost).encode("ascii"))]
        try:
            source = sources.read(path, data, exhibit.pdf)
        except DraftError as error:
            self.note("file-unreadable", str(error), path)
            return []
        self.notes += [note for note in source.notes if note not in self.notes]
        if suffix in sources.PICTURES:
            for node in source.body.walk():
                if node.tag == "img":
                    node.attrs["alt"] = described or ""
        stem = PurePosixPath(name).stem
        blocks = shape.shape(source.body, self._resolver(path, source, stem))
        content = self._page(title, blocks, path)
        made = [file(name, content)]
        if suffix == ".pdf" and exhibit.pdf == "copy":
            made.append(file(names.make(stem, "pdf", self.taken), data))
        return made

    def _main(self, listed: list[cover.Listed]) -> bytes:
        draft = self.draft
        body = self._body()
        parts = [("cover", cover.cover(draft))]
        if draft.explanation:
            parts.append(("explanation", [cover.heading("EXPLANATORY NOTE"), cover.para(" ".join(draft.explanation.split()))]))
        parts += [
            ("report", body),
            ("legend", cover.legend(draft)),
            ("exhibits", cover.exhibits(listed)),
            ("signature", cover.signature(draft)),
        ]
        break_ = Node("hr", {"style": shape.PAGE_BREAK})
        blocks: list[Node] = []
        for name, part in parts:
            if part:
                blocks.append(element("div", *part, class_=name))
                if name == "cover":
                    blocks.append(break_)
        return self._page(f"Form {draft.form}", blocks, "report.toml")

    def _body(self) -> list[Node]:
        body = self.draft.body
        if body.file:
            data = self.draft.files.get(body.file)
            if data is None:
                self.note("file-missing", f"{body.file} is not in the draft folder", body.file)
                return []
            if self.ascii and PurePosixPath(body.file).suffix.lower() in sources.TEXT:
                fitted = plain.fit(sources.decode(data), self._lost(body.file)).strip("\n")
                return [Node("pre", {"class": "asis"}, [fitted])]
            try:
                source = sources.read(body.file, data)
            except DraftError as error:
                self.note("file-unreadable", str(error), body.file)
                return []
            self.notes += [note for note in source.notes if note not in self.notes]
        elif body.text:
            source = sources.Source(sources.markdown(body.text))
        else:
            return []
        path = body.file or "report.toml"
        return shape.shape(source.body, self._resolver(path, source, MAIN))

    def _page(self, title: str, blocks: list[Node], path: str) -> bytes:
        if self.ascii:
            return plain.render(blocks, self._lost(path)).encode("ascii")
        body = Node("body", {"bgcolor": "#ffffff", "style": shape.BODY_STYLE}, list(blocks))
        head = f"<html>\n<head>\n<title>{escape(' '.join(title.split()))}</title>\n</head>"
        return f"{head}{write(body)}</html>\n".encode("ascii")

    def _lost(self, path: str) -> Callable[[str], None]:
        return lambda char: self.note("ascii-lost", f"{char} (U+{ord(char):04X}) has no spelling in ASCII", path)

    # -------------------------------------------------------------------------------------------------- links and pictures

    def _resolver(self, path: str, source: sources.Source, stem: str) -> Resolver:
        folder = PurePosixPath(path).parent
        counter = [0]

        def link(href: str) -> str | None:
            if edgar_html.EDGAR_LINK.match(href):
                return href
            scheme = re.match(r"[A-Za-z][\w+.\-]*:", href)
            if scheme or href.startswith("//"):
                self.note("link-outside", href[:200], path)
                return None
            local, _, fragment = href.partition("#")
            local = unquote(local)
            found = self.targets.get(local) or self.targets.get((folder / local).as_posix())
            if found:
                return found + (f"#{fragment}" if re.fullmatch(r"[A-Za-z][\w.\-]*", fragment) else "")
            self.note("link-unresolved", href[:200], path)
            return None

        def image(src: str, alt: str) -> Image | None:
            data = source.pictures.get(src)
            if data is None and not re.match(r"[A-Za-z][\w+.\-]*:", src):
                local = unquote(src)
                data = self.draft.files.get((folder / local).as_posix()) or self.draft.files.get(local)
            if data is None:
                self.note("image-missing", f"{src[:120] or 'a picture without a source'}", path)
                return None
            if self.ascii:
                return Image(src, 1, 1)
            counter[0] += 1
            return self._picture(data, f"{stem}-{counter[0]}", path, alt or src[:120])

        return Resolver(link, image, lambda kind, detail: self.note(kind, detail, path))

    def _picture(self, data: bytes, stem: str, path: str, label: str) -> Image | None:
        known = self.pictures.get(data)
        if known:
            return known
        try:
            picture = images.convert(data)
        except images.ImageProblem as problem:
            self.note("image-unusable", f"{label} {problem}", path)
            return None
        name = names.make(stem, picture.extension, self.taken)
        self.graphics.append(File(name, "GRAPHIC", picture.content, None, path))
        scale = min(1.0, 680 / picture.width)
        made = Image(name, max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
        self.pictures[data] = made
        return made


def _official(exhibit: ExhibitSource) -> bool:
    return exhibit.pdf == "official" and (exhibit.file or "").lower().endswith(".pdf")


def submission(draft: Draft, files: tuple[File, ...]) -> Submission:
    """The complete submission as EDGAR would disseminate it, without what only EDGAR gives: accession number and dates."""
    from sixk import edgar

    filers = tuple(_filer(draft, registrant) for registrant in (draft.registrant, *draft.coregistrants))
    header = Header(form=draft.form, period=draft.period, document_count=len(files), filers=filers)
    documents = [
        edgar.NewDocument(_line(file.type) or "EX-99", file.content, file.name, _line(file.description) or None)
        for file in files
    ]
    return edgar.build(header, documents)


def _filer(draft: Draft, registrant: Registrant) -> Filer:
    address = [_line(part) for part in registrant.address] or [None]
    return Filer(
        cik=_line(registrant.cik) or "",
        name=(_line(registrant.translated_name or registrant.name) or "").upper(),
        file_number=_line(registrant.file_number),
        state_of_incorporation=_line(registrant.place),
        form_type=draft.form,
        act="34",
        business=Address(street1=address[0], street2=address[1] if len(address) > 1 else None, phone=_line(registrant.phone)),
    )


def _line(text: str | None) -> str | None:
    """A header's value is one line of ASCII."""
    return " ".join(plain.spell(text).split()) if text is not None else None
