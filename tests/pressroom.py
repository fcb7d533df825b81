"""Reports as an archive of many papers has them, for the tests in a browser."""

STORM = (
    "The storm that reached the coast on Sunday closed the ports of Valencia, Alicante "
    "and Malaga, the harbour authority said. Ships were told to wait off shore until "
    "the wind fell below forty knots, and the ferry to Palma was cancelled. Schools in "
    "three provinces will stay closed until further notice."
)
LONG_TITLE = "Talks go on about " + ", ".join(f"item number {n}" for n in range(40))


def press_reports():
    """Yield records as JSON Lines have them."""
    for number in range(30):
        yield {
            "title": "Storm closes ports",
            "text": f"{STORM} Printed in edition {number}.",
            "date": f"2020-01-{number % 9 + 20}",
            "source": f"Paper {number:02d}",
            "lang": "en",
        }
    for number in range(30):
        yield {
            "title": f"Council of district {number}",
            "text": f"The council of district {number} met about water and roads.",
            "date": f"{1950 + number}-03-04",
            "source": f"Gazette “{number}”" if number < 2 else f"Gazette {number:02d}",
            "lang": "en",
        }
    yield {
        "title": "إطلاق صاروخ باتجاه عسقلان",
        "text": "قال الجيش إن صاروخا أطلق من قطاع غزة سقط قرب عسقلان يوم الخميس.",
        "date": "2020-10-23",
        "source": "وكالة الأنباء",
        "lang": "ar",
    }
    yield {"title": LONG_TITLE, "text": "Nothing was agreed.", "source": "x" * 120}
    yield {
        "title": "A bridge is closed",
        "text": "The bridge was closed to lorries.",
        "url": "https://press.example/2019/05/06/bridge",
    }
    yield {"title": "Without a day", "text": "The river rose near Khartoum."}
    yield {"title": "Misprint", "text": "A year far ahead.", "date": "9654-01-01"}


def press_files():
    """Return the same reports by the files of JSON Lines that they lie in."""
    files = {}
    for report in press_reports():
        path = "others.jsonl"
        if report["title"].startswith("Council"):
            path = f"papers/gazettes/{report['date'][:3]}0s.jsonl"
        elif report["title"].startswith("Storm"):
            path = "papers/storm.jsonl"
        files.setdefault(path, []).append(report)
    return files
