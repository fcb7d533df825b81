"""The base of every error that Dateline raises on purpose."""


class DatelineError(Exception):
    """Something a person can act on; its text may be shown to the user as it is."""

    @property
    def message(self) -> str:
        """What to show: what is wrong, with what, and what to do."""
        return str(self)

    @property
    def public(self) -> str:
        """What a visitor is told: the same, but no path or address of the machine."""
        return self.message
