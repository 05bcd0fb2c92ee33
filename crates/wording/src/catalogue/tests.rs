use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::*;

/// Each message's key and the names of its values.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(source).expect("the catalogue has no syntax error");
    let mut found = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut names = BTreeSet::new();
            if let Some(pattern) = &message.value {
                collect(pattern, &mut names);
            }
            let twice = found.insert(message.id.name.to_owned(), names);
            assert!(twice.is_none(), "`{}` stands in the catalogue twice", message.id.name);
        }
    }
    found
}

fn collect(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, names);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, names),
        Expression::Select { selector, variants } => {
            collect_inline(selector, names);
            for variant in variants {
                collect(&variant.value, names);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, names);
            }
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, names),
        _ => {}
    }
}

#[test]
fn both_catalogues_have_the_same_messages_with_the_same_values() {
    let (chinese, english) = (messages(CHINESE), messages(ENGLISH));
    let keys =
        |map: &BTreeMap<String, BTreeSet<String>>| map.keys().cloned().collect::<BTreeSet<_>>();
    let missing_english: Vec<_> = keys(&chinese).difference(&keys(&english)).cloned().collect();
    let missing_chinese: Vec<_> = keys(&english).difference(&keys(&chinese)).cloned().collect();
    assert!(missing_english.is_empty(), "en lacks {missing_english:?}");
    assert!(missing_chinese.is_empty(), "zh-CN lacks {missing_chinese:?}");
    for (key, names) in &chinese {
        assert_eq!(names, &english[key], "the values of `{key}` differ");
    }
}

#[test]
fn every_message_renders_in_both_languages() {
    for (key, names) in messages(CHINESE) {
        for language in Language::ALL {
            let args: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "7")).collect();
            let bundle = of(language);
            let pattern = bundle.get_message(&key).and_then(|message| message.value()).unwrap();
            let mut values = FluentArgs::new();
            for (name, value) in &args {
                values.set(*name, FluentValue::try_number(value));
            }
            let mut errors = Vec::new();
            let rendered = bundle.format_pattern(pattern, Some(&values), &mut errors);
            assert!(errors.is_empty(), "{} `{key}`: {errors:?}", language.tag());
            assert!(!rendered.trim().is_empty(), "{} `{key}` renders to nothing", language.tag());
            assert_eq!(text_with(language, &key, &args), rendered, "both ways say the same");
        }
    }
}

#[test]
fn an_unknown_key_shows_itself() {
    assert_eq!(text(Language::English, "no-such-key"), "no-such-key");
    assert!(!has_text(Language::English, "no-such-key"));
}
