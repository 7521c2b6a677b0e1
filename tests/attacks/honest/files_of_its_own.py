# Writes, renames, links and removes files and folders in tempfile's folder and its own | passed
import os
import pathlib
import shutil
import tempfile


def double(number: int) -> int:
    with tempfile.TemporaryDirectory() as folder, tempfile.NamedTemporaryFile("w+", dir=folder) as file:
        path = pathlib.Path(folder, "a", "b")
        path.mkdir(parents=True)
        (path / "n").write_text(str(number))
        os.replace(path / "n", path / "m")
        if hasattr(os, "symlink"):
            os.symlink(path / "m", path / "l")
        shutil.copy(path / "m", "here.txt")
        file.write(pathlib.Path("here.txt").read_text())
        file.seek(0)
        return 2 * int(file.read())
