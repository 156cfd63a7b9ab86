//! Pictures and documents of entries.

use super::{ITEM, releases, reported, rss};
use crate::fixture::Fixture;
use frontdesk::import::{Fate, Further, MediaFrom};

fn item() -> String {
    ITEM.replace(
        "<p>The",
        "<figure><img src='/uploads/bridge.jpg' alt='A bridge'><figcaption>It opens</figcaption></figure><img src='/uploads/no.gif' alt='x'><p>The",
    )
    .replace("<guid>", "<enclosure url='https://old.example/files/plan.pdf' type='application/pdf' length='1'/><guid>")
}

fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(8, 8).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn pictures_and_documents_come_out_of_a_folder_with_their_words() {
    let fixture = Fixture::new();
    let folder = fixture.content().with_file_name("old");
    std::fs::create_dir_all(folder.join("uploads")).unwrap();
    // Its name says JPEG, its bytes PNG.
    std::fs::write(folder.join("uploads/bridge.jpg"), picture()).unwrap();
    std::fs::write(folder.join("uploads/no.gif"), b"GIF89a").unwrap();
    std::fs::write(folder.join("plan.pdf"), b"%PDF-1.7\n").unwrap();
    let further = Further { media: Some(MediaFrom::Folder(folder.clone())), ..Further::default() };
    let report = reported(&fixture, &rss(&item()), &further);
    assert!(
        report.outcomes[0].notes.iter().any(|note| note.contains("no.gif") && note.contains("none of jpg")),
        "{report}"
    );
    let release = releases(&fixture).remove(0);
    let image = &release.images[0];
    assert!(image.file.as_str().starts_with("bridge-") && image.file.as_str().ends_with(".png"), "{image:?}");
    assert_eq!((image.alt.as_str(), image.caption.as_deref()), ("A bridge", Some("It opens")));
    assert_eq!(release.documents[0].title, "plan.pdf");
    // What is there is not looked for again.
    std::fs::remove_dir_all(folder).unwrap();
    assert_eq!(reported(&fixture, &rss(&item()), &further).outcomes[0].fate, Fate::Unchanged);
    let page = fixture.published().page("/news/releases/bridge-opens/");
    assert!(page.contains("alt=\"A bridge\"") && page.contains("plan.pdf"), "{page}");
}

#[test]
fn a_feed_leads_to_nothing_that_only_this_machine_reaches() {
    let fixture = Fixture::new();
    let further = Further { media: Some(MediaFrom::Web), ..Further::default() };
    let item = item()
        .replace("https://old.example/files/plan.pdf", "http://127.0.0.1:9/plan.pdf")
        .replace("/uploads/", "file:///etc/");
    let report = reported(&fixture, &rss(&item), &further);
    let notes = report.outcomes[0].notes.join("\n");
    assert!(notes.contains("not public") && notes.contains("only http and https"), "{notes}");
    assert!(releases(&fixture)[0].documents.is_empty());
}

#[test]
fn pictures_beside_a_text_are_known_by_their_names_and_bring_their_credit() {
    let item = ITEM.replace(
        "<guid>",
        "<media:content url='https://old.example/a.png' medium='image'><media:title>A bridge</media:title><media:credit>Ann Smith</media:credit></media:content><guid>",
    );
    let fixture = Fixture::new();
    let folder = fixture.content().with_file_name("old");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("a.png"), picture()).unwrap();
    let further = Further { media: Some(MediaFrom::Folder(folder)), ..Further::default() };
    reported(&fixture, &rss(&item), &further);
    let release = releases(&fixture).remove(0);
    assert_eq!((release.images[0].alt.as_str(), release.images[0].credit.as_deref()), ("A bridge", Some("Ann Smith")));
    // A small picture alone, a description that is the title, and documents of other kinds are named.
    let other = ITEM.replace("<guid>", "<media:thumbnail url='https://old.example/small.jpg'/><guid>").replace(
        "<p>The",
        "<img src='/b.jpg' alt='Bridge opens'><p>See <a href='http://www.old.example/form.doc'>the form</a>. The",
    );
    let fixture = Fixture::new();
    let notes = reported(&fixture, &rss(&other), &Further::default()).outcomes.remove(0).notes.join("\n");
    for named in ["small.jpg", "its description is the title of the text", "form.doc"] {
        assert!(notes.contains(named), "{named}: {notes}");
    }
}
