"""Keys <-> bytes that last: the seam behind which an archive's files live. `LocalStore` keeps them in a folder.

Nothing else in this room knows that files are local: an object store is one more class with these methods. Objects are whole,
durable when a call returns, and (but for `replace`) never change. Keys are relative paths with forward slashes.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from sixk.errors import ArchiveError, ArchiveLocked


class Store(Protocol):
    """Where an archive's objects live."""

    @property
    def url(self) -> str:
        """Names the store; `open_store(url)` in another process opens the same one."""

    def get(self, key: str) -> bytes:
        """An object's bytes. Raises FileNotFoundError."""

    def put(self, key: str, data: bytes, *, replace: bool = False) -> None:
        """Write one object, durable and whole; an object that is there stays unless `replace`."""

    def put_all(self, objects: Iterable[tuple[str, bytes]]) -> None:
        """Write many objects, all durable when it returns."""

    def append(self, key: str, data: bytes) -> None:
        """Add to the end of an object (made if missing), durable. Only for small logs of the user's."""

    def has(self, key: str) -> bool:
        """True if the object is there."""

    def list(self, prefix: str) -> Iterator[tuple[str, int]]:
        """Keys under a prefix (a folder) with their sizes, in no order."""

    def remove(self, keys: Iterable[str]) -> None:
        """Delete objects; those that are gone already do not matter."""

    def sweep(self, prefix: str) -> None:
        """Remove what interrupted writes left half done under a prefix; only while the lock is held."""

    def set_apart(self, key: str) -> None:
        """Move a damaged object under damaged/, out of the way of a whole one; one that is gone already does not matter."""

    def settle(self, keys: Iterable[str]) -> None:
        """Make objects durable that a library wrote by itself under `table_url`."""

    def table_url(self, name: str) -> str:
        """Where Delta Lake finds a table, with `options` for its storage."""

    @property
    def options(self) -> dict[str, str] | None:
        """Storage options for Delta Lake."""

    def publish(self, folder: Path, names: Iterable[str], prefix: str) -> None:
        """Make files of a local folder objects under a prefix, durable; the files are never changed again."""

    def localise(self, keys: Iterable[str], folder: Path) -> None:
        """Make objects readable as files of a local folder, by their last name. Raises FileNotFoundError."""

    def adopt(self, keys: Iterable[str], folder: Path) -> None:
        """Like `localise` for a folder that will be written in, whose files outlive the objects. Raises FileNotFoundError."""

    def work(self) -> Path:
        """A local folder for the writer's own use; may be lost at any time."""

    def lock(self) -> AbstractContextManager[None]:
        """The writer's lock, a context manager; raises ArchiveLocked at once if another holds it."""

    def user_lock(self) -> AbstractContextManager[None]:
        """A lock for changes of what the user keeps (watches); waits for its turn."""


