//! What a signature shows on the page (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7.d and II.8.a).
//!
//! The person's signature is a blue picture, the agency's a red one of the seal in its true size, both PNG with a
//! transparent ground. For a document with its annexes in one file the decree asks for no words beside them.

use crate::error::SignError;
use lopdf::{Dictionary, Object, Stream, dictionary};
use std::io::Cursor;

/// More than any scan of a signature needs.
const LARGEST_FILE: usize = 4 * 1024 * 1024;
const LARGEST_SIDE: u32 = 4000;
/// Below this, a pixel counts as transparent.
const CLEAR: u8 = 128;
/// Points in a millimetre.
pub const POINTS_PER_MM: f32 = 72.0 / 25.4;

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Appearance {
    /// A PNG file with a transparent ground.
    pub png: Vec<u8>,
    /// Where in the field.
    pub placing: Placing,
}

/// Where a picture stands in its field.
#[derive(Debug, Clone, PartialEq)]
pub enum Placing {
    /// In the middle, as large as fits: the signature of a person.
    Middle,
    /// In its true size, over the left third of the picture in another field: the seal.
    TrueSize {
        /// Its width in millimetres; else what the file itself says.
        width_mm: Option<f32>,
        /// The field of the person's signature.
        over: Option<String>,
    },
}

/// A picture taken apart: colours and how solid they are.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The width that the file gives itself, in millimetres.
    pub width_mm: Option<f32>,
    colours: Vec<u8>,
    alpha: Vec<u8>,
}

impl Picture {
    /// Reads a PNG file.
    ///
    /// # Errors
    /// A file that is no PNG, too large, or without a transparent ground.
    pub fn read(png: &[u8]) -> Result<Self, SignError> {
        let not = |why: &str| SignError::Picture(why.to_owned());
        if png.len() > LARGEST_FILE {
            return Err(not("tệp ảnh lớn quá 4 MB; hãy dùng ảnh nhỏ hơn"));
        }
        let bad = |_| not("tệp không phải ảnh PNG hoặc đã hỏng; hãy chọn ảnh .png nền trong suốt");
        let mut decoder = png::Decoder::new(Cursor::new(png));
        decoder.set_transformations(
            png::Transformations::normalize_to_color8() | png::Transformations::ALPHA,
        );
        let info = decoder.read_header_info().map_err(bad)?;
        if info.width > LARGEST_SIDE || info.height > LARGEST_SIDE {
            return Err(not("ảnh rộng hoặc cao quá 4000 điểm; hãy dùng ảnh nhỏ hơn"));
        }
        let mut reader = decoder.read_info().map_err(bad)?;
        let size = reader
            .output_buffer_size()
            .ok_or_else(|| not("ảnh quá lớn"))?;
        let mut pixels = vec![0; size];
        let frame = reader.next_frame(&mut pixels).map_err(bad)?;
        pixels.truncate(frame.buffer_size());
        let (colours, alpha) = apart(&pixels, frame.color_type);
        if !alpha.iter().any(|alpha| *alpha < CLEAR) || !alpha.iter().any(|alpha| *alpha >= CLEAR) {
            return Err(not(
                "ảnh không có nền trong suốt; Nghị định 30/2020/NĐ-CP (Phụ lục I) yêu cầu ảnh .png nền trong suốt",
            ));
        }
        Ok(Self {
            width: frame.width,
            height: frame.height,
            width_mm: true_width(reader.info(), frame.width),
            colours,
            alpha,
        })
    }

    /// The mask and the picture as image objects; the picture has yet to name its mask (`/SMask`).
    pub fn objects(&self) -> Result<(Stream, Stream), SignError> {
        let mask = self.object("DeviceGray", &self.alpha)?;
        let image = self.object("DeviceRGB", &self.colours)?;
        Ok((mask, image))
    }

    fn object(&self, space: &str, samples: &[u8]) -> Result<Stream, SignError> {
        let dict = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Image",
            "Width" => i64::from(self.width),
            "Height" => i64::from(self.height),
            "ColorSpace" => space,
            "BitsPerComponent" => 8,
            "Interpolate" => false,
        };
        let mut stream = Stream::new(dict, samples.to_vec());
        stream.compress()?;
        Ok(stream)
    }

    /// The width and height of the picture when it is `width` points wide.
    fn scaled(&self, width: f32) -> (f32, f32) {
        (width, width * self.height as f32 / self.width as f32)
    }
}

