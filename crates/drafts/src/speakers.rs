//! Who does an item of the agenda: a person by name, an office, or a post.

use crate::draft::Found;
use crate::officials::{is_name, person};
use crate::page::{Page, Span};
use crate::unit_names::is_unit;

/// A person by name, or a unit.
pub(crate) fn speaker(page: &Page, span: &Span) -> Option<Found<String>> {
    let text = page.at(span);
    if text.is_empty() || text.chars().count() > 40 {
        return None;
    }
    if text.is_ascii() {
        return (text.chars().any(|c| c.is_ascii_alphabetic())
            && text.split_whitespace().count() <= 6)
            .then(|| page.found_words(span, true));
    }
    if let Some(found) = person(page, span).filter(|found| found.sure) {
        return Some(found);
    }
    // `(李一帆, 省卫生信息中心)`: the person, with or without the office.
    if let Some(at) = text.find([',', ' ', '/']).filter(|at| *at > 0) {
        let first = span.start..span.start + at;
        if let Some(found) = person(page, &first).filter(|found| found.sure) {
            return Some(found);
        }
    }
    // Several people are one speaker; 华北、西南、新疆 are none, though 华北 might be a name.
    if text.contains('、') && text.split('、').all(|part| is_name(part.trim())) {
        return Some(page.found_words(span, true));
    }
    let leads = [
        "领导",
        "负责人",
        "主要负责同志",
        "负责同志",
        "代表",
        "校长",
        "局长",
        "书记",
        "教授",
        "老师",
        "专家",
        "博士",
        "医师",
        "总经理",
        "董事长",
        "主任",
        "市长",
        "县长",
        "区长",
        "镇长",
        "乡长",
        "行长",
        "院长",
        "处长",
        "科长",
        "部长",
        "所长",
        "组长",
        "会长",
        "主席",
        "秘书长",
    ];
    let lead = leads.iter().any(|end| text.ends_with(end));
    (is_unit(text) || lead).then(|| page.found_words(span, true))
}
