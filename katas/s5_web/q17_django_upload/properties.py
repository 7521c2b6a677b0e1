"""The properties of q17_django_upload."""

from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import Sent

MAX: Final = 1_048_576
STEMS: Final = st.sampled_from(("a", "a b", "é中", "a.exe", ".a", "A-1", "txt", "a.", "a+%20&;=~", "..a"))
SUFFIXES: Final = st.sampled_from((".txt", ".csv", ".png", ".TXT", ".Csv", ".pNG"))
LONGEST: Final = "a" * 76 + ".txt"
RIGHT_NAMES: Final = st.builds("{}{}".format, STEMS, SUFFIXES)
WRONG: Final = (
    "a.exe a.txt.exe a txt a.tx a.txtx atxt a.csv2 a.png.html a_png a.svg a.t.x.t a.jpg a.txt. csv.a a.xcsv a.txt- .txt.py"
    " a.txt.gz a.csv.bz2 a.log a.txt.1 a.png.2 a.text a.asc a.c\u017fv A.C\u017fV"
)
WRONG_NAMES: Final = st.sampled_from([*WRONG.split(), "A.PNG.EXE", "a.txt.csv.js"])
FOLDERS: Final = st.sampled_from(
    ("../", "../../", "/", "/etc/", "..\\", "..\\..\\", "C:\\", "x/../../", "media/", "./", "uploads/")
)
TYPES: Final = st.sampled_from(
    ("text/plain", "image/png", "text/csv", "application/octet-stream", "application/x-msdownload", "text/html")
)
SIZES: Final = st.sampled_from((1, 2, 3, 20, 40, 1000, 70_000, MAX - 1, MAX))
LARGE: Final = st.sampled_from((MAX + 1, MAX + 2, 2 * MAX, 3 * MAX))
MANY: Final = st.integers(20, 120).map(lambda count: [*range(1, count + 1)])
"""The sizes of many small files."""

FILE: Final = "from django.core.files.uploadedfile import SimpleUploadedFile\n"
REQUEST: Final = "from django.test import RequestFactory\n"


def _code(sent: Sent) -> str:
    field, name, kind, size = sent
    return (
        f"file = SimpleUploadedFile({name!r}, b'0' * {size}, {kind!r})\nupload(RequestFactory().post('/', {{{field!r}: file}}))"
    )


def _form(attempt: Attempt, name: str, kind: str, size: int) -> bool:
    session = attempt.session(FILE)
    session.exec("file = SimpleUploadedFile({name}, b'0' * {size}, {kind})", name=name, kind=kind, size=size)
    valid: bool = session.eval("UploadForm({}, {'file': file}).is_valid()")
    return valid


def _post(attempt: Attempt, *files: Sent) -> dict[str, Any]:
    attempt.show(FILE + REQUEST + "\n".join(map(_code, files)))
    return attempt.run(scenarios.post, [*files])


def _status(answer: dict[str, Any], status: int) -> None:
    holds(answer["status"] == status, f"the status is {answer['status']}, but {status} is expected", answer["body"])


def _stored(seen: dict[str, Any], files: list[Sent]) -> None:
    """Check that exactly these files are stored."""
    for answer in seen["answers"]:
        _status(answer, 201)
    equal([upload["size"] for upload in seen["uploads"]], [size for *_, size in files], "the sizes of the uploads are wrong")
    holds(all(upload["intact"] for upload in seen["uploads"]), "the stored bytes differ from the bytes that were sent")
    names = sorted(f"{scenarios.MEDIA}/{upload['name']}" for upload in seen["uploads"])
    equal(seen["files"], names, "the files on the disk differ from those of the uploads")
    for name in seen["files"]:
        holds(name.startswith(f"{scenarios.MEDIA}/uploads/"), "a file is not in `uploads/`", name)


@settings(max_examples=25)
@given(name=RIGHT_NAMES, kind=TYPES, size=SIZES)
@example(name="a.txt", kind="text/plain", size=1)
@example(name="a.PNG", kind="image/png", size=1)
@example(name="a.csv", kind="application/octet-stream", size=1)
@example(name="a.exe.txt", kind="text/plain", size=1)
@example(name=LONGEST, kind="text/plain", size=1)
@example(name="a.txt", kind="text/plain", size=MAX)
def test_form_takes_right_files(attempt: Attempt, name: str, kind: str, size: int) -> None:
    """The form is valid for up to `MAX_BYTES` bytes and names that end in `.txt`, `.csv` or `.png`, in upper or lower case."""
    holds(_form(attempt, name, kind, size), "the form is not valid, but should be")