/// Colours and alpha of pixels with eight bits a channel.
fn apart(pixels: &[u8], kind: png::ColorType) -> (Vec<u8>, Vec<u8>) {
    let channels = kind.samples();
    let (mut colours, mut alpha) = (Vec::new(), Vec::new());
    for pixel in pixels.chunks_exact(channels) {
        match *pixel {
            [r, g, b, a] => (colours.extend([r, g, b]), alpha.push(a)),
            [r, g, b] => (colours.extend([r, g, b]), alpha.push(u8::MAX)),
            [grey, a] => (colours.extend([grey; 3]), alpha.push(a)),
            [grey] => (colours.extend([grey; 3]), alpha.push(u8::MAX)),
            _ => continue,
        };
    }
    (colours, alpha)
}

/// What the file's own resolution makes of its width, in millimetres.
fn true_width(info: &png::Info<'_>, width: u32) -> Option<f32> {
    let dims = info.pixel_dims.filter(|dims| dims.xppu > 0)?;
    matches!(dims.unit, png::Unit::Meter).then(|| width as f32 * 1000.0 / dims.xppu as f32)
}

/// Left, bottom, width, height of the picture inside a field, from the field's left lower corner.
///
/// `over` is the left end and the width of the other picture, on the page.
///
/// # Errors
/// A seal whose size nobody names, or that is larger than its field.
pub fn place(
    picture: &Picture,
    placing: &Placing,
    rect: [f32; 4],
    over: Option<(f32, f32)>,
) -> Result<[f32; 4], SignError> {
    let (wide, high) = (rect[2] - rect[0], rect[3] - rect[1]);
    if wide <= 0.0 || high <= 0.0 {
        return Err(SignError::Picture(
            "ô ký không có chỗ trên trang để vẽ ảnh".to_owned(),
        ));
    }
    let Placing::TrueSize { width_mm, .. } = placing else {
        let fits = (wide / picture.width as f32).min(high / picture.height as f32);
        let (w, h) = picture.scaled(picture.width as f32 * fits);
        return Ok([(wide - w) / 2.0, (high - h) / 2.0, w, h]);
    };
    let mm = width_mm
        .or(picture.width_mm)
        .filter(|mm| *mm > 0.0)
        .ok_or_else(|| {
            SignError::Picture(
                "ảnh con dấu không ghi kích thước thật; hãy ghi bề ngang của dấu bằng mi-li-mét"
                    .to_owned(),
            )
        })?;
    let (w, h) = picture.scaled(mm * POINTS_PER_MM);
    if w > wide + 0.5 || h > high + 0.5 {
        return Err(SignError::Picture(format!(
            "con dấu {:.0} x {:.0} mm lớn hơn ô ký {:.0} x {:.0} mm; hãy xem lại kích thước thật của dấu",
            w / POINTS_PER_MM,
            h / POINTS_PER_MM,
            wide / POINTS_PER_MM,
            high / POINTS_PER_MM
        )));
    }
    // The right third of the seal's way: its right end stands at one third of the signature.
    let left = match over {
        Some((left, width)) => left + width / 3.0 - w - rect[0],
        None => (wide - w) / 2.0,
    };
    Ok([left.clamp(0.0, (wide - w).max(0.0)), (high - h) / 2.0, w, h])
}

/// The form that draws the picture in its field.
pub fn form(image: lopdf::ObjectId, rect: [f32; 4], at: [f32; 4]) -> Stream {
    let [x, y, w, h] = at;
    let mut pictures = Dictionary::new();
    pictures.set("Im0", Object::Reference(image));
    let dict = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), (rect[2] - rect[0]).into(), (rect[3] - rect[1]).into()],
        "Resources" => dictionary! { "XObject" => pictures },
    };
    let content = format!("q {w:.3} 0 0 {h:.3} {x:.3} {y:.3} cm /Im0 Do Q");
    Stream::new(dict, content.into_bytes())
}
