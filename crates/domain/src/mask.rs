//! Phones as they are shown where somebody else may read along: the middle hidden, the tail kept so
//! that its owner knows it.

/// What stands for a hidden digit.
const HIDDEN: char = '*';

/// A phone with its middle hidden: `199****0010`. Short numbers keep their last two digits.
pub fn phone(number: &str) -> String {
    let count = number.chars().count();
    let (head, tail) = if count >= 10 { (3, 4) } else { (0, count.min(2)) };
    number
        .chars()
        .enumerate()
        .map(|(at, c)| if at < head || at + tail >= count { c } else { HIDDEN })
        .collect()
}

/// A name as a screen in public shows it: the first letter, and the last of three or more.
pub fn name(name: &str) -> String {
    let count = name.chars().count();
    name.chars()
        .enumerate()
        .map(|(at, c)| {
            let stays = at == 0 || c == ' ' || (at + 1 == count && count > 2);
            if stays { c } else { HIDDEN }
        })
        .collect()
}

/// Whether a text is a masked number rather than one somebody typed.
pub fn is_masked(text: &str) -> bool {
    text.contains(HIDDEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_hidden_and_the_tail_stays() {
        assert_eq!(phone("19900000010"), "199****0010");
        assert_eq!(phone("0580-2020202"), "058*****0202");
        assert_eq!(phone("12345"), "***45");
        assert_eq!(phone("7"), "7");
        assert_eq!(phone(""), "");
        assert_eq!(name("张三"), "张*");
        assert_eq!(name("欧阳娜娜"), "欧**娜");
        assert_eq!(name(""), "");
        assert!(is_masked(&phone("19900000010")));
        assert!(!is_masked("19900000010"));
    }
}
