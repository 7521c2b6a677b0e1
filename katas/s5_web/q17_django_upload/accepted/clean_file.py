"""Uses a plain form with a `clean_file` method."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

MAX_BYTES = 1_048_576
SUFFIXES = (".txt", ".csv", ".png")


class Upload(models.Model):
    file = models.FileField(upload_to="uploads/")
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "kata"


class UploadForm(forms.Form):
    file = forms.FileField()

    def clean_file(self) -> Any:
        file: UploadedFile = self.cleaned_data["file"]
        if file.size is None or file.size > MAX_BYTES:
            raise forms.ValidationError("Too large.", code="size")
        if not (file.name or "").lower().endswith(SUFFIXES):
            raise forms.ValidationError("Not one of %(suffixes)s.", code="suffix", params={"suffixes": SUFFIXES})
        return file


@csrf_exempt
@require_http_methods(["POST"])
def upload(request: HttpRequest) -> JsonResponse:
    form = UploadForm(request.POST, request.FILES)
    if form.is_valid():
        file = form.cleaned_data["file"]
        Upload.objects.create(file=file)
        return JsonResponse({"name": file.name, "size": file.size}, status=201)
    return JsonResponse({"errors": form.errors.get_json_data()}, status=400)
