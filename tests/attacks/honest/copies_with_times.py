# Copies, moves, packs and touches its own files with their modes and times; only the contents matter | passed
import os
import pathlib
import shutil
import tarfile
import tempfile
import zipfile


def packed(number):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "a").mkdir()
        source = root / "a" / "n"
        source.touch()
        source.touch()
        source.write_text(str(number))
        source.chmod(0o600)
        os.utime(source)
        try:
            (root / "missing").chmod(0o600)
        except FileNotFoundError:
            shutil.copy2(source, root / "a" / "m")
        shutil.copytree(root / "a", root / "b")
        shutil.move(root / "b" / "m", root / "c")
        with tarfile.open(root / "t.tar", "w") as tar:
            tar.add(root / "a", "a")
        with tarfile.open(root / "t.tar") as tar:
            tar.extractall(root / "d", filter="data")
        shutil.make_archive(str(root / "z"), "zip", root / "a")
        with zipfile.ZipFile(root / "z.zip") as archive:
            archive.extractall(root / "e")
        return sum(int(path.read_text()) for path in (root / "d" / "a" / "m", root / "e" / "n"))


FIRST = packed(1)


def double(number):
    with open("n", "w") as file:
        file.write(str(number))
    shutil.copy2("n", "m")
    os.chmod("m", 0o600)
    with open("m") as file:
        return int(file.read()) * FIRST
