"""Splits the name with `pathlib` and saves in a transaction."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.db import models, transaction
from django.http import HttpRequest, JsonResponse
from django.utils.timezone import now

MAX_BYTES = 1024 * 1024
KINDS = frozenset({".txt", ".csv", ".png"})


def folder(upload: "Upload", name: str) -> str:
    return f"uploads/{name}"


class Upload(models.Model):
    file = models.FileField(upload_to=folder)
    uploaded_at = models.DateTimeField(default=now)
    size = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "kata"


class UploadForm(forms.ModelForm):
    class Meta:
        model = Upload
        fields = ("file",)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        file = cleaned.get("file")
        if file:
            if PurePath(file.name).suffix.lower() not in KINDS:
                self.add_error("file", "of another kind")
            if file.size > MAX_BYTES:
                self.add_error("file", "too large")
        return cleaned


def upload(request: HttpRequest) -> JsonResponse:
    if request.method not in ("POST",):
        return JsonResponse({"errors": ["POST only"]}, status=405, headers={"Allow": "POST"})
    form = UploadForm(request.POST, request.FILES)
    if form.errors:
        return JsonResponse({"errors": dict(form.errors)}, status=400)
    with transaction.atomic():
        stored = form.save(commit=False)
        stored.size = stored.file.size
        stored.save()
    return JsonResponse({"name": stored.file.name, "size": stored.size}, status=201)
