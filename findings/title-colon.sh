#!/usr/bin/env bash
# Software:   readability-lxml 0.8.4.1 (PyPI), which takes the article out of a page for readers and archives.
# One expects: `short_title()` takes the site's name off a title ("A release | Agency") and keeps the release's own words.
# What is so: of a title with a colon or a dash it keeps the longer part, whichever side it stands on:
#             "Withdrawn: Agency announces a new rule" becomes "Agency announces a new rule".
# It follows: a status that a title alone says is lost. It has to stand in the text as well.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir"
"$dir/bin/pip" install --quiet --disable-pip-version-check pip==25.2
"$dir/bin/pip" install --quiet --disable-pip-version-check readability-lxml==0.8.4.1 lxml==5.4.0 lxml_html_clean==0.4.2
"$dir/bin/python" - <<'PY'
from readability import Document
text = "<p>The agency announces a rule that changes how offices answer, what they ask for, and when they are open.</p>" * 4
page = "<html><head><title>{}</title></head><body><article>" + text + "</article></body></html>"
seen = {}
for title in ["Withdrawn: Agency announces a new rule today", "Agency announces a new rule today", "Withdrawn – Agency announces a new rule today"]:
    seen[title] = Document(page.format(title)).short_title()
    print(f"{title!r} is shown as {seen[title]!r}")
withdrawn, plain, dash = seen
assert seen[withdrawn] == plain, "the status is kept now"
assert seen[dash] == plain
assert seen[plain] == plain
PY
