"""``dateline verify``: are sources, ledger and index as they were left?"""

import click

from archive.cli.options import engine_option
from archive.cli.terminal import print_json, say
from archive.errors import DatelineError
from archive.pipeline.opening import opened
from archive.settings import Settings


class FindingsError(DatelineError):
    """Something is not as it should be; each finding was printed already."""


@click.command()
@engine_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(*, engine: str | None, as_json: bool) -> None:
    """Hash every source file again, and check each report against ledger and index.

    Each damaged, missing or changed file and each report that does not agree is named,
    with the command that mends it; the exit code is then 1. Nothing is changed.
    """
    from archive.pipeline.verifying import verify, verify_files

    settings = Settings.from_environ().override(engine=engine)
    findings = list(verify_files(settings.engine))
    try:
        with opened(settings) as archive:
            counts = archive.ledger.counts()
            findings += verify(archive)
    except DatelineError as error:
        for finding in findings:
            if finding.detail != error.message:
                say(finding.line)
        raise
    if as_json:
        plain = {
            "files": counts["files"],
            "documents": counts["documents"],
            "findings": [finding.to_json() for finding in findings],
        }
        print_json(plain, indent=2)
    else:
        for finding in findings:
            say(finding.line)
        say(
            f"{counts['files']:,} files and {counts['documents']:,} reports checked, "
            f"{len(findings):,} findings",
            err=True,
        )
    if findings:
        raise FindingsError(
            "1 finding" if len(findings) == 1 else f"{len(findings):,} findings"
        )
