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
        ("DATELINE_PER_PAGE", ""),
        ("DATELINE_PER_PAGE", "0"),
        ("DATELINE_PER_PAGE", "201"),
        ("DATELINE_TIME_BUDGET", "nan"),
        ("DATELINE_TIME_BUDGET", "inf"),
        ("DATELINE_TIME_BUDGET", "-0.1"),
        ("DATELINE_RATE_LIMIT", "1.5"),
        ("DATELINE_PROXIES", "x"),
        ("DATELINE_PROXIES", "99"),
        ("DATELINE_WORKERS", "1000000"),
        ("DATELINE_RECORD_BYTES", "0"),
        ("DATELINE_CACHE_BYTES", "64 MB"),
        ("DATELINE_TRUSTED_HOSTS", "http://news.example/"),
        ("DATELINE_TRUSTED_HOSTS", "news.example:443"),
        ("DATELINE_TRUSTED_HOSTS", "a.example, *"),
    ],
)
def test_a_value_of_the_wrong_kind_names_the_variable(name, text):
    with pytest.raises(SettingsError, match=name):
        Settings.from_environ({name: text})


@pytest.mark.parametrize(
    "hosts", ["", "news.example", ".example , b.example", "192.168.1.7", "[::1]", "a_b"]
)
def test_hosts_are_names_and_addresses(hosts):
    given = Settings.from_environ({"DATELINE_TRUSTED_HOSTS": hosts})
    assert given.trusted_hosts == hosts


def test_a_page_may_be_set_as_long_as_it_may_be_asked():
    from archive.search.params import MOST_PER_PAGE

    text = str(MOST_PER_PAGE)
    assert Settings.from_environ({"DATELINE_PER_PAGE": text}).per_page == MOST_PER_PAGE


def test_other_variables_are_left_alone():
    assert Settings.from_environ({"PATH": "/bin", "DATELINE_TEST_X": "1"}) == Settings()


def test_a_password_is_never_shown():
    secrets = ("DATELINE_OPENSEARCH_PASSWORD", "DATELINE_PASSWORD_HASH")
    settings = Settings.from_environ(dict.fromkeys(secrets, "hunter2"))
    assert settings.opensearch_password == settings.password_hash == "hunter2"
    assert "hunter2" not in repr(settings)
