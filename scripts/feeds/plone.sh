# Plone: RSS, Atom and RSS 1.0 as its own views write them, of a collection of news with the whole text ("render body").
# Its Atom is no XML where a text has a picture or a rule: the text is HTML that is said to be XHTML.
# What plone.app.layout has after 6.0 is for a later Plone, and Plone does not shut it out.
python Products.CMFPlone==6.2.2 plone.app.layout==6.0.2
cat > zope.conf <<'C'
instancehome .
<zodb_db main>
  <filestorage>
    path site.fs
    blob-dir blobs
  </filestorage>
  mount-point /
</zodb_db>
C
cat > make.py <<'P'
import io
import itertools
import json
import os
import pathlib
import re
import uuid
import PIL.Image
import transaction
import webtest
from DateTime import DateTime
from Zope2.Startup.run import make_wsgi_app

publish = make_wsgi_app({}, "zope.conf")
import Zope2
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.users import system
from plone.app.textfield.value import RichTextValue
from plone.base.interfaces.syndication import IFeedSettings
from plone.namedfile.file import NamedBlobFile, NamedBlobImage
from plone.uuid.interfaces import IUUIDGenerator
from Products.CMFPlone.factory import addPloneSite
from Testing.makerequest import makerequest
from zope.component import provideUtility
from zope.globalrequest import setRequest

# The keys of pages, which stand in the feed, are drawn.
numbers = itertools.count(1)
provideUtility(lambda: uuid.uuid5(uuid.NAMESPACE_URL, str(next(numbers))).hex, IUUIDGenerator)
here = pathlib.Path(os.environ["feeds"])
app = makerequest(Zope2.app())
setRequest(app.REQUEST)
newSecurityManager(None, system)
site = addPloneSite(app, "site", title="Example County Health Department", portal_timezone="America/Chicago",
                    extension_ids=("plone.app.contenttypes:default", "plonetheme.barceloneta:default"))
site.portal_registry["plone.available_languages"] = ["en", "es"]


def add(folder, kind, name, date="2015-01-01T01:00:00-06:00", **fields):
    page = folder[folder.invokeFactory(kind, name, creators=("press",), **fields)]
    if kind not in ("File", "Image"):
        site.portal_workflow.doActionFor(page, "publish")
    page.setEffectiveDate(DateTime(date))
    page.reindexObject()
    # That has set it to the time of the run.
    page.setModificationDate(DateTime(date))
    return page


# The addresses of pictures in a smaller size are made of the time when they came.
def picture(name):
    file = io.BytesIO()
    PIL.Image.new("RGB", (600, 400)).save(file, "PNG" if name.endswith("png") else "JPEG")
    image = NamedBlobImage(file.getvalue(), filename=name)
    image._modified = 1000 * len(name)
    return image


images, files, news = (add(site, "Folder", name, title=name.title()) for name in ("images", "files", "news"))
uploads = {f"/images/{name}": add(images, "Image", name, title=name, image=picture(name)) for name in ("clinic.jpg", "map.png")}
uploads["/files/fees-2015.pdf"] = add(files, "File", "fees-2015.pdf", title="Fees for 2015", file=NamedBlobFile(b"%PDF-1.4", "application/pdf", "fees-2015.pdf"))


# The editor's own form of a piece of HTML: pictures and files by their keys.
def rich(html):
    html = re.sub(r'<img src="([^"]+)"', lambda found: f'<img class="image-richtext image-inline" src="resolveuid/{uploads[found[1]].UID()}/@@images/image/preview"', html)
    html = re.sub(r'<a href="(/files/[^"]+)"', lambda found: f'<a href="resolveuid/{uploads[found[1]].UID()}"', html)
    return RichTextValue(html, "text/html", "text/x-html-safe")


for release in json.loads((here / "releases.json").read_text()):
    date = release["date"] if "T" in release["date"] else f"{release['date']} 00:00 America/Chicago"
    lead = {"image": picture(pathlib.Path(release["image"]).name)} if "image" in release else {}
    add(news, "News Item", release["slug"], date, title=release["title"], description=release["summary"], subject=tuple(release["topics"]),
        language=release["language"], text=rich((here / "releases" / f"{release['slug']}.html").read_text()), **lead)

query = [{"i": "portal_type", "o": "plone.app.querystring.operation.selection.any", "v": ["News Item"]}]
newest = add(news, "Collection", "aggregator", title="News", description="Site News", query=query, sort_on="effective", sort_reversed=True)
settings = IFeedSettings(newest)
settings.enabled = settings.render_body = True
transaction.commit()

for view in ("rss.xml", "atom.xml", "RSS"):
    answer = webtest.TestApp(publish).get(f"/VirtualHostBase/https/health.example:443/site/VirtualHostRoot/news/aggregator/{view}")
    pathlib.Path(view).write_bytes(answer.body)
P
python/bin/python make.py >&2
keep rss.xml plone-6.2.2.xml
keep atom.xml plone-6.2.2-atom.xml
keep RSS plone-6.2.2-rdf.xml
