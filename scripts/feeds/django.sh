# Django's syndication framework: a feed class as in its manual, with the whole text as the description, RSS and Atom.
python django==5.2.19
cat > make.py <<'P'
import datetime
import json
import os
import pathlib
import django
from django.conf import settings

settings.configure(ALLOWED_HOSTS=["health.example"], ROOT_URLCONF=__name__, USE_TZ=True, TIME_ZONE="America/Chicago",
                   LANGUAGE_CODE="en-us", SECRET_KEY="none", TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}])
django.setup()
from django.contrib.syndication.views import Feed
from django.test import RequestFactory
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed

here = pathlib.Path(os.environ["feeds"])
urlpatterns = []


class Release(dict):
    def __str__(self):
        return self["title"]


class News(Feed):
    title = "Example County Health Department"
    link = "/news/"
    description = "News of the department"

    # Without `item_title`, which many leave out, the title is the item's `str`, escaped once more than the feed does.
    def items(self):
        return [Release(release) for release in json.loads((here / "releases.json").read_text())]

    def item_link(self, item):
        return f"/news/{item['slug']}/"

    def item_description(self, item):
        return (here / "releases" / f"{item['slug']}.html").read_text()

    def item_pubdate(self, item):
        date = datetime.datetime.fromisoformat(item["date"])
        return date if date.tzinfo else timezone.make_aware(date)

    item_updateddate = item_pubdate

    def item_categories(self, item):
        return item["topics"]

    def item_enclosure_url(self, item):
        return item.get("document") and "https://health.example" + item["document"]

    item_enclosure_length = 1234
    item_enclosure_mime_type = "application/pdf"


class AtomNews(News):
    feed_type = Atom1Feed
    subtitle = News.description


request = RequestFactory(SERVER_NAME="health.example").get("/news/feed/", secure=True)
pathlib.Path("feed.rss").write_bytes(News()(request).content)
pathlib.Path("feed.atom").write_bytes(AtomNews()(request).content)
P
python/bin/python make.py
keep feed.rss django-5.2.19.xml
keep feed.atom django-5.2.19-atom.xml
