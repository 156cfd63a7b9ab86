#!/usr/bin/env bash
# Software:   Plone 6.2.2 (Products.CMFPlone), its own atom.xml of a collection with whole texts.
# One expects: a feed that is well-formed (RFC 4287, 2), where `type="xhtml"` holds XHTML (3.1.1.3), and `xml:lang` at a text
#             says the language of that text.
# What is so: the editor's HTML stands there as it is: a line break, a rule or a picture in any text makes the whole feed no
#             XML. `xml:lang` is the site's language at every text, that of a Spanish item too. Its RSS has neither fault.
# It follows: an import of Plone reads RSS, or each entry by itself with the ends of such elements written; and a text's own
#             words say more of its language than its mark.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv python
# What plone.app.layout has after 6.0 is for a later Plone.
python/bin/pip install --quiet --disable-pip-version-check Products.CMFPlone==6.2.2 plone.app.layout==6.0.2 2>/dev/null
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
cat > look.py <<'P'
import re
import xml.etree.ElementTree as tree
import transaction
import webtest
from Zope2.Startup.run import make_wsgi_app

publish = make_wsgi_app({}, "zope.conf")
import Zope2
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.users import system
from plone.app.textfield.value import RichTextValue
from plone.base.interfaces.syndication import IFeedSettings
from Products.CMFPlone.factory import addPloneSite
from Testing.makerequest import makerequest
from zope.globalrequest import setRequest

app = makerequest(Zope2.app())
setRequest(app.REQUEST)
newSecurityManager(None, system)
site = addPloneSite(app, "site", extension_ids=("plone.app.contenttypes:default",))
site.portal_registry["plone.available_languages"] = ["en", "es"]


def add(kind, name, **fields):
    page = site[site.invokeFactory(kind, name, **fields)]
    site.portal_workflow.doActionFor(page, "publish")
    page.reindexObject()


def text(html):
    return RichTextValue(html, "text/html", "text/x-html-safe")


def collection(name, kinds):
    query = [{"i": "portal_type", "o": "plone.app.querystring.operation.selection.any", "v": kinds}]
    add("Collection", name, title=name, query=query)
    settings = IFeedSettings(site[name])
    settings.enabled = settings.render_body = True


add("News Item", "plain", title="Plain", language="es", text=text("<p>La oficina abre hoy.</p>"))
add("Document", "ruled", title="Ruled", text=text("<p>One</p><hr><p>Two</p>"))
collection("plain-texts", ["News Item"])
collection("all-texts", ["News Item", "Document"])
transaction.commit()


def seen(path):
    return webtest.TestApp(publish).get(f"/site/{path}").body.decode()


def fault(path):
    try:
        tree.fromstring(seen(path))
    except tree.ParseError as error:
        return str(error).split(":")[0]


content = re.search(r"<content[^>]*>", seen("plain-texts/atom.xml"))[0]
print("Atom of a Spanish text:", fault("plain-texts/atom.xml") or "well-formed;", re.sub(r' xml:base="[^"]*"', "", content))
print("Atom with a text that has a rule, too:", fault("all-texts/atom.xml"))
print("RSS of the same:", fault("all-texts/rss.xml") or "well-formed")
assert fault("plain-texts/atom.xml") is None and 'type="xhtml"' in content and 'xml:lang="en"' in content
assert fault("all-texts/atom.xml") == "mismatched tag" and fault("all-texts/rss.xml") is None
P
python/bin/python look.py 2>/dev/null
