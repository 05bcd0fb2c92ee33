//! Invitations that go out by hand: sheets of cards with QR codes, letters to print, a list for a word
//! processor's mail merge.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use huidao_documents::cards::{self, Card, CardSheet, CardWords};
use huidao_documents::letter::{self, Letter, LetterFact, LetterWords, Letters};
use huidao_documents::mail_merge::{self, MailMerge};
use huidao_documents::sheets::ZonelessDateTime;
use huidao_domain::{InvitationId, MeetingId, Rank};
use huidao_store::{Connection, invitations, settings};
use huidao_wording::{Language, date, date_time, date_time_range, text, text_with};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gathering::{Gathering, zone_of};
use crate::links::{address, place};
use crate::service::public_url;
use crate::settings::{OFFICE_CONTACT, OFFICE_NAME};
use crate::sheets::{EPOCH, SheetFile, file_name, wall_clock};
use crate::{Actor, App, Failure, FailureCode, Result};

/// What is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum HandoutKind {
    /// Cards with QR codes, eight on a sheet of A4, to cut (PDF).
    Cards,
    /// A letter a contact, one on each sheet of A4 (PDF).
    Letters,
    /// A list for a word processor's mail merge (XLSX).
    MailMerge,
}

/// Input of `export_handout`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct ExportHandout {
    /// The meeting.
    pub meeting: MeetingId,
    /// What is made.
    pub kind: HandoutKind,
    /// In which language.
    pub language: Language,
    /// Only these links; none: every link that works.
    #[serde(default)]
    pub invitations: Option<Vec<InvitationId>>,
}

/// What a handout says to one contact.
struct Handed {
    unit: String,
    contact: String,
    phone: String,
    mail: String,
    when: String,
    venue: String,
    place: String,
    quota: String,
    /// The rank asked for, in words; empty when any will do.
    rank: String,
    deadline: String,
    url: String,
}

