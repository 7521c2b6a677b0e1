"""How do you handle file uploads in Django? Accept small files of three types, and nothing else.

"With a `FileField`, a form and a view." Fine. Now I upload two megabytes called `invoice.txt.exe`,
and say that they are an image.

Write a model, a form and a view.

- The model `Upload` has two fields: `file`, a `FileField` that stores under `uploads/`, and
  `uploaded_at`, the time of the upload. `uploaded_at` is set automatically, and a later `save()`
  does not change it.
- The form `UploadForm` has the field `file`. It is valid if the file has at most `MAX_BYTES` bytes
  and its name ends in `.txt`, `.csv` or `.png`, in upper or lower case (`.Txt`).
- `upload(request)` is the view for a `POST` with the field `file`. If the form is valid, the view
  adds one `Upload` and one file with the same bytes. It returns a 201 with
  `{"name": ..., "size": ...}`, the size in bytes.
- A file with the same name does not replace an older one.
- A wrong file or none is a 400 with `{"errors": ...}`, and no row and no file is left behind.
- `GET`, `HEAD`, `PUT`, `PATCH` and `DELETE` are a 405 with the header `Allow: POST`.
- No file is written outside `uploads/`, even if it is called `../../etc/passwd.txt`.

>>> import json
>>> from django.core.files.uploadedfile import SimpleUploadedFile
>>> from django.test import RequestFactory
>>> UploadForm({}, {"file": SimpleUploadedFile("sum.CSV", b"1;2")}).is_valid()
True
>>> UploadForm({}, {"file": SimpleUploadedFile("sum.csv.exe", b"MZ")}).is_valid()
False
>>> answer = upload(RequestFactory().post("/upload"))
>>> answer.status_code, "errors" in json.loads(answer.content)
(400, True)

Details

- Django is set up before your file is loaded, with a database in memory and a new `MEDIA_ROOT`;
  `uploads/` is in there. The app `kata` is installed, and its table is created for you: keep the
  `app_label`. The view is called without middleware.
- mypy knows Django (django-stubs and its plugin), and accepts `ModelForm` without brackets.
- The content type makes no difference, since the client chooses it.
- A name may have 80 characters.
- Only ASCII letters count in a suffix: the long s, `"\u017f"`, is not an `s`.
- The `name` in the answer is the name as it was sent, or as it is stored, with or without
  `uploads/`. `errors` may have any shape, and the JSON may have further keys. The body of a 405 may
  be anything.
- A name with folders may also be refused, with a 400.
- Not tested: empty files, several files at once, longer names, names with line breaks, names that
  are only a suffix or become one when Django cleans them, the method `OPTIONS`, and what the files
  contain.
"""

from django import forms
from django.db import models
from django.http import HttpRequest, JsonResponse

MAX_BYTES = 1_048_576
"""The size of the largest valid file."""


class Upload(models.Model):
    """A file that was uploaded."""

    class Meta:
        app_label = "kata"


class UploadForm(forms.Form):
    """Decides which files are valid; any kind of form is fine."""


def upload(request: HttpRequest) -> JsonResponse:
    """Store the uploaded file if the form is valid."""
    raise NotImplementedError
