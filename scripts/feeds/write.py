"""Writes the releases as a system's own files: python3 write.py SYSTEM FOLDER."""
import json
import os
import pathlib
import sys

here = pathlib.Path(os.environ["feeds"])
system, folder = sys.argv[1], pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)

for release in json.loads((here / "releases.json").read_text()):
    slug, title, date, topics = (release[key] for key in ("slug", "title", "date", "topics"))
    text = (here / "releases" / f"{slug}.md").read_text()
    yaml = {"title": title, "date": date, "description": release["summary"]}
    name = f"{slug}.md"
    if system == "hugo":
        yaml |= {"categories": topics}
    elif system == "eleventy":
        yaml |= {"topics": topics}
    elif system == "jekyll":
        yaml |= {"categories": topics}
        name = f"{date[:10]}-{slug}.md"
        if "image" in release:
            yaml |= {"image": release["image"]}
        # A date without a time is taken from the file's name.
        if len(date) == 10:
            del yaml["date"]
    if system == "pelican":
        head = "\n".join([f"Title: {title}", f"Date: {date}", f"Slug: {slug}", f"Category: {topics[0]}",
                          f"Tags: {', '.join(topics[1:])}", f"Summary: {release['summary']}"])
        text = f"{head}\n\n{text}"
    elif system == "nikola":
        head = "\n".join([f".. title: {title}", f".. slug: {slug}", f".. date: {date}", f".. category: {topics[0]}",
                          f".. tags: {', '.join(topics)}", ".. type: text"])
        text = f"<!--\n{head}\n-->\n\n{text}"
    else:
        # JSON is YAML; a date is written bare, as people write it.
        lines = [f"{key}: {value if key == 'date' else json.dumps(value, ensure_ascii=False)}" for key, value in yaml.items()]
        text = "---\n" + "\n".join(lines) + f"\n---\n\n{text}"
    (folder / name).write_text(text)
