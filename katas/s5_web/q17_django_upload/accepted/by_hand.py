"""Checks the request method itself, and puts the validators on the form."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import FileExtensionValidator
from django.db import models
from django.http import HttpRequest, JsonResponse

MAX_BYTES = 1_048_576


def at_most_max_bytes(file: UploadedFile) -> None:
    if file.size is not None and file.size > MAX_BYTES:
        raise ValidationError("the file has %(size)s bytes", params={"size": file.size})


class Upload(models.Model):
    file = models.FileField(upload_to="uploads/")
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "kata"


class UploadForm(forms.ModelForm):
    file = forms.FileField(
        validators=[at_most_max_bytes, FileExtensionValidator(allowed_extensions=("txt", "csv", "png"))]
    )

    class Meta:
        model = Upload
        fields = ("file",)


def upload(request: HttpRequest) -> JsonResponse:
    if request.method != "POST":
        return JsonResponse({"errors": {"method": request.method}}, status=405, headers={"Allow": "POST"})
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors.as_json()}, status=400)
    sent: UploadedFile = form.cleaned_data["file"]
    size = sent.size
    form.save()
    return JsonResponse({"name": sent.name, "size": size}, status=201)
