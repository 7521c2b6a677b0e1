"""Connects methods with actions by `path`, counts pages by hand, and takes the owner from the request, without a join."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.urls import path
from rest_framework import serializers, viewsets
from rest_framework.exceptions import NotFound
from rest_framework.pagination import BasePagination
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import remove_query_param, replace_query_param
from rest_framework.views import APIView

SIZE = 20


class Task(models.Model):
    """Something to do, and who has to do it."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=100)
    done = models.BooleanField(default=False)

    class Meta:
        app_label = "kata"


class TaskSerializer(serializers.ModelSerializer[Task]):
    owner = serializers.SerializerMethodField()
    creator = serializers.HiddenField(default=serializers.CreateOnlyDefault(serializers.CurrentUserDefault()), source="owner")

    class Meta:
        model = Task
        fields = ["id", "owner", "creator", "title", "done"]

    def get_owner(self, task: Task) -> str:
        # The queryset contains only tasks of this user.
        return str(self.context["request"].user.username)


class HasUser(BasePermission):
    def has_permission(self, request: Request, view: APIView) -> bool:
        return bool(request.user and request.user.is_authenticated)


class Pages(BasePagination):
    def paginate_queryset(self, queryset: Any, request: Request, view: APIView | None = None) -> list[Any]:
        word = request.query_params.get("page", "1")
        self.number = int(word) if word.isdecimal() else 0
        self.count = queryset.count()
        self.last = (self.count - 1) // SIZE + 1 or 1
        self.url = request.build_absolute_uri()
        if not 0 < self.number <= self.last:
            raise NotFound("There is no such page.")
        return list(queryset[(self.number - 1) * SIZE : self.number * SIZE])

    def get_paginated_response(self, data: Any) -> Response:
        links = {
            "next": replace_query_param(self.url, "page", self.number + 1) if self.number < self.last else None,
            "previous": self.before() if self.number > 1 else None,
        }
        return Response({"count": self.count, **links, "results": data})

    def before(self) -> str:
        if self.number == 2:
            return remove_query_param(self.url, "page")
        return replace_query_param(self.url, "page", self.number - 1)


class Filter(serializers.Serializer[Any]):
    done = serializers.ChoiceField([("true", True), ("false", False)], required=False)


class TaskViewSet(viewsets.ModelViewSet[Task]):
    serializer_class = TaskSerializer
    permission_classes = [HasUser]
    pagination_class = Pages

    def get_queryset(self) -> QuerySet[Task]:
        user = self.request.user
        return Task.objects.filter(owner=user).order_by("-id") if user.is_authenticated else Task.objects.none()

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.detail:
            return queryset
        words = Filter(data=self.request.query_params)
        words.is_valid(raise_exception=True)
        return queryset.filter(**{name: word == "true" for name, word in words.validated_data.items()})


urlpatterns = [
    path("tasks/", TaskViewSet.as_view({"get": "list", "post": "create"}, detail=False)),
    path(
        "tasks/<int:pk>/",
        TaskViewSet.as_view(
            {"get": "retrieve", "put": "update", "patch": "partial_update", "delete": "destroy"},
            detail=True,
        ),
    ),
]
