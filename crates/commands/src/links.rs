//! Links: one for each contact of an assigned unit, shown, copied, revoked, issued anew.

use huidao_documents::qr;
use huidao_domain::{ContactId, Instant, InvitationId, MeetingId, UnitId};
use huidao_store::invitations::{self as rows, InvitationRow};
use huidao_store::{Connection, directory, meetings};
use huidao_wording::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::new_id;
use crate::delivery::recipients::Sending;
use crate::delivery::told::told_by_hand;
use crate::gathering::Gathering;
use crate::keys::{hash_token, is_token};
use crate::meetings::{editable, wrong_state};
use crate::service::{is_reachable, public_url};
use crate::{Actor, App, Failure, FailureCode, Result, Topic};

/// A link works this long after the meeting's end.
const LIVES_AFTER_END_MINUTES: i64 = 24 * 60;

/// Where a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    /// Made; the unit has not answered.
    Issued,
    /// The unit answered.
    Answered,
    /// Useless.
    Revoked,
}

/// A contact's link.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Link {
    /// The invitation.
    pub invitation: InvitationId,
    /// The unit.
    pub unit: UnitId,
    /// The unit's name.
    pub unit_name: String,
    /// Official order.
    pub position: i64,
    /// The unit's venue; empty when it lost it.
    pub venue: String,
    /// The contact.
    pub contact: ContactId,
    /// The contact's name.
    pub contact_name: String,
    /// The contact's phone.
    pub phone: String,
    /// The contact's mail.
    pub mail: String,
    /// The address; empty when revoked.
    pub url: String,
    /// Where it stands.
    pub state: LinkState,
    /// When it was issued.
    pub issued_at: Instant,
    /// When the contact first opened it.
    pub opened_at: Option<Instant>,
    /// When a message last told the contact.
    pub told_at: Option<Instant>,
    /// When the unit answered.
    pub answered_at: Option<Instant>,
}

/// A meeting's links.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Links {
    /// The meeting.
    pub meeting: MeetingId,
    /// In official order.
    pub links: Vec<Link>,
    /// Contacts of assigned units without a link.
    pub not_issued: i64,
    /// Assigned units without any contact.
    pub without_contact: Vec<String>,
    /// What addresses start with.
    pub public_url: String,
    /// Whether phones can reach that.
    pub reachable: bool,
}

/// Names a meeting.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ListLinks {
    /// The meeting.
    pub meeting: MeetingId,
}

/// Names a link.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct OneLink {
    /// The invitation.
    pub invitation: InvitationId,
}

/// Input of `show_link`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ShowLink {
    /// The invitation.
    pub invitation: InvitationId,
    /// The language of the text.
    pub language: Language,
}

/// Input of `list_invitation_texts`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ListInvitationTexts {
    /// The meeting.
    pub meeting: MeetingId,
    /// The language of the texts.
    pub language: Language,
}

/// One contact's invitation.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct InvitationText {
    /// The invitation.
    pub invitation: InvitationId,
    /// The unit's name.
    pub unit: String,
    /// The text to paste in a chat.
    pub text: String,
}

/// Output of `list_invitation_texts`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct InvitationTexts {
    /// Of every link that works, in official order.
    pub texts: Vec<InvitationText>,
}

/// A link to hand over.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LinkCard {
    /// The address.
    pub url: String,
    /// Its QR code as SVG.
    pub qr_svg: String,
    /// The invitation to paste in a chat.
    pub text: String,
}

/// The address of a link.
pub(crate) fn address(app: &App, base: &str, row: &InvitationRow) -> Result<String> {
    let token = app.key().link_token(&row.meeting_id, &row.contact_id, row.version)?;
    Ok(format!("{base}/c/{token}"))
}

