//! A picture of words: the agency above, the title, and a line below.

use swash::FontRef;
use swash::scale::{Render, ScaleContext, Source};
use swash::shape::ShapeContext;
use swash::zeno::{Format, Vector};

/// In pixels: 1.91 to 1, which is what previews show whole (Open Graph's readers cut all else).
pub const WIDTH: usize = 1200;
pub const HEIGHT: usize = 630;

const MARGIN: f32 = 80.0;
/// The width of the bar at the start edge.
const BAR: usize = 20;
/// A title is as large as four lines of it allow.
const TITLE_SIZES: [f32; 4] = [72.0, 62.0, 54.0, 48.0];
const TITLE_LINES: usize = 4;
const SMALL: f32 = 32.0;

/// What a picture says. It is drawn of nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Whose it is.
    pub agency: String,
    pub title: String,
    /// A day, a kind, a place.
    pub note: String,
    /// What a demonstration says of itself.
    pub warning: Option<&'static str>,
}

/// The colours of a picture: white words on a ground, and a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// Red, green and blue.
    pub ground: [u8; 3],
    pub bar: [u8; 3],
}

/// The two weights of the typeface.
#[derive(Clone, Copy)]
struct Fonts {
    regular: FontRef<'static>,
    bold: FontRef<'static>,
}

impl Fonts {
    /// None where the files are no fonts, which the test rules out.
    fn load() -> Option<Self> {
        let regular = FontRef::from_index(include_bytes!("font/PublicSans-Regular.ttf"), 0)?;
        let bold = FontRef::from_index(include_bytes!("font/PublicSans-Bold.ttf"), 0)?;
        Some(Self { regular, bold })
    }
}

impl Words {
    /// Whether the typeface has every letter: what it lacks would stand there as empty boxes.
    pub fn can_be_drawn(&self) -> bool {
        let Some(Fonts { regular, bold }) = Fonts::load() else { return false };
        let has = |font: FontRef<'_>, text: &str| text.chars().all(|letter| font.charmap().map(letter) != 0);
        let warning = self.warning.unwrap_or_default();
        has(bold, &self.title) && has(bold, &self.agency) && has(regular, &self.note) && has(regular, warning)
    }

    /// The picture as PNG, in sixteen colours.
    ///
    /// # Errors
    ///
    /// Where it cannot be encoded.
    pub fn png(&self, colours: &Colours) -> Result<Vec<u8>, png::EncodingError> {
        let mut canvas = Canvas::new();
        if let Some(fonts) = Fonts::load() {
            canvas.write(fonts, self);
        }
        canvas.png(colours)
    }
}

/// The last of the palette's colours is the bar's; the others go from the ground to white.
const BAR_COLOUR: u8 = 15;
const WHITE: u8 = 14;

struct Canvas {
    /// Of each pixel, its colour's place in the palette: two in a byte, as the file holds them.
    pixels: Vec<u8>,
    shaping: ShapeContext,
    scaling: ScaleContext,
}

impl Canvas {
    fn new() -> Self {
        let mut pixels = vec![0; WIDTH * HEIGHT / 2];
        pixels.chunks_exact_mut(WIDTH / 2).for_each(|row| row[..BAR / 2].fill(BAR_COLOUR << 4 | BAR_COLOUR));
        Self { pixels, shaping: ShapeContext::new(), scaling: ScaleContext::new() }
    }