class LocalStore:
    """Objects as files below one folder: written beside, synced, renamed; the folders synced too."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def url(self) -> str:
        return str(self.root)

    @property
    def options(self) -> dict[str, str] | None:
        return None

    def path(self, key: str) -> Path:
        return self.root / key

    def get(self, key: str) -> bytes:
        return self.path(key).read_bytes()

    def put(self, key: str, data: bytes, *, replace: bool = False) -> None:
        path = self.path(key)
        if not replace and path.exists():
            return
        with _writing(self.root):
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(path, data)
            _sync_folder(path.parent)

    def put_all(self, objects: Iterable[tuple[str, bytes]]) -> None:
        folders: set[Path] = set()
        with _writing(self.root):
            for key, data in objects:
                path = self.path(key)
                if path.exists() and path.stat().st_size == len(data):
                    continue
                if path.parent not in folders:
                    folders.add(path.parent)
                    path.parent.mkdir(parents=True, exist_ok=True)
                _write_whole(path, data)
            for folder in folders:
                _sync_folder(folder)

    def append(self, key: str, data: bytes) -> None:
        path = self.path(key)
        with _writing(self.root):
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("ab") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            _sync_folder(path.parent)

    def has(self, key: str) -> bool:
        return self.path(key).is_file()

    def list(self, prefix: str) -> Iterator[tuple[str, int]]:
        folders = [self.path(prefix)]
        while folders:
            folder = folders.pop()
            try:
                entries = list(os.scandir(folder))
            except FileNotFoundError:
                continue
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))
                elif not entry.name.endswith(".part"):
                    try:
                        size = entry.stat().st_size
                    except FileNotFoundError:  # a writer has dropped it since
                        continue
                    yield Path(entry.path).relative_to(self.root).as_posix(), size

    def remove(self, keys: Iterable[str]) -> None:
        for key in keys:
            self.path(key).unlink(missing_ok=True)

    def sweep(self, prefix: str) -> None:
        for part in self.path(prefix).rglob("*.part"):
            part.unlink(missing_ok=True)

    def set_apart(self, key: str) -> None:
        target = self.path(f"damaged/{key.rsplit('/', 1)[1]}")
        with _writing(self.root):
            target.parent.mkdir(parents=True, exist_ok=True)
            if self.path(key).exists():
                self.path(key).replace(target)
                _sync_folder(target.parent)

    def settle(self, keys: Iterable[str]) -> None:
        folders: set[Path] = set()
        with _writing(self.root):
            for key in keys:
                path = self.path(key)
                handle = os.open(path, os.O_RDONLY)
                try:
                    os.fsync(handle)
                finally:
                    os.close(handle)
                folders.add(path.parent)
            for folder in folders:
                _sync_folder(folder)

    def table_url(self, name: str) -> str:
        return str(self.root / "tables" / name)

    def publish(self, folder: Path, names: Iterable[str], prefix: str) -> None:
        target = self.path(prefix)
        with _writing(self.root):
            target.mkdir(parents=True, exist_ok=True)
            for name in names:
                goal = target / name
                if goal.exists():
                    continue
                try:
                    os.link(folder / name, goal)
                except OSError as error:
                    if error.errno not in (errno.EPERM, errno.EXDEV, errno.ENOTSUP, errno.EMLINK):
                        raise
                    _write_whole(goal, (folder / name).read_bytes())  # a file system without hard links
            self.settle(f"{prefix}/{name}" for name in names)

    def localise(self, keys: Iterable[str], folder: Path) -> None:
        for key in keys:
            source = self.path(key)
            if not source.is_file():
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(source))
            (folder / source.name).symlink_to(source.resolve())

    def adopt(self, keys: Iterable[str], folder: Path) -> None:
        for key in keys:
            try:
                os.link(self.path(key), folder / Path(key).name)
            except OSError as error:
                if error.errno not in (errno.EPERM, errno.EXDEV, errno.ENOTSUP, errno.EMLINK):
                    raise
                shutil.copyfile(self.path(key), folder / Path(key).name)

    def work(self) -> Path:
        folder = self.root / "work"
        with _writing(self.root):
            folder.mkdir(parents=True, exist_ok=True)
        return folder

    @contextmanager
    def lock(self) -> Iterator[None]:
        with _writing(self.root):
            self.root.mkdir(parents=True, exist_ok=True)
            file = (self.root / "lock").open("a+b")
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                file.seek(0)
                holder = file.read(32).decode("ascii", "replace").strip() or "unknown"
                raise ArchiveLocked(
                    f"{self.root}: another process ({holder}) is writing to this archive; wait until it is done and try again"
                ) from None
            file.truncate(0)
            file.write(str(os.getpid()).encode())
            file.flush()
            yield

    @contextmanager
    def user_lock(self) -> Iterator[None]:
        with _writing(self.root):
            (self.root / "user").mkdir(parents=True, exist_ok=True)
            file = (self.root / "user" / "lock").open("ab")
        with file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def open_store(url: str | os.PathLike[str]) -> LocalStore:
    """The store of an archive, by its folder. This is the one place that picks a kind of store."""
    return LocalStore(Path(url).expanduser().absolute())


def _write_whole(path: Path, data: bytes) -> None:
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            os.fsync(handle)
        finally:
            os.close(handle)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _writing(root: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise storage_error(root, error) from error


def storage_error(root: Path | str, error: OSError) -> ArchiveError:
    """The one line for a write that the disk refused."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return ArchiveError(f"{root}: no space left to write; all that was reported as added is kept, free space and run again")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ArchiveError(f"{root}: this archive cannot be written ({error.strerror}); check its permissions or use another")
    return ArchiveError(f"{root}: writing failed: {error.strerror or error}; nothing reported as added is lost, run again")
