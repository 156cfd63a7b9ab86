# Pelican: Atom and RSS of all articles, with the whole text.
python pelican==4.12.0 markdown==3.10.2
python3 "$feeds/write.py" pelican content
cat > pelicanconf.py <<'P'
SITENAME = "Example County Health Department"
SITEURL = FEED_DOMAIN = "https://health.example"
AUTHOR = "Press office"
TIMEZONE = "America/Chicago"
DEFAULT_LANG = "en"
PATH = "content"
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_ALL_RSS = "feeds/all.rss.xml"
RSS_FEED_SUMMARY_ONLY = False
P
python/bin/pelican --quiet >&2
keep output/feeds/all.atom.xml pelican-4.12.0-atom.xml
keep output/feeds/all.rss.xml pelican-4.12.0.xml