    fn write(&mut self, Fonts { regular, bold }: Fonts, words: &Words) {
        let room = WIDTH as f32 - 2.0 * MARGIN;
        // A title that says it says it once.
        let agency = if words.title.contains(&words.agency) { "" } else { &words.agency };
        let agency = self.lines(bold, SMALL, agency, room, 2);
        let mut y = MARGIN + SMALL;
        for line in agency {
            self.line(bold, SMALL, &line, y);
            y += SMALL * 1.3;
        }
        let (size, title) = self.title(bold, &words.title, room);
        let step = size * 1.15;
        let bottom = HEIGHT as f32 - MARGIN;
        // In the middle of what is left between the line above and the line below.
        let (above, below) = (y, bottom - SMALL * 3.0);
        let mut y = above + ((below - above) - step * title.len() as f32) / 2.0 + size * 0.9;
        for line in title {
            self.line(bold, size, &line, y);
            y += step;
        }
        let small = [words.note.as_str()].into_iter().chain(words.warning).filter(|part| !part.is_empty());
        let small: Vec<_> = small.flat_map(|part| self.lines(regular, SMALL, part, room, 1)).collect();
        for (at, line) in small.iter().rev().enumerate() {
            self.line(regular, SMALL, line, bottom - SMALL * 1.4 * at as f32);
        }
    }

    /// The largest size in which a title has few enough lines, and those.
    fn title(&mut self, font: FontRef<'_>, title: &str, room: f32) -> (f32, Vec<String>) {
        for size in TITLE_SIZES {
            let lines = self.lines(font, size, title, room, usize::MAX);
            let is_whole = title.split_whitespace().all(|word| self.width(font, size, word) <= room);
            if is_whole && lines.len() <= TITLE_LINES {
                return (size, lines);
            }
        }
        let smallest = TITLE_SIZES[TITLE_SIZES.len() - 1];
        (smallest, self.lines(font, smallest, title, room, TITLE_LINES))
    }

    /// A text in lines of a width, at most so many of them: what has no room ends in an ellipsis.
    fn lines(&mut self, font: FontRef<'_>, size: f32, text: &str, room: f32, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            if let Some(longer) = longer.filter(|line| self.width(font, size, line) <= room) {
                lines.pop();
                lines.push(longer);
            } else {
                lines.extend(self.parts(font, size, word, room));
            }
        }
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                while self.width(font, size, &format!("{last}…")) > room
                    && let Some(blank) = last.rfind(' ')
                {
                    last.truncate(blank);
                }
                last.push('…');
            }
        }
        lines
    }

    /// A word in parts that have room, which is most often all of it.
    fn parts(&mut self, font: FontRef<'_>, size: f32, word: &str, room: f32) -> Vec<String> {
        let mut parts = vec![word.to_owned()];
        while let Some(last) = parts.last_mut()
            && self.width(font, size, last) > room
            && let Some((second, _)) = last.char_indices().nth(1)
        {
            let mut end = last.len();
            while end > second && self.width(font, size, &last[..end]) > room {
                end = last[..end].char_indices().next_back().map_or(second, |(at, _)| at.max(second));
            }
            let rest = last.split_off(end);
            parts.push(rest);
        }
        parts
    }

    fn width(&mut self, font: FontRef<'_>, size: f32, text: &str) -> f32 {
        let mut shaper = self.shaping.builder(font).size(size).build();
        shaper.add_str(text);
        let mut width = 0.0;
        shaper.shape_with(|cluster| width += cluster.advance());
        width
    }

    /// Draws a line, whose letters stand on `y`.
    fn line(&mut self, font: FontRef<'_>, size: f32, text: &str, y: f32) {
        let mut shaper = self.shaping.builder(font).size(size).build();
        shaper.add_str(text);
        let (mut glyphs, mut x) = (Vec::new(), MARGIN);
        shaper.shape_with(|cluster| {
            for glyph in cluster.glyphs {
                glyphs.push((glyph.id, x + glyph.x, y - glyph.y));
                x += glyph.advance;
            }
        });
        let mut scaler = self.scaling.builder(font).size(size).build();
        for (id, x, y) in glyphs {
            let offset = Vector::new(x.fract(), 0.0);
            let drawn = Render::new(&[Source::Outline]).format(Format::Alpha).offset(offset).render(&mut scaler, id);
            let Some(drawn) = drawn else { continue };
            let (left, top) = (x.floor() as i32 + drawn.placement.left, y.round() as i32 - drawn.placement.top);
            // What would lie outside the picture is cut off.
            let below = self.pixels.chunks_exact_mut(WIDTH / 2).skip(top.max(0) as usize);
            let rows = drawn.data.chunks_exact((drawn.placement.width as usize).max(1)).skip((-top).max(0) as usize);
            for (row, coverage) in below.zip(rows) {
                for (column, coverage) in (left..).zip(coverage) {
                    let shade = ((u16::from(*coverage) * u16::from(WHITE) + 127) / 255) as u8;
                    if let Ok(column) = usize::try_from(column)
                        && let Some(pair) = row.get_mut(column / 2)
                    {
                        let (first, second) = (*pair >> 4, *pair & 15);
                        *pair = match column % 2 {
                            0 => first.max(shade) << 4 | second,
                            _ => first << 4 | second.max(shade),
                        };
                    }
                }
            }
        }
    }

    fn png(&self, colours: &Colours) -> Result<Vec<u8>, png::EncodingError> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, WIDTH as u32, HEIGHT as u32);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(palette(colours));
        encoder.set_filter(png::Filter::NoFilter);
        encoder.set_compression(png::Compression::Fast);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.pixels)?;
        writer.finish()?;
        Ok(bytes)
    }
}

