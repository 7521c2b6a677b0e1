"""A queryset that contains only the user's tasks, so every action is private; the rest is declared."""

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from rest_framework import routers, serializers, viewsets
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.permissions import IsAuthenticated

DONE = {"true": True, "false": False}


class Task(models.Model):
    """Something to do, and who has to do it."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=100)
    done = models.BooleanField(default=False)

    class Meta:
        app_label = "kata"


class TaskSerializer(serializers.ModelSerializer[Task]):
    """Converts tasks to JSON, and checks what comes in."""

    owner = serializers.ReadOnlyField(source="owner.username")

    class Meta:
        model = Task
        fields = ("id", "owner", "title", "done")


class TaskPages(PageNumberPagination):
    """Pages of 20 tasks."""

    page_size = 20


class TaskViewSet(viewsets.ModelViewSet[Task]):
    """Answers requests about the tasks of a user."""

    serializer_class = TaskSerializer
    pagination_class = TaskPages
    permission_classes = (IsAuthenticated,)

    def get_queryset(self) -> QuerySet[Task]:
        """Return the user's tasks, the newest first; the list can be filtered."""
        tasks = Task.objects.filter(owner=self.request.user).select_related("owner").order_by("-id")
        done = self.request.query_params.get("done")
        if self.action != "list" or done is None:
            return tasks
        if done not in DONE:
            raise ValidationError({"done": ["This is neither true nor false."]})
        return tasks.filter(done=DONE[done])

    def perform_create(self, serializer: serializers.BaseSerializer[Task]) -> None:
        """Store the new task as one of the user."""
        serializer.save(owner=self.request.user)


router = routers.SimpleRouter()
router.register("tasks", TaskViewSet, basename="task")
urlpatterns = router.urls
