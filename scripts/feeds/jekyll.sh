# Jekyll with jekyll-feed 0.17, from Debian: its gems are neither on npm nor on PyPI.
debian jekyll "jekyll and ruby-jekyll-feed"
cat > _config.yml <<'Y'
title: Example County Health Department
description: News of the department
url: https://health.example
author: Press office
lang: en
timezone: America/Chicago
permalink: /news/:title/
plugins: [jekyll-feed]
feed:
  posts_limit: 100
Y
python3 "$feeds/write.py" jekyll _posts
mkdir _layouts
jekyll build --quiet >&2
version=$(jekyll --version | sed 's/jekyll //')
keep _site/feed.xml "jekyll-$version.xml"
