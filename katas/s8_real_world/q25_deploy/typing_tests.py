"""What mypy must know about `gunicorn_settings` and `nginx_server`; this is checked, never run."""

from typing import assert_type

from .solution import gunicorn_settings, nginx_server


def settings_have_names() -> None:
    """Let the settings be a dict, or an instance of a subclass, with strings as keys."""
    settings = gunicorn_settings(cores=4, memory_mb=8000, kind="io")
    assert_type([*settings], list[str])
    settings.get("workers")


def configuration_is_a_string() -> None:
    """Let the configuration be a string."""
    configuration: str = nginx_server("example.org", "/run/app.sock", "/srv/static", max_upload_mb=10)
    configuration.encode()


def size_is_a_number() -> None:
    """Mypy must refuse a string instead of a size."""
    nginx_server("example.org", "/run/app.sock", "/srv/static", "10m")  # type: ignore[arg-type]