async fn links(app: &App, connection: &mut Connection, meeting: &MeetingId) -> Result<Links> {
    let gathering = Gathering::load(connection, meeting).await?;
    let contacts = gathering.contacts.clone();
    let issued = rows::of_meeting(connection, meeting).await?;
    let base = public_url(app, connection).await?;
    let mut links = Vec::new();
    for row in &issued {
        let (Some(contact), Ok(unit)) = (
            contacts.iter().find(|contact| contact.id == row.contact_id),
            gathering.unit(&row.unit_id),
        ) else {
            continue;
        };
        let venue = gathering
            .assignments
            .iter()
            .find(|assignment| assignment.unit_id == row.unit_id)
            .and_then(|assignment| gathering.venue(&assignment.meeting_venue_id));
        let reply = gathering.replies.get(&row.unit_id);
        let revoked = row.revoked != 0;
        links.push(Link {
            invitation: row.id.clone(),
            unit: unit.id.clone(),
            unit_name: unit.name.clone(),
            position: unit.position,
            venue: venue.map(|venue| venue.name.clone()).unwrap_or_default(),
            contact: contact.id.clone(),
            contact_name: contact.name.clone(),
            phone: contact.phone.clone(),
            mail: contact.mail.clone(),
            url: if revoked { String::new() } else { address(app, &base, row)? },
            state: match (revoked, reply) {
                (true, _) => LinkState::Revoked,
                (false, Some(_)) => LinkState::Answered,
                (false, None) => LinkState::Issued,
            },
            issued_at: row.issued_at,
            opened_at: row.opened_at.map(Instant),
            told_at: row.told_at.map(Instant),
            answered_at: reply.map(|reply| reply.answered_at),
        });
    }
    links.sort_by(|a, b| (a.position, &a.unit_name).cmp(&(b.position, &b.unit_name)));
    let mut not_issued = 0;
    let mut without_contact = Vec::new();
    for assignment in &gathering.assignments {
        let mut own =
            contacts.iter().filter(|contact| contact.unit_id == assignment.unit_id).peekable();
        if own.peek().is_none() {
            without_contact.push(gathering.unit(&assignment.unit_id)?.name.clone());
        }
        not_issued +=
            own.filter(|contact| !issued.iter().any(|row| row.contact_id == contact.id)).count();
    }
    Ok(Links {
        meeting: meeting.clone(),
        links,
        not_issued: i64::try_from(not_issued).unwrap_or(i64::MAX),
        without_contact,
        reachable: is_reachable(&base),
        public_url: base,
    })
}

/// Lists a meeting's links.
pub async fn list_links(app: &App, _actor: &Actor, input: ListLinks) -> Result<Links> {
    let mut connection = app.read().await?;
    links(app, &mut connection, &input.meeting).await
}

/// Issues links to contacts of assigned units that have none. Known links stay as they are.
pub async fn issue_links(app: &App, actor: &Actor, input: ListLinks) -> Result<Links> {
    let mut transaction = app.write().await?;
    editable(&mut transaction, &input.meeting).await?;
    let gathering = Gathering::load(&mut transaction, &input.meeting).await?;
    let contacts = gathering.contacts.clone();
    let issued = rows::of_meeting(&mut transaction, &input.meeting).await?;
    let mut count = 0;
    for assignment in &gathering.assignments {
        for contact in contacts.iter().filter(|contact| contact.unit_id == assignment.unit_id) {
            if issued.iter().any(|row| row.contact_id == contact.id) {
                continue;
            }
            let token = app.key().link_token(&input.meeting, &contact.id, 1)?;
            let row = InvitationRow {
                id: new_id()?,
                meeting_id: input.meeting.clone(),
                contact_id: contact.id.clone(),
                unit_id: contact.unit_id.clone(),
                version: 1,
                token_hash: hash_token(&token),
                revoked: 0,
                issued_at: app.now(),
                opened_at: None,
                told_at: None,
                told: String::new(),
                sequence: 0,
            };
            rows::add(&mut transaction, &row).await?;
            count += 1;
        }
    }
    let args = [("count", &*count.to_string())];
    app.note(&mut transaction, actor, Some(&input.meeting), "issue_links", &args).await?;
    finish(app, transaction, &input.meeting).await
}

