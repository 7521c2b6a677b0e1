"""Validators on the model's field: form and admin use them, too, and the view stays short."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.validators import FileExtensionValidator
from django.db import models
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

MAX_BYTES = 1_048_576
"""The size of the largest valid file."""


def check_size(file: File) -> None:
    """Raise `ValidationError` if the file is too large."""
    if file.size > MAX_BYTES:
        raise ValidationError(f"more than {MAX_BYTES} bytes")


class Upload(models.Model):
    """A file that was uploaded."""

    file = models.FileField(
        upload_to="uploads/",
        # The validator checks the last suffix only, and ignores case.
        validators=[FileExtensionValidator(["txt", "csv", "png"]), check_size],
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "kata"


class UploadForm(forms.ModelForm):
    """Decides which files are valid, with the validators of the model."""

    class Meta:
        model = Upload
        fields = ("file",)


@require_POST
def upload(request: HttpRequest) -> JsonResponse:
    """Store the uploaded file if the form is valid."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=400)
    stored = form.save()
    return JsonResponse({"name": stored.file.name, "size": stored.file.size}, status=201)
