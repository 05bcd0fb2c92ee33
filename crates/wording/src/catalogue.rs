//! The two catalogues, parsed once, and rendering from them.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use crate::Language;

/// Named values of a message.
pub type Args<'a> = &'a [(&'a str, &'a str)];

const CHINESE: &str = include_str!("../../../locales/zh-CN.ftl");
const ENGLISH: &str = include_str!("../../../locales/en.ftl");

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> =
    LazyLock::new(|| [bundle(Language::Chinese, CHINESE), bundle(Language::English, ENGLISH)]);

fn bundle(language: Language, source: &str) -> FluentBundle<FluentResource> {
    let tag = match language {
        Language::Chinese => langid!("zh-CN"),
        Language::English => langid!("en"),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Direction marks would end up in spreadsheets and chat texts.
    bundle.set_use_isolating(false);
    // A syntax error loses one message, not the catalogue; a test holds the files to none.
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

fn of(language: Language) -> &'static FluentBundle<FluentResource> {
    match language {
        Language::Chinese => &BUNDLES[0],
        Language::English => &BUNDLES[1],
    }
}

/// Whether the catalogue has this message.
pub fn has_text(language: Language, key: &str) -> bool {
    of(language).get_message(key).is_some_and(|message| message.value().is_some())
}

/// A message without values. An unknown key is shown as itself, so that it is noticed.
pub fn text(language: Language, key: &str) -> String {
    text_with(language, key, &[])
}

/// A message with values. Whole numbers are passed as numbers, so that plurals work.
pub fn text_with(language: Language, key: &str, args: Args<'_>) -> String {
    let bundle = of(language);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let mut values = FluentArgs::new();
    for (name, value) in args {
        let is_number =
            value.len() < 10 && value.parse::<i64>().is_ok_and(|n| n.to_string() == *value);
        let value: FluentValue<'_> =
            if is_number { FluentValue::try_number(value) } else { FluentValue::from(*value) };
        values.set(*name, value);
    }
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
}

#[cfg(test)]
mod tests;
