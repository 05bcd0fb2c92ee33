//! Units below units: a county government and its departments. Official order is one sequence;
//! the tree only says who belongs to whom.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use crate::UnitId;
use crate::text_enum::text_enum;

text_enum! {
    /// The rank of a person of the directory.
    PersonRank {
        /// 主要负责人
        Principal = "principal",
        /// 分管负责人
        Deputy = "deputy",
        /// 其他
        Other = "other",
    }
}

/// Deeper than any office; deeper trees are shown at this depth.
const MAX_DEPTH: usize = 12;

/// A unit's place in official order, and the unit above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The unit.
    pub unit: UnitId,
    /// The unit above.
    pub parent: Option<UnitId>,
}

/// Lists units depth first, each with its depth, keeping the order given among siblings. A unit
/// whose parent is missing, or that is above itself, stands at the top, so that none is lost.
pub fn depth_first(units: &[Branch]) -> Vec<(UnitId, usize)> {
    let known: HashMap<&UnitId, Option<&UnitId>> =
        units.iter().map(|branch| (&branch.unit, branch.parent.as_ref())).collect();
    let mut children: HashMap<Option<&UnitId>, Vec<&UnitId>> = HashMap::new();
    for branch in units {
        let parent = branch
            .parent
            .as_ref()
            .filter(|parent| known.contains_key(parent) && !is_circular(&known, &branch.unit));
        children.entry(parent).or_default().push(&branch.unit);
    }
    let mut listed = Vec::with_capacity(units.len());
    let mut open: Vec<(&UnitId, usize)> =
        children.get(&None).into_iter().flatten().rev().map(|unit| (*unit, 0)).collect();
    while let Some((unit, depth)) = open.pop() {
        listed.push((unit.clone(), depth));
        let below = children.get(&Some(unit)).into_iter().flatten().rev();
        open.extend(below.map(|child| (*child, (depth + 1).min(MAX_DEPTH))));
    }
    listed
}

fn is_circular(known: &HashMap<&UnitId, Option<&UnitId>>, unit: &UnitId) -> bool {
    let mut seen = HashSet::from([unit]);
    let mut above = known.get(unit).copied().flatten();
    while let Some(parent) = above {
        if !seen.insert(parent) {
            return true;
        }
        above = known.get(parent).copied().flatten();
    }
    false
}

/// What stands above what. [`Above::put`] lets no circle in.
#[derive(Debug, Clone, Default)]
pub struct Above<K>(HashMap<K, K>);

impl<K: Clone + Eq + Hash> Above<K> {
    /// From pairs of a unit and the one above it.
    pub fn new(pairs: impl IntoIterator<Item = (K, K)>) -> Self {
        Self(pairs.into_iter().collect())
    }

    /// Whether `unit` may be put below `parent`: not below itself, nor below a unit under it.
    pub fn allows(&self, unit: &K, parent: &K) -> bool {
        let mut above = Some(parent);
        for _ in 0..=self.0.len() + 1 {
            match above {
                None => return true,
                Some(one) if one == unit => return false,
                Some(one) => above = self.0.get(one),
            }
        }
        false
    }

    /// Puts `unit` below `parent`, or on top; false, and nothing changes, when that made a circle.
    pub fn put(&mut self, unit: K, parent: Option<K>) -> bool {
        match parent {
            None => {
                self.0.remove(&unit);
            }
            Some(parent) if self.allows(&unit, &parent) => {
                self.0.insert(unit, parent);
            }
            Some(_) => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(n: u8) -> UnitId {
        UnitId::try_from(format!("01928c6e-0000-7000-8000-0000000000{n:02x}")).unwrap()
    }

    fn branch(n: u8, parent: Option<u8>) -> Branch {
        Branch { unit: unit(n), parent: parent.map(unit) }
    }

    #[test]
    fn children_follow_their_parent_wherever_they_stood() {
        let listed = depth_first(&[
            branch(1, None),
            branch(2, None),
            branch(3, Some(1)),
            branch(4, Some(3)),
        ]);
        assert_eq!(listed, [(unit(1), 0), (unit(3), 1), (unit(4), 2), (unit(2), 0)]);
    }

    #[test]
    fn a_circle_or_a_lost_parent_loses_no_unit() {
        let listed = depth_first(&[branch(1, Some(2)), branch(2, Some(1)), branch(3, Some(9))]);
        let mut units: Vec<UnitId> = listed.into_iter().map(|(unit, _)| unit).collect();
        units.sort();
        assert_eq!(units, [unit(1), unit(2), unit(3)]);
    }

    #[test]
    fn nobody_is_below_itself() {
        let mut above = Above::new([(unit(2), unit(1)), (unit(3), unit(2))]);
        assert!(above.allows(&unit(3), &unit(1)));
        assert!(!above.allows(&unit(1), &unit(3)), "3 is below 1");
        assert!(!above.allows(&unit(1), &unit(1)));
        assert!(!above.put(unit(1), Some(unit(3))), "and stays on top");
        assert!(above.put(unit(2), None) && above.put(unit(1), Some(unit(3))));
    }
}
