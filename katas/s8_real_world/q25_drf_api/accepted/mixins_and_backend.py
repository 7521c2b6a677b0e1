"""Chooses the mixins one by one, filters in a backend, and declares each field of the serializer."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from rest_framework import mixins, permissions, routers, serializers, viewsets
from rest_framework.exceptions import ParseError
from rest_framework.filters import BaseFilterBackend
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request


class Task(models.Model):
    """Something to do, and who has to do it."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=100)
    done = models.BooleanField(default=False)

    class Meta:
        app_label = "kata"


class TaskSerializer(serializers.Serializer[Task]):
    id = serializers.IntegerField(read_only=True)
    owner = serializers.CharField(source="owner.username", read_only=True)
    title = serializers.CharField(max_length=100)
    done = serializers.BooleanField(required=False)

    def create(self, validated_data: dict[str, Any]) -> Task:
        return Task.objects.create(**validated_data, owner=self.context["request"].user)

    def update(self, instance: Task, validated_data: dict[str, Any]) -> Task:
        instance.title = validated_data.get("title", instance.title)
        instance.done = validated_data.get("done", instance.done)
        instance.save()
        return instance


class OwnTasks(BaseFilterBackend):
    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        return queryset.filter(owner_id=request.user.pk)


class DoneFilter(BaseFilterBackend):
    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        match request.query_params.get("done"):
            case None:
                return queryset
            case "true":
                return queryset.filter(done=True)
            case "false":
                return queryset.exclude(done=True)
        raise ParseError("done is true or false")


class Pages(PageNumberPagination):
    page_size = 20


class TaskViewSet(
    mixins.CreateModelMixin,
    mixins.RetrieveModelMixin,
    mixins.UpdateModelMixin,
    mixins.DestroyModelMixin,
    mixins.ListModelMixin,
    viewsets.GenericViewSet[Task],
):
    queryset = Task.objects.select_related("owner").order_by("-pk")
    serializer_class = TaskSerializer
    permission_classes = (permissions.IsAuthenticated,)
    filter_backends = (OwnTasks, DoneFilter)
    pagination_class = Pages


router = routers.DefaultRouter()
router.register("tasks", TaskViewSet)
urlpatterns = router.urls
