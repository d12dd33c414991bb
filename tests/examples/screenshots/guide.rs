//! The pictures of the guide: each screen of the example, small enough to travel with the program.

use crate::{LOOKS, SCREENS, go, open};
use std::collections::HashMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use tests::console::Console;

/// The window that is looked at, in pixels: everything stands side by side, and nothing is wider than it must be.
const WINDOW: (u32, u32) = (1000, 563);
/// How wide a picture of the guide is, in pixels: twice as wide as it is shown.
const WIDE: u32 = 760;
/// How many colours it has.
const COLOURS: usize = 64;

/// Nothing is being made anew.
const UP_TO_DATE: &str = "return !document.body.innerText.includes('đang cập nhật')";

type Colour = [u8; 3];

/// A picture without transparency, row by row.
struct Picture {
    width: u32,
    pixels: Vec<Colour>,
}

/// Takes the pictures whole into `folder`, and small into `pictures`.
pub fn pictures(folder: &Path, pictures: &Path) {
    std::fs::create_dir_all(pictures).unwrap();
    let console = Console::empty();
    let window = open(&console, LOOKS[0], true);
    window.resize(WINDOW.0, WINDOW.1);
    for (screen, loaded, _) in SCREENS {
        go(&window, screen);
        window.see(loaded);
        window.holds("the pages", UP_TO_DATE);
        let whole = folder.join(format!("huong-dan-{screen}.png"));
        window.picture_at(&whole);
        write(
            &pictures.join(format!("{screen}.png")),
            &smaller(&read(&whole)),
        );
    }
    window.close();
}

fn read(file: &Path) -> Picture {
    let mut decoder = png::Decoder::new(BufReader::new(File::open(file).unwrap()));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    let samples = frame.color_type.samples();
    let colours = bytes[..frame.buffer_size()].chunks_exact(samples);
    Picture {
        width: frame.width,
        pixels: colours.map(|it| [it[0], it[1], it[2]]).collect(),
    }
}

/// The picture in the guide's width: each of its pixels is the mean of those that it stands for.
fn smaller(whole: &Picture) -> Picture {
    let height = whole.pixels.len() as u32 / whole.width;
    let (across, down) = (shares(whole.width, WIDE), {
        let rows = (height * WIDE).div_ceil(whole.width);
        shares(height, rows)
    });
    let mean = |row: &[(u32, f64)], column: &[(u32, f64)]| {
        let mut sum = [0.0; 3];
        for (y, high) in row {
            for (x, wide) in column {
                let pixel = whole.pixels[(y * whole.width + x) as usize];
                for (total, part) in sum.iter_mut().zip(pixel) {
                    *total += f64::from(part) * high * wide;
                }
            }
        }
        sum.map(|total| total.round() as u8)
    };
    let rows = down
        .iter()
        .flat_map(|row| across.iter().map(move |column| (row, column)));
    Picture {
        width: WIDE,
        pixels: rows.map(|(row, column)| mean(row, column)).collect(),
    }
}

/// Of each of `to` places, which of `from` it stands for, and with what share.
fn shares(from: u32, to: u32) -> Vec<Vec<(u32, f64)>> {
    let step = f64::from(from) / f64::from(to);
    let share = |begin: f64, at: u32| {
        let covered = (begin + step).min(f64::from(at) + 1.0) - begin.max(f64::from(at));
        (at, covered / step)
    };
    let place = |to: u32| {
        let begin = f64::from(to) * step;
        let last = ((begin + step).ceil() as u32).min(from);
        let parts = (begin as u32..last).map(|at| share(begin, at));
        parts.filter(|(_, share)| *share > 1e-9).collect()
    };
    (0..to).map(place).collect()
}

/// Writes it with few colours: a screen has few, and letters do with their shades.
fn write(file: &Path, picture: &Picture) {
    let palette = palette(&picture.pixels);
    let mut known = HashMap::new();
    let places = picture.pixels.iter().map(|pixel| {
        *known
            .entry(*pixel)
            .or_insert_with(|| nearest(&palette, *pixel))
    });
    let places: Vec<u8> = places.collect();
    let height = picture.pixels.len() as u32 / picture.width;
    let mut encoder = png::Encoder::new(File::create(file).unwrap(), picture.width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&places).unwrap();
    writer.finish().unwrap();
}

fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let apart = |other: &Colour| -> u32 {
        let parts = other.iter().zip(colour);
        parts.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let found = (0..palette.len()).min_by_key(|at| apart(&palette[*at]));
    found.unwrap_or_default() as u8
}

/// So many colours that stand for all: the box of colours that reaches farthest is cut at its middle, again and again.
fn palette(pixels: &[Colour]) -> Vec<Colour> {
    let mut counts: HashMap<Colour, u32> = HashMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut all: Vec<(Colour, u32)> = counts.into_iter().collect();
    all.sort_unstable();
    let mut boxes = vec![all];
    while boxes.len() < COLOURS {
        let Some(widest) = (0..boxes.len()).max_by_key(|at| reach(&boxes[*at]).0) else {
            break;
        };
        let (far, channel) = reach(&boxes[widest]);
        if far == 0 {
            break;
        }
        let mut colours = boxes.swap_remove(widest);
        colours.sort_unstable_by_key(|(colour, _)| colour[channel]);
        let (low, high) = (colours[0].0[channel], colours[colours.len() - 1].0[channel]);
        let middle = low + (high - low) / 2;
        let cut = colours.partition_point(|(colour, _)| colour[channel] <= middle);
        let upper = colours.split_off(cut);
        boxes.extend([colours, upper]);
    }
    boxes.iter().map(|colours| middle(colours)).collect()
}

/// How far a box of colours reaches, and in which channel.
fn reach(colours: &[(Colour, u32)]) -> (u64, usize) {
    let far = |channel: usize| {
        let values = colours.iter().map(|(colour, _)| colour[channel]);
        u64::from(values.clone().max().unwrap_or(0) - values.min().unwrap_or(0))
    };
    let many: u64 = colours.iter().map(|(_, count)| u64::from(*count)).sum();
    let widest = (0..3).max_by_key(|channel| far(*channel)).unwrap_or(0);
    // Few pixels far apart are seen less than many that are.
    (far(widest) * many.isqrt().isqrt(), widest)
}

/// The colour that most of a box has: a ground stays exactly what it is.
fn middle(colours: &[(Colour, u32)]) -> Colour {
    let most = colours.iter().max_by_key(|(_, count)| *count);
    most.map_or([0; 3], |(colour, _)| *colour)
}
