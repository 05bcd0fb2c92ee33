//! Which unit sits in which venue, for how many people, of what rank and standing.
//!
//! A unit is in at most one venue per meeting. Capacity and quota are warnings with numbers, never
//! silent limits.

use crate::text_enum::text_enum;

text_enum! {
    /// The rank that the notice asks a unit to send.
    Rank {
        /// 正职（主要负责人）
        Principal = "principal",
        /// 分管（分管负责人）
        Deputy = "deputy",
        /// 不限
        Any = "any",
    }
}

text_enum! {
    /// In what capacity a unit takes part; the notice keeps them apart.
    Standing {
        /// 出席
        Attend = "attend",
        /// 列席
        SitIn = "sit_in",
        /// 旁听
        Listen = "listen",
        /// 特邀
        Guest = "guest",
    }
}

/// By how many people a venue is over its capacity; 0 when it fits or the capacity is unknown.
pub fn over_capacity(capacity: Option<i64>, places: i64) -> i64 {
    capacity.map_or(0, |capacity| (places - capacity).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capacity_is_told_with_numbers() {
        assert_eq!(over_capacity(Some(60), 62), 2);
        assert_eq!(over_capacity(Some(60), 54), 0);
        assert_eq!(over_capacity(None, 5000), 0);
    }
}
