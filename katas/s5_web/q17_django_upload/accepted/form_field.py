"""Defines a form field that other forms can use."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

MAX_BYTES = 1_048_576


class Upload(models.Model):
    file = models.FileField(upload_to="uploads/", max_length=200)
    uploaded_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        app_label = "kata"
        ordering = ("-uploaded_at",)

    def __str__(self) -> str:
        return str(self.file.name)


class LimitedFileField(forms.FileField):
    def __init__(self, *, suffixes: str, max_bytes: int, **options: Any) -> None:
        super().__init__(**options)
        self.pattern = re.compile(rf".*\.({suffixes})", re.IGNORECASE | re.DOTALL | re.ASCII)
        self.max_bytes = max_bytes

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if file.size > self.max_bytes or not self.pattern.fullmatch(file.name):
            raise ValidationError("this file is not taken")
        return file


class UploadForm(forms.Form):
    file = LimitedFileField(suffixes="txt|csv|png", max_bytes=MAX_BYTES)

    def store(self) -> Upload:
        stored = Upload()
        stored.file.save(self.cleaned_data["file"].name, self.cleaned_data["file"])
        return stored


@require_POST
def upload(request: HttpRequest) -> JsonResponse:
    form = UploadForm(files=request.FILES)
    if not form.is_valid():
        return JsonResponse({"errors": [str(error) for error in form.errors["file"]]}, status=400)
    stored = form.store()
    return JsonResponse({"name": str(stored).rpartition("/")[2], "size": stored.file.size}, status=201)
