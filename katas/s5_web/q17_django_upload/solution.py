"""Take files in by a Django form and view: small ones of three kinds, and nothing else.

*How do you handle file uploads in Django?* "With a `FileField`, a form and a view." Fine; and now
I send you `invoice.txt.exe`, two megabytes of it, and call it an image.

- `Upload` is a model with a `file`, a `FileField` that stores under `uploads/`, and `uploaded_at`,
  the moment at which it was made, which nobody has to pass and no later `save()` changes.
- `UploadForm` has the field `file`. The form itself refuses files of more than `MAX_BYTES` bytes
  (exactly so many are right) and files of which the name does not end in `.txt`, `.csv` or `.png`,
  in small or capital letters or both (`.Txt`). What the client says of their content type is
  neither here nor there.
- `upload(request)` is the view. It takes the field `file` of a `POST`:
  - 201 with `{"name": ..., "size": ...}` for a right file: its name, as it was sent or as it is
    stored, and its size in bytes. There is one more `Upload`, and under `MEDIA_ROOT`, in
    `uploads/`, one more file with the bytes that were sent. Files of one name are all kept.
  - 400 with `{"errors": ...}`, of any shape, for a wrong file or none. Nothing is left behind, no
    row and no file.
  - 405 with the header `Allow: POST` for `GET`, `PUT`, `PATCH` and `DELETE`.
- Whatever the name of a file (`../../etc/passwd.txt`), nothing is written outside of `uploads/`.

Django is set up before your file is loaded, with a database in memory and a new `MEDIA_ROOT`. The
model belongs to the installed app `kata`: keep its `app_label`; its table is made for you. mypy
knows Django (django-stubs and its plugin), and lets `ModelForm` stand without brackets. The view is
called as it is, without middleware.

Not tested: empty files, names of more than 100 characters, names that are nothing but a suffix,
what is in the files, and other keys in the answer.

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
"""

from django import forms
from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.validators import FileExtensionValidator
from django.db import models
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

MAX_BYTES = 1_048_576
"""The size of the largest file that is taken."""


def check_size(file: File) -> None:
    """Refuse what is too large."""
    if file.size > MAX_BYTES:
        raise ValidationError(f"more than {MAX_BYTES} bytes")


class Upload(models.Model):
    """A file that somebody has sent."""

    file = models.FileField(
        upload_to="uploads/",
        # The validator looks at the last suffix, in whatever case.
        validators=[FileExtensionValidator(["txt", "csv", "png"]), check_size],
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "kata"


class UploadForm(forms.ModelForm):
    """Says which files are taken, as the model does."""

    class Meta:
        model = Upload
        fields = ("file",)


@require_POST
def upload(request: HttpRequest) -> JsonResponse:
    """Store the file that was sent, if the form takes it."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=400)
    stored = form.save()
    return JsonResponse({"name": stored.file.name, "size": stored.file.size}, status=201)
