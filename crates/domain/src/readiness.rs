//! 分会场联调: what a branch checks before the meeting, and what light that gives on the board.

use crate::text_enum::text_enum;

text_enum! {
    /// What is checked.
    ReadinessItem {
        /// 线路
        Line = "line",
        /// 图像
        Picture = "picture",
        /// 声音
        Sound = "sound",
        /// 摄像
        Camera = "camera",
        /// 话筒
        Microphones = "microphones",
        /// 会场: the room itself
        Room = "room",
        /// 值守人员 in place
        Operator = "operator",
    }
}

text_enum! {
    /// How an item stands.
    ReadinessMark {
        /// Not looked at.
        Unchecked = "unchecked",
        /// 正常
        Good = "good",
        /// 有问题
        Trouble = "trouble",
    }
}

text_enum! {
    /// How a venue stands as a whole.
    Readiness {
        /// Nothing was checked.
        Unknown = "unknown",
        /// Everything works.
        Green = "green",
        /// Some items are open.
        Amber = "amber",
        /// Something does not work.
        Red = "red",
    }
}

/// A venue's light from the marks of its items.
pub fn readiness(marks: &[ReadinessMark]) -> Readiness {
    if marks.contains(&ReadinessMark::Trouble) {
        Readiness::Red
    } else if marks.iter().all(|mark| *mark == ReadinessMark::Unchecked) {
        Readiness::Unknown
    } else if marks.len() == ReadinessItem::ALL.len()
        && marks.iter().all(|mark| *mark == ReadinessMark::Good)
    {
        Readiness::Green
    } else {
        Readiness::Amber
    }
}

/// When coordinators of venues that are not green are reminded, in hours before the start.
pub const REMINDED_HOURS_BEFORE: [i64; 2] = [24, 2];

text_enum! {
    /// What a venue answers when it is called (点名).
    RollCallAnswer {
        /// 已应答、正常
        Heard = "heard",
        /// 有故障
        Faulty = "faulty",
        /// 无应答
        NoAnswer = "no_answer",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ReadinessMark::{Good, Trouble, Unchecked};

    #[test]
    fn one_trouble_is_red_and_only_a_whole_list_is_green() {
        assert_eq!(readiness(&[]), Readiness::Unknown);
        assert_eq!(readiness(&[Unchecked; 7]), Readiness::Unknown);
        assert_eq!(readiness(&[Good; 7]), Readiness::Green);
        assert_eq!(readiness(&[Good; 6]), Readiness::Amber, "an item is missing");
        let mut marks = [Good; 7];
        marks[3] = Unchecked;
        assert_eq!(readiness(&marks), Readiness::Amber);
        marks[0] = Trouble;
        assert_eq!(readiness(&marks), Readiness::Red);
    }
}