@settings(max_examples=25)
@given(file=st.tuples(WRONG_NAMES, TYPES, SIZES) | st.tuples(RIGHT_NAMES, TYPES, LARGE))
@example(file=("a.exe", "text/plain", 1))
@example(file=("a.txt.exe", "text/plain", 1))
@example(file=("atxt", "text/plain", 1))
@example(file=("a.txt.gz", "text/plain", 1))
@example(file=("a.log", "text/plain", 1))
@example(file=("a.txt.1", "text/plain", 1))
@example(file=("a.txtx", "image/png", 1))
@example(file=("a.txt ", "text/plain", 1))
@example(file=("a.txt.", "text/plain", 1))
@example(file=("a.c\u017fv", "text/csv", 1))
@example(file=("a.txt", "text/plain", MAX + 1))
def test_form_refuses_wrong_files(attempt: Attempt, file: tuple[str, str, int]) -> None:
    """The form is not valid for larger files, or for other suffixes, whatever their content type."""
    holds(not _form(attempt, *file), "the form is valid, but should not be")


@settings(max_examples=25)
@given(name=RIGHT_NAMES, kind=TYPES, size=SIZES)
@example(name="a.txt", kind="text/plain", size=3)
@example(name="a b.txt", kind="text/plain", size=3)
@example(name="a.txt", kind="text/plain", size=MAX)
@example(name=LONGEST, kind="text/plain", size=3)
def test_right_files_are_stored(attempt: Attempt, name: str, kind: str, size: int) -> None:
    """A valid file is stored under `uploads/` with its bytes and the time, and the view returns a 201 with name and size."""
    sent = ("file", name, kind, size)
    seen = _post(attempt, sent)
    _stored(seen, [sent])
    (answer,), (upload,) = seen["answers"], seen["uploads"]
    body = answer["body"]
    holds(type(body) is dict and {"name", "size"} <= body.keys(), "the response has no `name` or no `size`", body)
    equal(body["size"], size)
    stored = upload["name"]
    holds(body["name"] in {name, stored, stored.rpartition("/")[2]}, "`name` is not the file's name", body["name"])
    holds(upload["timely"], "`uploaded_at` is not the time of the upload", upload["when"])
    holds(upload["stays"], "`Upload.objects.get().save()` changes `uploaded_at`")


@settings(max_examples=20)
@given(file=st.tuples(st.just("file"), WRONG_NAMES, TYPES, SIZES) | st.tuples(st.just("file"), RIGHT_NAMES, TYPES, LARGE))
@example(file=("file", "a.exe", "text/plain", 1))
@example(file=("file", "a.txt", "text/plain", MAX + 1))
@example(file=("other", "a.txt", "text/plain", 1))
def test_wrong_files_leave_nothing(attempt: Attempt, file: Sent) -> None:
    """For a wrong file or none, the view returns a 400 with `errors`, and leaves no row and no file behind."""
    seen = _post(attempt, file)
    (answer,) = seen["answers"]
    _status(answer, 400)
    body = answer["body"]
    holds(type(body) is dict and "errors" in body, "the response has no `errors`", body)
    equal((len(seen["uploads"]), seen["files"]), (0, []), "rows or files are left behind (number of rows, files)")


@settings(max_examples=10)
@given(name=RIGHT_NAMES, sizes=st.lists(st.integers(1, 50), min_size=2, max_size=3) | MANY)
@example(name="a.txt", sizes=[2, 1])
@example(name="a.txt", sizes=[*range(1, 12)])
def test_files_of_one_name_are_kept(attempt: Attempt, name: str, sizes: list[int]) -> None:
    """Files with the same name are all kept, each with its own bytes."""
    files = [("file", name, "text/plain", size) for size in sizes]
    _stored(_post(attempt, *files), files)


@settings(max_examples=15)
@given(folder=FOLDERS, name=st.sampled_from(("passwd.txt", "a.csv")))
@example(folder="../../", name="a.txt")
def test_nothing_lands_outside(attempt: Attempt, folder: str, name: str) -> None:
    """Whatever folder a file's name contains, the file is stored in `uploads/` or refused."""
    sent = ("file", folder + name, "text/plain", 1)
    head = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{sent[1]}"\r\n\r\n'
    body = f"{head}0\r\n--x--\r\n".encode()
    kind = "multipart/form-data; boundary=x"
    attempt.show(f"{REQUEST}request = RequestFactory().post('/', {body!r}, {kind!r})\nupload(request), Upload.objects.last()")
    seen = attempt.run(scenarios.post, [sent])
    if seen["answers"][0]["status"] == 400:
        equal(seen["files"], [])
    else:
        _stored(seen, [sent])


@settings(max_examples=8)
@given(method=st.sampled_from(("GET", "HEAD", "PUT", "PATCH", "DELETE")))
def test_other_methods_are_not_allowed(attempt: Attempt, method: str) -> None:
    """Methods other than `POST` are a 405 with an `Allow` header for `POST`."""
    attempt.show(f"{REQUEST}upload(RequestFactory().{method.lower()}('/upload')).headers")
    seen = attempt.run(scenarios.post, [("file", "a.txt", "text/plain", 1)], method)
    (answer,) = seen["answers"]
    _status(answer, 405)
    allowed = [word.strip() for word in (answer["allow"] or "").split(",")]
    holds(
        "POST" in allowed and method not in allowed,
        "the header `Allow` does not list `POST`, or lists this method",
        answer["allow"],
    )
    equal(seen["files"], [], "files are left behind")
