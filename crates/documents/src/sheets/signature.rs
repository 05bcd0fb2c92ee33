//! A handwritten signature as a picture for a cell.

use tiny_skia::{LineCap, LineJoin, Paint, PathBuilder, Pixmap, Stroke, Transform};

use crate::DocumentError;

/// Pixels across and down: three times what a cell shows, so that print is sharp.
const SIZE: (u32, u32) = (300, 100);
/// Room around the strokes, in pixels.
const MARGIN: f32 = 6.0;

/// Strokes of points as a PNG, the strokes filling it as far as their shape allows. Strokes with a single
/// place are drawn as a dot.
pub(super) fn png(strokes: &[Vec<(f32, f32)>]) -> Result<Vec<u8>, DocumentError> {
    let failed = |what: &str| DocumentError::unwritable(what.to_owned());
    let points = || strokes.iter().flatten();
    let least = |of: fn(&(f32, f32)) -> f32| points().map(of).fold(f32::INFINITY, f32::min);
    let most = |of: fn(&(f32, f32)) -> f32| points().map(of).fold(f32::NEG_INFINITY, f32::max);
    let (left, top) = (least(|point| point.0), least(|point| point.1));
    let (width, height) = (most(|point| point.0) - left, most(|point| point.1) - top);
    #[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
    let room = (SIZE.0 as f32 - 2.0 * MARGIN, SIZE.1 as f32 - 2.0 * MARGIN);
    let scale = (room.0 / width.max(1.0)).min(room.1 / height.max(1.0));
    let shift = ((room.0 - width * scale) / 2.0 + MARGIN, (room.1 - height * scale) / 2.0 + MARGIN);
    let mut path = PathBuilder::new();
    for stroke in strokes {
        let place = |point: &(f32, f32)| {
            ((point.0 - left) * scale + shift.0, (point.1 - top) * scale + shift.1)
        };
        let Some(first) = stroke.first().map(place) else { continue };
        path.move_to(first.0, first.1);
        if stroke.len() == 1 {
            path.line_to(first.0 + 0.1, first.1);
        }
        for (x, y) in stroke.iter().skip(1).map(place) {
            path.line_to(x, y);
        }
    }
    let path = path.finish().ok_or_else(|| failed("a signature without strokes"))?;
    let mut picture = Pixmap::new(SIZE.0, SIZE.1).ok_or_else(|| failed("no picture"))?;
    let mut paint = Paint::default();
    paint.set_color_rgba8(20, 28, 48, 255);
    paint.anti_alias = true;
    let pen = Stroke {
        width: 4.0,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        ..Stroke::default()
    };
    picture.stroke_path(&path, &paint, &pen, Transform::identity(), None);
    picture.encode_png().map_err(|error| failed(&error.to_string()))
}
