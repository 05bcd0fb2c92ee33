//! A handwritten signature: strokes of points, as drawn on a phone or tablet.

/// The side of the square that points lie in.
pub const EXTENT: i64 = 1000;

/// Points of a signature, at most.
const MOST_POINTS: usize = 2000;

/// Strokes of a signature, at most.
const MOST_STROKES: usize = 200;

/// A signature. Points are (x, y) from the top left, 0 to [`EXTENT`]; y never exceeds x's scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature(Vec<Vec<(i64, i64)>>);

/// Text that is no signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a signature")]
pub struct SignatureError;

impl Signature {
    /// The strokes.
    pub fn strokes(&self) -> &[Vec<(i64, i64)>] {
        &self.0
    }

    /// The text that is stored: strokes apart by `;`, points by a blank, `x,y`.
    pub fn to_text(&self) -> String {
        let stroke = |points: &Vec<(i64, i64)>| {
            points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
        };
        self.0.iter().map(stroke).collect::<Vec<_>>().join(";")
    }
}

impl std::str::FromStr for Signature {
    type Err = SignatureError;

    /// Reads what [`Signature::to_text`] writes. A dot or nothing at all is no signature.
    fn from_str(text: &str) -> Result<Self, SignatureError> {
        if text.len() > MOST_POINTS * 10 {
            return Err(SignatureError);
        }
        let number = |digits: &str| digits.parse().ok().filter(|n| (0..=EXTENT).contains(n));
        let mut strokes = Vec::new();
        let mut points = 0;
        for stroke in text.split(';').filter(|stroke| !stroke.is_empty()) {
            let mut line = Vec::new();
            for point in stroke.split(' ').filter(|point| !point.is_empty()) {
                let (x, y) = point.split_once(',').ok_or(SignatureError)?;
                line.push((number(x).ok_or(SignatureError)?, number(y).ok_or(SignatureError)?));
            }
            points += line.len();
            strokes.push(line);
        }
        if !(4..=MOST_POINTS).contains(&points) || strokes.len() > MOST_STROKES {
            return Err(SignatureError);
        }
        Ok(Self(strokes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_read_back_and_nonsense_is_not() {
        let text = "10,20 30,40 50,60;100,200 300,400";
        let signature: Signature = text.parse().unwrap();
        assert_eq!(signature.strokes().len(), 2);
        assert_eq!(signature.to_text(), text);
        let long = "1,1 ".repeat(5000);
        for bad in ["", "1,1", "1,2 3;4", "1,2 3,4 5,6 7,1001", "a,b c,d e,f g,h", long.as_str()] {
            assert_eq!(bad.parse::<Signature>(), Err(SignatureError), "{bad:.20}");
        }
    }
}
