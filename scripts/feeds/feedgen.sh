# feedgen: RSS and Atom. An entry's `updated` is not set, as in its manual's example: it becomes the time of the run.
python feedgen==1.0.0
cat > make.py <<'P'
import datetime
import json
import os
import pathlib
import zoneinfo
from feedgen.feed import FeedGenerator

here = pathlib.Path(os.environ["feeds"])
feed = FeedGenerator()
feed.id("https://health.example/news/")
feed.title("Example County Health Department")
feed.description("News of the department")
feed.link(href="https://health.example/news/")
feed.language("en")
for release in json.loads((here / "releases.json").read_text()):
    address = f"https://health.example/news/{release['slug']}/"
    date = datetime.datetime.fromisoformat(release["date"])
    entry = feed.add_entry(order="append")
    entry.id(address)
    entry.guid(address, permalink=True)
    entry.title(release["title"])
    entry.link(href=address)
    entry.summary(release["summary"])
    entry.content((here / "releases" / f"{release['slug']}.html").read_text(), type="html")
    entry.published(date if date.tzinfo else date.replace(tzinfo=zoneinfo.ZoneInfo("America/Chicago")))
    entry.category([{"term": topic} for topic in release["topics"]])
    if "document" in release:
        entry.enclosure("https://health.example" + release["document"], "1234", "application/pdf")
feed.rss_file("feed.rss", pretty=True)
feed.atom_file("feed.atom", pretty=True)
P
python/bin/python make.py
keep feed.rss feedgen-1.0.0.xml
keep feed.atom feedgen-1.0.0-atom.xml
