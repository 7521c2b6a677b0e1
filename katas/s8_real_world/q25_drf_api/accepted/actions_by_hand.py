"""Writes each action, with `get_object_or_404` for one task; the view set has no queryset."""

from typing import Any

from django.conf import settings
from django.db import models
from django.shortcuts import get_object_or_404
from rest_framework import status
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.serializers import CharField, ModelSerializer
from rest_framework.viewsets import ViewSet


class Task(models.Model):
    """Something to do, and who has to do it."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=100)
    done = models.BooleanField(default=False)

    class Meta:
        app_label = "kata"


class TaskSerializer(ModelSerializer[Task]):
    owner = CharField(source="owner.get_username", read_only=True)

    class Meta:
        model = Task
        fields = "__all__"


class TaskViewSet(ViewSet):
    permission_classes = [IsAuthenticated]

    def list(self, request: Request) -> Response:
        tasks = Task.objects.filter(owner=request.user).prefetch_related("owner").order_by("-id")
        if (word := request.query_params.get("done")) is not None:
            if word not in ("true", "false"):
                raise ValidationError({"done": "true or false"})
            tasks = tasks.filter(done=word == "true")
        paginator = PageNumberPagination()
        paginator.page_size = 20
        page = paginator.paginate_queryset(tasks, request)
        return paginator.get_paginated_response(TaskSerializer(page, many=True).data)

    def create(self, request: Request) -> Response:
        serializer = TaskSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        serializer.save(owner=request.user)
        return Response(serializer.data, status.HTTP_201_CREATED)

    def retrieve(self, request: Request, pk: str) -> Response:
        return Response(TaskSerializer(self.task(pk)).data)

    def update(self, request: Request, pk: str, partial: bool = False) -> Response:
        serializer = TaskSerializer(self.task(pk), data=request.data, partial=partial)
        serializer.is_valid(raise_exception=True)
        serializer.save()
        return Response(serializer.data)

    def partial_update(self, request: Request, pk: str) -> Response:
        return self.update(request, pk, partial=True)

    def destroy(self, request: Request, pk: str) -> Response:
        self.task(pk).delete()
        return Response(status=status.HTTP_204_NO_CONTENT)

    def task(self, pk: Any) -> Task:
        return get_object_or_404(Task, pk=pk, owner=self.request.user)


router = SimpleRouter()
router.register("tasks", TaskViewSet, basename="task")
urlpatterns = router.urls
