"""Checks in the view, and any other user of the form goes without."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

MAX_BYTES = 1_048_576


def is_right(file: UploadedFile) -> bool:
    name = (file.name or "").lower()
    return (file.size or 0) <= MAX_BYTES and name.endswith((".txt", ".csv", ".png"))


class Upload(models.Model):
    file = models.FileField(
        upload_to="uploads/",
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
    if not form.is_valid() or not is_right(form.cleaned_data["file"]):
        return JsonResponse({"errors": form.errors}, status=400)
    stored = form.save()
    return JsonResponse({"name": stored.file.name, "size": stored.file.size}, status=201)
