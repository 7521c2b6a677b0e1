"""Takes names with a version behind the suffix."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

MAX_BYTES = 1_048_576


def check_size(file: File) -> None:
    if file.size > MAX_BYTES:
        raise ValidationError(f"more than {MAX_BYTES} bytes")


def check_name(file: File) -> None:
    name = file.name or ""
    if not re.search(r"[.](txt|csv|png)([.][0-9]+)?$", name, re.IGNORECASE):
        raise ValidationError("only .txt, .csv and .png")


class Upload(models.Model):
    file = models.FileField(
        upload_to="uploads/",
        validators=[check_name, check_size],
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "kata"


class UploadForm(forms.ModelForm):
    class Meta:
        model = Upload
        fields = ("file",)


@require_POST
def upload(request: HttpRequest) -> JsonResponse:
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=400)
    stored = form.save()
    return JsonResponse({"name": stored.file.name, "size": stored.file.size}, status=201)
