# Nikola: RSS and Atom of all posts, with the whole text.
python nikola==8.3.3
python/bin/nikola init --quiet --demo site >&2 && cd site && rm -rf posts pages galleries listings
python3 "$feeds/write.py" nikola posts
cat > conf.py <<'P'
BLOG_AUTHOR = "Press office"
BLOG_TITLE = "Example County Health Department"
SITE_URL = BASE_URL = "https://health.example/"
BLOG_EMAIL = "press@health.example"
BLOG_DESCRIPTION = "News of the department"
DEFAULT_LANG = "en"
TIMEZONE = "America/Chicago"
POSTS = (("posts/*.md", "news", "post.tmpl"),)
PAGES = ()
COMPILERS = {"markdown": (".md",)}
MARKDOWN_EXTENSIONS = ["markdown.extensions.extra"]
FEED_TEASERS = False
FEED_LENGTH = 100
GENERATE_ATOM = True
P
../python/bin/nikola build >&2
keep output/rss.xml nikola-8.3.3.xml
keep output/index.atom nikola-8.3.3-atom.xml
