//! What one heading means. Offices word their headings freely, so whole
//! headings are compared first, in order of rank, and tell-tale parts of them
//! second. These tables are the only wording in the crate.

use super::clean;
use super::header::Field;

/// Headings longer than this are sentences, which only mention a word.
const LONGEST_HEADING: usize = 16;

/// Whole headings by rank: where two columns claim a field, the earlier wording wins.
const HEADINGS: [(Field, &str); 12] = [
    (Field::Position, "序号 编号 顺序 排序 序 no no. number order #"),
    (
        Field::Unit,
        "单位全称 单位名称 单位 成员单位 参会单位 所在单位 工作单位 机构名称 机构 部门名称 部门 單位名稱 單位 部門 \
         unit unitname organisation organization department",
    ),
    (Field::ShortName, "单位简称 简称 簡稱 shortname short abbreviation"),
    (Field::Aliases, "别名 曾用名 又名 其他名称 別名 aliases alias othernames"),
    (
        Field::Parent,
        "上级单位 上级 主管单位 主管部门 所属单位 隶属单位 上級單位 parent parentunit parentorganisation belongsto",
    ),
    (Field::Category, "单位类别 类别 单位类型 类型 分类 類別 category kind"),
    (
        Field::Contact,
        "联络员 联系人 联络人 联络员姓名 联系人姓名 姓名 聯絡員 聯絡人 contact contactname name",
    ),
    (Field::Title, "职务 职位 职务职称 现任职务 职称 職務 title jobtitle position rank"),
    (
        Field::Phone,
        "手机 手机号 手机号码 移动电话 联系手机 联系电话 联系方式 电话号码 电话 办公电话 手機 聯絡電話 \
         phone phonenumber mobile mobilephone telephone tel",
    ),
    (Field::Mail, "电子邮箱 邮箱 邮箱地址 电子邮件 邮件 電郵 email e-mail mail emailaddress"),
    (Field::Venue, "会场 参会会场 参加会场 所在会场 地点 参会地点 會場 venue room"),
    (Field::Remark, "备注 说明 備註 remark remarks note notes"),
];

/// Parts that give a heading away, in the order in which they are tried:
/// `联络员手机` is a phone, `单位简称` a short name.
const PARTS: [(Field, &str); 11] = [
    (Field::Phone, "手机 电话 联系方式 phone mobile"),
    (Field::Mail, "邮箱 邮件 mail"),
    (Field::ShortName, "简称"),
    (Field::Aliases, "别名"),
    (Field::Parent, "上级 主管"),
    (Field::Category, "类别"),
    (Field::Title, "职务"),
    (Field::Venue, "会场 venue"),
    (Field::Contact, "联络员 联系人 姓名 contact"),
    (Field::Unit, "单位 organi"),
    (Field::Remark, "备注"),
];

/// Where a heading is known by a part only, any whole heading wins.
const PART_RANK: usize = 1_000;

/// The field of a heading and how well the heading names it; lower is better.
pub(super) fn recognise(heading: &str) -> Option<(Field, usize)> {
    let whole = clean::heading(heading);
    if whole.is_empty() || whole.chars().count() > LONGEST_HEADING {
        return None;
    }
    let without_brackets = clean::heading(&clean::outside_brackets(heading));
    exact(&whole).or_else(|| exact(&without_brackets)).or_else(|| by_part(&whole))
}

fn exact(heading: &str) -> Option<(Field, usize)> {
    HEADINGS.iter().find_map(|(field, wordings)| {
        let rank = wordings.split_whitespace().position(|wording| wording == heading)?;
        Some((*field, rank))
    })
}

fn by_part(heading: &str) -> Option<(Field, usize)> {
    let names = |parts: &str| parts.split_whitespace().any(|part| heading.contains(part));
    let (field, _) = PARTS.iter().find(|(_, parts)| names(parts))?;
    Some((*field, PART_RANK))
}