fn palette(colours: &Colours) -> Vec<u8> {
    let shade = |step: u8| {
        colours.ground.map(|channel| {
            let (channel, step, white) = (u16::from(channel), u16::from(step), u16::from(WHITE));
            ((channel * (white - step) + 255 * step) / white) as u8
        })
    };
    (0..=WHITE).flat_map(shade).chain(colours.bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(title: &str) -> Words {
        Words {
            agency: "Bureau of Examples".into(),
            title: title.into(),
            note: "November 3, 2026".into(),
            warning: None,
        }
    }

    fn colours() -> Colours {
        Colours { ground: [23, 50, 77], bar: [240, 148, 106] }
    }

    /// Rows of a drawn picture, as places in the palette.
    fn drawn(words: &Words) -> Vec<Vec<u8>> {
        let bytes = words.png(&colours()).unwrap();
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::IDENTITY);
        let mut reader = decoder.read_info().unwrap();
        let mut buffer = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut buffer).unwrap();
        assert_eq!((reader.info().width, reader.info().height), (WIDTH as u32, HEIGHT as u32));
        buffer.chunks(WIDTH / 2).map(|row| row.iter().flat_map(|pair| [pair >> 4, pair & 15]).collect()).collect()
    }

    #[test]
    fn words_stand_within_the_margins() {
        let long = "Unaccompanied ".repeat(40);
        for title in ["Short", "Donaudampfschifffahrtsgesellschaft opens", long.as_str()] {
            for row in drawn(&words(title)) {
                assert!(row[..BAR].iter().all(|pixel| *pixel == BAR_COLOUR));
                let edge = MARGIN as usize - 4;
                assert!(row[BAR..edge].iter().chain(&row[WIDTH - edge..]).all(|pixel| *pixel == 0), "{title}");
            }
        }
    }

    #[test]
    fn a_title_is_seen_and_another_one_is_another_picture() {
        let white = |title: &str| drawn(&words(title)).concat().iter().filter(|pixel| **pixel == WHITE).count();
        assert!(white("Desk opens") > white("") + 2_000);
        assert_ne!(words("a").png(&colours()).unwrap(), words("b").png(&colours()).unwrap());
    }

    #[test]
    fn what_the_typeface_lacks_is_not_drawn() {
        assert!(words("Año nuevo: “más cerca” – Đắk Lắk, Łódź").can_be_drawn());
        for title in ["Новости", "新闻", "خبر", "News 🚓"] {
            assert!(!words(title).can_be_drawn(), "{title}");
        }
    }
}
