"""Settings from the environment."""

import pytest

from archive.settings import Settings, SettingsError


def test_an_unknown_variable_is_an_error_so_that_a_typo_is_not_silent():
    with pytest.raises(SettingsError, match="DATELINE_PAGESIZE"):
        Settings.from_environ({"DATELINE_PAGESIZE": "10"})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("DATELINE_PER_PAGE", "many"),
        ("DATELINE_PER_PAGE", "-1"),
        ("DATELINE_CORRECTIONS", "perhaps"),
        ("DATELINE_DATE_ORDER", "ymd"),
    ],
)
def test_a_value_of_the_wrong_kind_names_the_variable(name, text):
    with pytest.raises(SettingsError, match=name):
        Settings.from_environ({name: text})


def test_other_variables_are_left_alone():
    assert Settings.from_environ({"PATH": "/bin", "DATELINE_TEST_X": "1"}) == Settings()


def test_a_password_is_never_shown():
    settings = Settings.from_environ({"DATELINE_OPENSEARCH_PASSWORD": "hunter2"})
    assert "hunter2" not in str(settings.public())
