"""What Python's readers make of the bench's portal: one JSON line for each page that one read."""

import json
import logging
import pathlib
import sys

import feedparser
import html2text
import htmldate
import newspaper
import readability
import trafilatura
import vobject
from lxml import html

logging.disable(logging.CRITICAL)
portal = pathlib.Path(sys.argv[1])


def tell(consumer, subject, **facts):
    print(json.dumps({"consumer": consumer, "subject": subject, **facts}, ensure_ascii=False))


def text_of(markup):
    return " ".join(html.fromstring(markup).itertext()) if markup and markup.strip() else ""


def articles(host):
    for page in sorted((portal / host).glob("**/news/releases/*/index.html")):
        subject = f"{host}/{page.parent.name}"
        markup = page.read_text(encoding="utf-8")
        url = f"https://www.boe.gov/{page.parent.relative_to(portal / host)}/"
        try:
            document = readability.Document(markup, url=url)
            tell("readability-lxml", subject, title=document.short_title(), text=text_of(document.summary()))
        except Exception as error:
            tell("readability-lxml", subject, failed=str(error))
        found = trafilatura.bare_extraction(markup, url=url, with_metadata=True)
        found = found.as_dict() if found else {}
        tell("trafilatura", subject, title=found.get("title"), dek=found.get("description"), date=found.get("date"),
             author=found.get("author"), site=found.get("sitename"), text=found.get("text") or "")
        article = newspaper.Article(url)
        article.download(input_html=markup)
        article.parse()
        date = article.publish_date and article.publish_date.strftime("%Y-%m-%d")
        tell("newspaper4k", subject, title=article.title, dek=article.meta_description, date=date,
             author=", ".join(article.authors), site=article.meta_site_name, language=article.meta_lang, text=article.text)
        tell("htmldate", subject, date=htmldate.find_date(markup, original_date=True))
        main = html.fromstring(markup).get_element_by_id("main")
        shown = html2text.html2text(html.tostring(main, encoding="unicode"))
        tell("html2text", subject, shown=shown)


def feeds():
    for file in sorted((portal / "demonstration").glob("**/feeds/news.*")):
        if file.suffix not in (".atom", ".rss"):
            continue
        parsed = feedparser.parse(file.read_bytes())
        for entry in parsed.entries:
            name = entry.link.rstrip("/").split("/")[-1]
            language = entry.get("language") or entry.title_detail.get("language")
            tell(f"feedparser, {file.suffix[1:]}", name, title=entry.title, dek=entry.get("summary"),
                 author=entry.get("author"), instant="%04d-%02d-%02dT%02d:%02d:%02dZ" % entry.published_parsed[:6],
                 language=language, enclosures=[link.href for link in entry.get("enclosures", [])],
                 text=text_of(entry.content[0].value))


def cards():
    for file in sorted((portal / "demonstration").glob("**/*.vcf")):
        card = vobject.readOne(file.read_text(encoding="utf-8"))
        tell("vobject", str(file.relative_to(portal / "demonstration")), name=card.fn.value, sorted_by=card.n.value.family,
             uid=card.uid.value, rev=card.rev.value, numbers=[phone.value for phone in card.contents.get("tel", [])],
             place=card.geo.value if "geo" in card.contents else None, note=card.note.value)


articles("demonstration")
articles("official")
feeds()
cards()
