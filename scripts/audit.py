"""Look the pinned versions up in the lists of known advisories.

    audit.py PIP_AUDIT [REQUIREMENTS]

Exit code 1 when a version has one. A list that cannot be reached is said and is no
failure: a build must not hang on a stranger's server.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def audit(program: str, pins: Path) -> list[dict[str, Any]] | None:
    """Return what is known of each pinned package; None when no list answers."""
    order = [program, "--requirement", str(pins), "--no-deps", "--disable-pip"]
    done = subprocess.run(
        [*order, "--progress-spinner", "off", "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        found: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except ValueError:
        return None
    return found


def main() -> int:
    """Print what is known, and return the exit code."""
    program, *rest = sys.argv[1:]
    found = audit(program, Path(rest[0] if rest else "constraints.txt"))
    if found is None:
        print("no list of advisories can be reached: nothing was audited")
        return 0
    skipped = [entry["name"] for entry in found if "skip_reason" in entry]
    known = [(entry, v) for entry in found for v in entry.get("vulns", ())]
    for entry, advisory in known:
        mended = ", ".join(advisory.get("fix_versions", ())) or "none yet"
        print(
            f"{entry['name']} {entry['version']}: {advisory['id']}, mended in {mended}"
        )
    print(
        f"{len(found) - len(skipped)} of {len(found)} versions audited, "
        f"{len(known)} advisories"
    )
    return 1 if known else 0


if __name__ == "__main__":
    sys.exit(main())