async fn finish(
    app: &App,
    mut transaction: huidao_store::Transaction,
    meeting: &MeetingId,
) -> Result<Links> {
    let shown = links(app, &mut transaction, meeting).await?;
    transaction.commit().await?;
    app.announce(Topic::Links, Some(meeting));
    app.announce(Topic::Meetings, Some(meeting));
    Ok(shown)
}

async fn known(connection: &mut Connection, id: &InvitationId) -> Result<InvitationRow> {
    rows::one(connection, id).await?.ok_or_else(|| Failure::not_found("invitation"))
}

/// Input of `mark_told`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct MarkTold {
    /// The meeting.
    pub meeting: MeetingId,
    /// Links that were handed over, pasted or read out.
    pub invitations: Vec<InvitationId>,
}

/// Notes that people told contacts what holds now, past every channel. Those whose link is revoked or
/// whose unit has no venue stay as they are.
pub async fn mark_told(app: &App, actor: &Actor, input: MarkTold) -> Result<Links> {
    let mut transaction = app.write().await?;
    let gathering = Gathering::load(&mut transaction, &input.meeting).await?;
    // That it is off is told by telephone first.
    if !gathering.meeting.state.may_be_told() {
        return Err(wrong_state(gathering.meeting.state));
    }
    let mut count = 0;
    for row in rows::of_meeting(&mut transaction, &input.meeting).await? {
        if row.revoked != 0 || !input.invitations.contains(&row.id) {
            continue;
        }
        let Some((told, is_news)) = told_by_hand(&gathering, &row)? else { continue };
        let sequence = row.sequence + i64::from(is_news);
        rows::mark_told(&mut transaction, &row.id, app.now(), &told, sequence).await?;
        count += 1;
    }
    let args = [("count", &*count.to_string())];
    app.note(&mut transaction, actor, Some(&input.meeting), "mark_told", &args).await?;
    let shown = finish(app, transaction, &input.meeting).await?;
    app.announce(Topic::Outbox, Some(&input.meeting));
    Ok(shown)
}

/// Makes a link useless.
pub async fn revoke_link(app: &App, actor: &Actor, input: OneLink) -> Result<Links> {
    let mut transaction = app.write().await?;
    let mut row = known(&mut transaction, &input.invitation).await?;
    row.revoked = 1;
    rows::update(&mut transaction, &row).await?;
    note(app, &mut transaction, actor, &row, "revoke_link").await?;
    finish(app, transaction, &row.meeting_id).await
}

/// Replaces a link by a new one; the old one leads nowhere.
pub async fn reissue_link(app: &App, actor: &Actor, input: OneLink) -> Result<Links> {
    let mut transaction = app.write().await?;
    let mut row = known(&mut transaction, &input.invitation).await?;
    row.version += 1;
    row.token_hash =
        hash_token(&app.key().link_token(&row.meeting_id, &row.contact_id, row.version)?);
    row.revoked = 0;
    row.issued_at = app.now();
    rows::update(&mut transaction, &row).await?;
    rows::forget_opened(&mut transaction, &row.id).await?;
    note(app, &mut transaction, actor, &row, "reissue_link").await?;
    finish(app, transaction, &row.meeting_id).await
}

async fn note(
    app: &App,
    connection: &mut Connection,
    actor: &Actor,
    row: &InvitationRow,
    action: &str,
) -> Result<()> {
    let contact = directory::contact(connection, &row.contact_id).await?;
    let name = contact.map(|contact| contact.name).unwrap_or_default();
    app.note(connection, actor, Some(&row.meeting_id), action, &[("name", &name)]).await
}

