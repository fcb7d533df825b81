"""The pages and the JSON API."""

from archive.web.app import create_app

__all__ = ["create_app"]
