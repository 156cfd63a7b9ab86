# Wagtail, which has no feed of its own: Django's, of pages whose body is a stream of rich text, a table and raw HTML. Rich
# text goes through the editor's own form and back, so it holds what the editor can hold; the rest is raw HTML.
python wagtail==8.0.1
mkdir -p news/migrations
touch news/__init__.py news/migrations/__init__.py
cat > news/models.py <<'P'
from django.db import models
from wagtail.blocks import RawHTMLBlock, RichTextBlock
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.fields import StreamField
from wagtail.models import Page

FEATURES = ["h2", "bold", "italic", "ol", "ul", "hr", "link", "document-link", "image", "superscript", "subscript", "strikethrough", "blockquote"]


class Release(Page):
    date = models.DateTimeField()
    topics = models.JSONField(default=list)
    body = StreamField([("text", RichTextBlock(features=FEATURES)), ("table", TableBlock()), ("html", RawHTMLBlock())])
P
cat > make.py <<'P'
import datetime
import io
import json
import os
import pathlib
import random
import re
import PIL.Image
import django
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True, TIME_ZONE="America/Chicago", LANGUAGE_CODE="en-us", SECRET_KEY="none",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}, DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    MEDIA_ROOT="media", MEDIA_URL="/media/", STATIC_URL="/static/", WAGTAIL_SITE_NAME="Example", WAGTAILADMIN_BASE_URL="https://health.example",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    INSTALLED_APPS=["news", "wagtail.contrib.table_block", "wagtail.embeds", "wagtail.sites", "wagtail.users", "wagtail.documents", "wagtail.images",
                    "wagtail.search", "wagtail.admin", "wagtail", "modelcluster", "taggit", "django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes",
                    "django.contrib.sessions", "django.contrib.messages", "django.contrib.staticfiles"])
django.setup()
from django.contrib.syndication.views import Feed
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import RequestFactory
from django.urls import include, path
from django.utils import timezone
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page, Site
from news.models import FEATURES, Release

urlpatterns = [path("documents/", include("wagtail.documents.urls")), path("", include("wagtail.urls"))]
call_command("makemigrations", "news", verbosity=0)
call_command("migrate", verbosity=0)

# The keys of the editor's blocks, which stand in the feed, are drawn.
random.seed(1)
here = pathlib.Path(os.environ["feeds"])
site = Site.objects.get()
site.hostname, site.port = "health.example", 443
site.save()
root = site.root_page


def picture(name, title):
    file = io.BytesIO()
    PIL.Image.new("RGB", (40, 30)).save(file, "PNG")
    return Image.objects.create(title=title, description=title, file=ContentFile(file.getvalue(), name))


pictures = {"/images/clinic.jpg": picture("clinic.png", "A low brick house with a ramp"), "/images/map.png": picture("map.png", "Map: the clinic is beside the library")}
fees = Document.objects.create(title="Fees for 2015", file=ContentFile(b"%PDF-1.4", "fees-2015.pdf"))


# The editor's own form of a piece of HTML: pictures and documents by their numbers.
def rich(html):
    html = re.sub(r'<p><img src="([^"]+)" alt="([^"]+)"></p>', lambda found: f'<embed embedtype="image" id="{pictures[found[1]].id}" alt="{found[2]}" format="left"/>', html)
    html = html.replace('<a href="/files/fees-2015.pdf">', f'<a linktype="document" id="{fees.id}">')
    html = re.sub(r"<(li[^>]*|blockquote)>\s*<p>(.*?)</p>\s*</", r"<\1>\2</", html)
    converter = ContentstateConverter(features=FEATURES)
    return converter.to_database_format(converter.from_database_format(html))


def cells(table):
    rows = [[re.sub(r"</?su[bp]>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)] for row in re.findall(r"<tr>(.*?)</tr>", table)]
    merged = [{"row": y, "col": x, "rowspan": 1, "colspan": 2} for y, x in ((0, 2), (3, 2))]
    return {"data": [row + [""] * (4 - len(row)) for row in rows], "mergeCells": merged, "first_row_is_table_header": True, "first_col_is_header": True,
            "table_caption": re.search(r"<caption>(.*?)</caption>", table)[1],
            "cell": [{"row": cell["row"], "col": cell["col"] + 1, "hidden": True} for cell in merged]}


def blocks(html):
    stream = []
    for piece in re.split(r"(?s)(<table>.*?</table>|<figure>.*?</figure>|<dl>.*?</dl>|<pre>.*?</pre>)", html):
        kind = "table" if piece.startswith("<table") else "html" if re.match("<(figure|dl|pre)", piece) else "text"
        if piece.strip():
            stream.append({"type": kind, "value": cells(piece) if kind == "table" else piece if kind == "html" else rich(piece)})
    return json.dumps(stream)


for release in json.loads((here / "releases.json").read_text()):
    date = datetime.datetime.fromisoformat(release["date"])
    root.add_child(instance=Release(
        title=release["title"], slug=release["slug"], search_description=release["summary"], topics=release["topics"],
        date=date if date.tzinfo else timezone.make_aware(date), body=blocks((here / "releases" / f"{release['slug']}.html").read_text())))


class News(Feed):
    title = "Example County Health Department"
    link = "/news/"
    description = "News of the department"

    def items(self):
        return Release.objects.live().order_by("-date")

    def item_link(self, page):
        return page.full_url

    def item_description(self, page):
        return str(page.body)

    def item_pubdate(self, page):
        return timezone.localtime(page.date)

    def item_categories(self, page):
        return page.topics


request = RequestFactory(SERVER_NAME="health.example").get("/news/feed/", secure=True)
pathlib.Path("feed.rss").write_bytes(News()(request).content)
P
python/bin/python make.py >&2
keep feed.rss wagtail-8.0.1.xml