/// A link with its QR code and the invitation to paste in a chat.
pub async fn show_link(app: &App, _actor: &Actor, input: ShowLink) -> Result<LinkCard> {
    let mut connection = app.read().await?;
    let row = known(&mut connection, &input.invitation).await?;
    if row.revoked != 0 {
        return Err(FailureCode::LinkGone.into());
    }
    let unit = Gathering::load_unit(&mut connection, &row.meeting_id, &row.unit_id).await?;
    let gathering = unit.ok_or_else(|| Failure::not_found("assignment"))?;
    let contact = directory::contact(&mut connection, &row.contact_id)
        .await?
        .ok_or_else(|| Failure::not_found("contact"))?;
    let base = public_url(app, &mut connection).await?;
    let url = address(app, &base, &row)?;
    let sending = Sending::by_hand(app, &mut connection, input.language).await?;
    let text = sending.letter(app, &gathering, &row, &contact, ("", ""))?.text;
    Ok(LinkCard { qr_svg: qr::svg(&url)?, url, text })
}

/// The invitation text of every link that works, to paste one after the other.
pub async fn list_invitation_texts(
    app: &App,
    _actor: &Actor,
    input: ListInvitationTexts,
) -> Result<InvitationTexts> {
    let mut connection = app.read().await?;
    let gathering = Gathering::load(&mut connection, &input.meeting).await?;
    let shown = links(app, &mut connection, &input.meeting).await?;
    let issued = rows::of_meeting(&mut connection, &input.meeting).await?;
    let sending = Sending::by_hand(app, &mut connection, input.language).await?;
    let mut texts = Vec::new();
    for link in shown.links.iter().filter(|link| !link.url.is_empty() && !link.venue.is_empty()) {
        let row = issued.iter().find(|row| row.id == link.invitation);
        let contact = gathering.contacts.iter().find(|contact| contact.id == link.contact);
        let (Some(row), Some(contact)) = (row, contact) else { continue };
        texts.push(InvitationText {
            invitation: link.invitation.clone(),
            unit: link.unit_name.clone(),
            text: sending.letter(app, &gathering, row, contact, ("", ""))?.text,
        });
    }
    Ok(InvitationTexts { texts })
}

/// Site and room as one text.
pub(crate) fn place(site: &str, room: &str) -> String {
    [site, room].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Until when the links of a meeting work that ends at `ends_at`.
pub(crate) const fn link_ends(ends_at: Instant) -> Instant {
    ends_at.plus_minutes(LIVES_AFTER_END_MINUTES)
}

/// The contact that a link's token stands for. Wrong, revoked and expired tokens are the same to
/// whoever asks.
pub async fn contact_by_token(app: &App, token: &str) -> Result<Actor> {
    let gone = || Failure::from(FailureCode::LinkGone);
    if !is_token(token) {
        return Err(gone());
    }
    let mut connection = app.read().await?;
    let row = rows::by_token_hash(&mut connection, &hash_token(token)).await?.ok_or_else(gone)?;
    let meeting = meetings::one(&mut connection, &row.meeting_id).await?.ok_or_else(gone)?;
    let expired = app.now() > link_ends(meeting.ends_at);
    let contact = directory::contact(&mut connection, &row.contact_id).await?.ok_or_else(gone)?;
    if row.revoked != 0 || expired || contact.archived != 0 {
        return Err(gone());
    }
    Ok(Actor::Contact { meeting: row.meeting_id, unit: row.unit_id, name: contact.name })
}

/// Notes that the contact of a link opened it; the first time counts.
pub async fn note_opened(app: &App, token: &str) -> Result<()> {
    contact_by_token(app, token).await?;
    {
        // Most have opened it before: the rush at the doors writes nothing here.
        let mut connection = app.read().await?;
        let row = rows::by_token_hash(&mut connection, &hash_token(token)).await?;
        if row.is_some_and(|row| row.opened_at.is_some()) {
            return Ok(());
        }
    }
    let mut transaction = app.write().await?;
    let row = rows::by_token_hash(&mut transaction, &hash_token(token))
        .await?
        .ok_or_else(|| Failure::from(FailureCode::LinkGone))?;
    let first = rows::mark_opened(&mut transaction, &row.id, app.now()).await?;
    transaction.commit().await?;
    if first {
        app.tell(Topic::Links, Some(&row.meeting_id));
        app.tell(Topic::Outbox, Some(&row.meeting_id));
    }
    Ok(())
}