impl Handed {
    /// Venue, site and room.
    fn whole_place(&self) -> String {
        let parts = [self.venue.as_str(), self.place.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

async fn handed(
    app: &App,
    connection: &mut Connection,
    gathering: &Gathering,
    input: &ExportHandout,
) -> Result<Vec<Handed>> {
    let base = public_url(app, connection).await?;
    let meeting = &gathering.meeting;
    let mut found = Vec::new();
    for row in invitations::of_meeting(connection, &input.meeting).await? {
        let wanted = input.invitations.as_ref().is_none_or(|ids| ids.contains(&row.id));
        let contact = gathering.contacts.iter().find(|contact| contact.id == row.contact_id);
        let assignment = gathering.assignments.iter().find(|own| own.unit_id == row.unit_id);
        let (true, 0, Some(contact), Some(assignment)) = (wanted, row.revoked, contact, assignment)
        else {
            continue;
        };
        let unit = gathering.unit(&row.unit_id)?;
        let venue = gathering
            .venue(&assignment.meeting_venue_id)
            .ok_or_else(|| Failure::not_found("venue"))?;
        let zone = zone_of(&venue.time_zone);
        let one = Handed {
            unit: unit.name.clone(),
            contact: contact.name.clone(),
            phone: contact.phone.clone(),
            mail: contact.mail.clone(),
            when: date_time_range(input.language, meeting.starts_at, meeting.ends_at, &zone),
            venue: venue.name.clone(),
            place: place(&venue.site, &venue.room),
            quota: assignment.quota.to_string(),
            rank: match assignment.rank {
                Rank::Any => String::new(),
                rank => text(input.language, &format!("phone-rank-{}", rank.as_str())),
            },
            deadline: date_time(input.language, meeting.answers_until(), &zone),
            url: address(app, &base, &row)?,
        };
        found.push((unit.position, one));
    }
    found.sort_by_key(|(position, _)| *position);
    Ok(found.into_iter().map(|(_, one)| one).collect())
}

/// Makes what is handed out. Whoever has one can answer for the unit, so the journal says it was made.
pub async fn export_handout(app: &App, actor: &Actor, input: ExportHandout) -> Result<SheetFile> {
    let (gathering, people, office, ask) = {
        let mut connection = app.read().await?;
        let gathering = Gathering::load(&mut connection, &input.meeting).await?;
        let people = handed(app, &mut connection, &gathering, &input).await?;
        let office = settings::get(&mut connection, OFFICE_NAME).await?.unwrap_or_default();
        let ask = settings::get(&mut connection, OFFICE_CONTACT).await?.unwrap_or_default();
        (gathering, people, office, ask)
    };
    if people.is_empty() {
        return Err(FailureCode::NoLinks.into());
    }
    let office = if office.is_empty() { gathering.meeting.host.clone() } else { office };
    let made_at = wall_clock(app.now(), &gathering.zone());
    let today = date(input.language, app.now(), &gathering.zone());
    let title = text(
        input.language,
        match input.kind {
            HandoutKind::Cards => "handout-cards",
            HandoutKind::Letters => "handout-letters",
            HandoutKind::MailMerge => "handout-mail-merge",
        },
    );
    let making =
        Making { language: input.language, gathering, people, office, ask, made_at, today };
    let kind = input.kind;
    let (ending, media_type) = match kind {
        HandoutKind::Cards | HandoutKind::Letters => ("pdf", "application/pdf"),
        HandoutKind::MailMerge => {
            ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        }
    };
    let name = file_name(&making.gathering.meeting, &title, ending);
    let made = tokio::task::spawn_blocking(move || making.make(kind)).await;
    let bytes = made.map_err(|error| {
        tracing::error!(%error, "making a handout broke off");
        FailureCode::Unknown
    })??;
    let mut transaction = app.write().await?;
    let args = [("file", name.as_str())];
    app.note(&mut transaction, actor, Some(&input.meeting), "export_handout", &args).await?;
    transaction.commit().await?;
    Ok(SheetFile {
        file_name: name,
        media_type: media_type.to_owned(),
        content: STANDARD.encode(bytes),
    })
}

/// Everything a handout is made of.
struct Making {
    language: Language,
    gathering: Gathering,
    people: Vec<Handed>,
    office: String,
    /// Whom to ask; may be empty.
    ask: String,
    made_at: Option<ZonelessDateTime>,
    today: String,
}

impl Making {
    fn word(&self, key: &str) -> String {
        text(self.language, &format!("handout-{key}"))
    }

    fn make(&self, kind: HandoutKind) -> Result<Vec<u8>> {
        match kind {
            HandoutKind::MailMerge => self.mail_merge(),
            HandoutKind::Cards => self.cards(),
            HandoutKind::Letters => self.letters(),
        }
    }

    fn mail_merge(&self) -> Result<Vec<u8>> {
        let meeting = &self.gathering.meeting.title;
        let columns = [
            "unit", "contact", "phone", "mail", "meeting", "when", "venue", "place", "quota",
            "rank", "deadline", "link",
        ];
        let merge = MailMerge {
            tab: self.word("mail-merge"),
            headings: columns.iter().map(|key| self.word(key)).collect(),
            rows: self
                .people
                .iter()
                .map(|one| {
                    [
                        &one.unit,
                        &one.contact,
                        &one.phone,
                        &one.mail,
                        meeting,
                        &one.when,
                        &one.venue,
                        &one.place,
                        &one.quota,
                        &one.rank,
                        &one.deadline,
                        &one.url,
                    ]
                    .map(Clone::clone)
                    .to_vec()
                })
                .collect(),
            made_at: self.made_at.unwrap_or(EPOCH),
        };
        Ok(mail_merge::xlsx(&merge)?)
    }
}

impl Making {
    fn cards(&self) -> Result<Vec<u8>> {
        let meeting = &self.gathering.meeting.title;
        let sheet = CardSheet {
            title: self.word("cards"),
            cards: self
                .people
                .iter()
                .map(|one| Card {
                    unit: one.unit.clone(),
                    contact: one.contact.clone(),
                    meeting: meeting.clone(),
                    when: one.when.clone(),
                    place: one.whole_place(),
                    url: one.url.clone(),
                    note: self.until(one),
                })
                .collect(),
            words: CardWords { scan: self.word("scan"), footer: self.office.clone() },
            made_at: self.made_at.unwrap_or(EPOCH),
        };
        Ok(cards::pdf(&sheet)?)
    }

    /// By when the answer is due, in a few words.
    fn until(&self, one: &Handed) -> String {
        text_with(self.language, "handout-until", &[("deadline", &one.deadline)])
    }

    fn letters(&self) -> Result<Vec<u8>> {
        let meeting = &self.gathering.meeting.title;
        let letters = Letters {
            office: self.office.clone(),
            title: self.word("letter-title"),
            letters: self
                .people
                .iter()
                .map(|one| {
                    let facts = [
                        ("meeting", meeting.clone()),
                        ("when", one.when.clone()),
                        ("venue", one.whole_place()),
                        ("quota", one.quota.clone()),
                        ("rank", one.rank.clone()),
                        ("deadline", one.deadline.clone()),
                        ("ask", self.ask.clone()),
                    ];
                    Letter {
                        unit: one.unit.clone(),
                        contact: one.contact.clone(),
                        body: vec![
                            text_with(
                                self.language,
                                "handout-letter-body",
                                &[("meeting", meeting)],
                            ),
                            self.word("letter-how"),
                        ],
                        facts: facts
                            .into_iter()
                            .filter(|(_, value)| !value.is_empty())
                            .map(|(label, value)| LetterFact { label: self.word(label), value })
                            .collect(),
                        url: one.url.clone(),
                    }
                })
                .collect(),
            closing: vec![self.office.clone(), self.today.clone()],
            words: LetterWords {
                ending: self.word("letter-ending"),
                scan: self.word("scan"),
                typed: self.word("typed"),
            },
            made_at: self.made_at.unwrap_or(EPOCH),
        };
        Ok(letter::pdf(&letters)?)
    }
}
