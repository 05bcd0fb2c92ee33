//! The command table. From it come the dispatcher, the HTTP routes and the OpenAPI document.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa::openapi::path::{HttpMethod, OperationBuilder, PathsBuilder};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::{
    Components, ContentBuilder, InfoBuilder, OpenApi, OpenApiBuilder, PathItem, Ref, RefOr,
    Required, ResponseBuilder, Schema,
};

use crate::{Actor, App, Change, Failure, FailureCode, Result, Retries, Right};

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $area:ident :: $name:ident ($input:ty) -> $output:ty, $right:ident;)+) => {
        /// The name of every command, in the order of the table.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// The right that a command asks for; none for an unknown command.
        pub fn right_of(name: &str) -> Option<Right> {
            match name {
                $(stringify!($name) => Some(Right::$right),)+
                _ => None,
            }
        }

        /// Runs a command by name: checks the actor's right, parses the input, runs, and turns the
        /// output into JSON.
        pub async fn dispatch(app: &App, actor: &Actor, name: &str, input: Value) -> Result<Value> {
            match name {
                // Boxed: otherwise the future holds the inputs of all commands.
                $(stringify!($name) => Box::pin(async move {
                    actor.require(Right::$right)?;
                    let input: $input = parse(input)?;
                    let mut retries = Retries::default();
                    let output: $output = loop {
                        let run = Box::pin($area::$name(app, actor, input.clone()));
                        match run.await {
                            Err(failure) if retries.again(&failure).await => {}
                            done => break done?,
                        }
                    };
                    to_json(&output)
                }).await,)+
                _ => Err(Failure::from(FailureCode::UnknownCommand)),
            }
        }

        /// The OpenAPI 3.1 document of every command: one POST each.
        pub fn openapi() -> OpenApi {
            let (mut inputs, mut outputs) = (Vec::new(), Vec::new());
            let mut paths = PathsBuilder::new();
            collect::<Failure>(&mut outputs);
            collect::<Change>(&mut outputs);
            $(
                paths = add_path::<$input, $output>(
                    (&mut inputs, &mut outputs),
                    paths,
                    (stringify!($area), stringify!($name), concat!($($doc, " "),+)),
                );
            )+
            let mut components = Components::new();
            components.schemas.extend(inputs);
            components.schemas.extend(outputs.into_iter().map(|(name, schema)| (name, whole(schema))));
            OpenApiBuilder::new()
                .info(InfoBuilder::new().title("Huidao").version(env!("CARGO_PKG_VERSION")))
                .paths(paths)
                .components(Some(components))
                .build()
        }
    };
}

fn parse<T: DeserializeOwned>(input: Value) -> Result<T> {
    serde_json::from_value(input)
        .map_err(|error| Failure::from(FailureCode::InvalidInput).with("detail", error))
}

fn to_json(output: &impl Serialize) -> Result<Value> {
    serde_json::to_value(output).map_err(|error| {
        tracing::error!(%error, "an output has no JSON form");
        FailureCode::Unknown.into()
    })
}

fn collect<T: ToSchema>(schemas: &mut Schemas) {
    T::schemas(schemas);
    schemas.push((T::name().into_owned(), T::schema()));
}

/// What the program sends always has every property, empty ones as null.
fn whole(schema: RefOr<Schema>) -> RefOr<Schema> {
    match schema {
        RefOr::T(Schema::Object(mut object)) => {
            object.required = object.properties.keys().cloned().collect();
            RefOr::T(Schema::Object(object))
        }
        other => other,
    }
}

type Schemas = Vec<(String, RefOr<Schema>)>;

/// Describes one command: its schemas and its POST. A function of its own, so that the table's own frame
/// stays small however many commands there are.
fn add_path<I: ToSchema, O: ToSchema>(
    (inputs, outputs): (&mut Schemas, &mut Schemas),
    paths: PathsBuilder,
    (area, name, doc): (&str, &str, &str),
) -> PathsBuilder {
    collect::<I>(inputs);
    collect::<O>(outputs);
    let operation = OperationBuilder::new()
        .operation_id(Some(name))
        .tag(area)
        .description(Some(doc.trim()))
        .request_body(Some(
            RequestBodyBuilder::new()
                .required(Some(Required::True))
                .content("application/json", content::<I>())
                .build(),
        ))
        .response(
            "200",
            ResponseBuilder::new().description("Done").content("application/json", content::<O>()),
        )
        .response(
            "default",
            ResponseBuilder::new()
                .description("Refused or failed")
                .content("application/json", content::<Failure>()),
        )
        .build();
    paths.path(format!("/api/{name}"), PathItem::new(HttpMethod::Post, operation))
}

fn content<T: ToSchema>() -> utoipa::openapi::Content {
    ContentBuilder::new().schema(Some(Ref::from_schema_name(T::name()))).build()
}

commands! {
    /// What needs the organiser now.
    today::show_today(today::ShowToday) -> today::Today, Organise;
    /// Adds the sample meeting and its roster to the workspace.
    sample::load_sample(sample::LoadSample) -> meetings::Meeting, Organise;

    /// Units in official order.
    units::list_units(units::ListUnits) -> units::Units, Organise;
    /// Adds or changes a unit and its primary contact.
    units::save_unit(units::SaveUnit) -> units::Unit, Organise;
    /// Puts a unit away, or back.
    units::archive_unit(units::ArchiveUnit) -> units::Unit, Organise;
    /// Moves a unit in official order, with the units below it.
    units::move_unit(units::MoveUnit) -> units::Units, Organise;
    /// People of units who may attend.
    people::list_people(people::ListPeople) -> people::People, Organise;
    /// Says what joining two units would do.
    merge::preview_merge(merge::MergeUnits) -> merge::MergePreview, Organise;
    /// Joins two units that are one.
    merge::merge_units(merge::MergeUnits) -> units::Unit, Organise;
    /// Groups of units.
    groups::list_groups(groups::ListGroups) -> groups::UnitGroups, Organise;
    /// Adds or changes a group.
    groups::save_group(groups::SaveGroup) -> groups::UnitGroup, Organise;
    /// Removes a group; its units stay.
    groups::remove_group(groups::RemoveGroup) -> groups::UnitGroups, Organise;
    /// Says what importing a roster file would do.
    roster::preview_roster(roster::RosterFile) -> roster::RosterPreview, Organise;
    /// Imports a roster file.
    roster::import_roster(roster::RosterFile) -> roster::RosterImported, Organise;
    /// Rosters that were imported.
    roster::list_roster_imports(roster::ListRosterImports) -> roster::RosterImports, Organise;
    /// Takes an import back.
    roster::undo_roster_import(roster::UndoRosterImport) -> roster::ImportUndone, Organise;
    /// The directory as a roster file.
    roster::export_roster(roster::ExportRoster) -> sheets::SheetFile, Organise;
    /// Venues by name.
    venues::list_venues(venues::ListVenues) -> venues::Venues, Organise;
    /// Adds or changes a venue.
    venues::save_venue(venues::SaveVenue) -> venues::Venue, Organise;
    /// Puts a venue away, or back.
    venues::archive_venue(venues::ArchiveVenue) -> venues::Venue, Organise;

    /// Meetings, the next first.
    meetings::list_meetings(meetings::ListMeetings) -> meetings::Meetings, Organise;
    /// One meeting with venues and agenda.
    meetings::show_meeting(meetings::ShowMeeting) -> meetings::Meeting, Organise;
    /// Double bookings that a plan would make, and ways around them.
    conflicts::find_conflicts(conflicts::FindConflicts) -> conflicts::Conflicts, Organise;
    /// Which meetings a series would have.
    schedule::preview_series(schedule::PreviewSeries) -> schedule::Occurrences, Organise;
    /// Adds a meeting or a series.
    schedule::schedule_meeting(schedule::ScheduleMeeting) -> meetings::Meeting, Organise;
    /// Changes a meeting's plan.
    schedule::edit_meeting(schedule::EditMeeting) -> meetings::Meeting, Organise;
    /// Moves a meeting in time.
    moving::move_meeting(moving::MoveMeeting) -> moving::Moved, Organise;
    /// Undoes a move.
    moving::put_times_back(moving::PutTimesBack) -> moving::TimesPutBack, Organise;
    /// Drafts a meeting from the text of a notice; nothing is saved.
    draft::draft_from_text(draft::DraftFromText) -> draft::DraftedFromText, Organise;
    /// Saves a draft as a person confirmed it.
    draft::confirm_draft(draft::ConfirmDraft) -> meetings::Meeting, Organise;
    /// Says what moving a meeting on will do.
    transitions::preview_transition(transitions::PreviewTransition) -> transitions::Transition, Organise;
    /// Moves a meeting on in its life.
    transitions::advance_meeting(transitions::AdvanceMeeting) -> meetings::Meeting, Organise;
    /// Removes a draft.
    transitions::discard_meeting(transitions::DiscardMeeting) -> transitions::Discarded, Organise;
    /// Adds a session that goes on in some of a meeting's venues.
    cascade::add_follow_on(cascade::AddFollowOn) -> meetings::Meeting, Organise;
    /// Re-issues a meeting for one of its branches.
    cascade::reissue_meeting(cascade::ReissueMeeting) -> meetings::Meeting, Organise;
    /// Takes or declines the parent meeting's new time.
    cascade::answer_parent_change(cascade::AnswerParentChange) -> meetings::Meeting, Organise;
    /// An earlier meeting's plan, to start from.
    templates::reuse_plan(meetings::ShowMeeting) -> templates::PlanToReuse, Organise;
    /// Plans kept for later meetings.
    templates::list_templates(templates::ListTemplates) -> templates::Templates, Organise;
    /// Keeps a meeting's plan.
    templates::save_template(templates::SaveTemplate) -> templates::Templates, Organise;
    /// Removes a kept plan.
    templates::remove_template(templates::RemoveTemplate) -> templates::Templates, Organise;
    /// Days off and make-up workdays.
    calendar::list_calendar_days(calendar::ListCalendarDays) -> calendar::CalendarDays, Organise;
    /// Imports the days of a year.
    calendar::import_calendar_days(calendar::ImportCalendarDays) -> calendar::CalendarDaysImported, Organise;
    /// Attaches a file to a meeting or an item of its agenda.
    attachments::attach_file(attachments::AttachFile) -> meetings::Meeting, Organise;
    /// Removes an attached file.
    attachments::remove_attachment(attachments::OneAttachment) -> meetings::Meeting, Organise;
    /// An attached file with its bytes.
    attachments::open_attachment(attachments::OneAttachment) -> sheets::SheetFile, Organise;

    /// Which unit sits where.
    board::show_board(board::ShowBoard) -> board::Board, Organise;
    /// Assigns units to a venue, or takes them out.
    board::assign_unit(board::AssignUnit) -> board::Board, Organise;
    /// Puts many units each where it is told.
    board::arrange_units(board::ArrangeUnits) -> board::Board, Organise;
    /// Makes units take part, or not.
    board::invite_units(board::InviteUnits) -> board::Board, Organise;
    /// Proposes a venue, with its reason, for every unit that has none.
    proposal::propose_assignments(board::ShowBoard) -> proposal::Proposal, Organise;

    /// Links of a meeting.
    links::list_links(links::ListLinks) -> links::Links, Organise;
    /// Issues links to contacts of assigned units that have none.
    links::issue_links(links::ListLinks) -> links::Links, Organise;
    /// Notes that people told contacts, past every channel.
    links::mark_told(links::MarkTold) -> links::Links, Organise;
    /// Makes a link useless.
    links::revoke_link(links::OneLink) -> links::Links, Organise;
    /// Replaces a link by a new one.
    links::reissue_link(links::OneLink) -> links::Links, Organise;
    /// The invitation text of every working link.
    links::list_invitation_texts(links::ListInvitationTexts) -> links::InvitationTexts, Organise;
    /// A link with its QR code and invitation text.
    links::show_link(links::ShowLink) -> links::LinkCard, Organise;

    /// Cards, letters or a list to hand invitations out.
    handouts::export_handout(handouts::ExportHandout) -> sheets::SheetFile, Organise;

    /// Badges to wear, of a meeting or of one venue.
    badges::export_badges(badges::ExportBadges) -> sheets::SheetFile, Organise;

    /// Units' answers.
    replies::show_replies(replies::ShowReplies) -> replies::Replies, Organise;
    /// Enters a unit's answer.
    replies::save_reply(replies::SaveReply) -> replies::UnitReply, Organise;
    /// Approves or refuses a request for leave or a substitute.
    replies::decide_requests(replies::DecideRequests) -> replies::Replies, Organise;
    /// Takes or refuses a change that a unit asked for after the deadline.
    replies::decide_change(replies::DecideChange) -> replies::Replies, Organise;
    /// Forms to fill, of one unit or of all in one archive.
    reply_forms::export_reply_forms(reply_forms::ExportReplyForms) -> sheets::SheetFile, Organise;
    /// Says what taking filled forms in would do.
    reply_forms::preview_reply_forms(reply_forms::PreviewReplyForms) -> reply_forms::ReplyFormsPreview, Organise;
    /// Takes filled forms in.
    reply_forms::import_reply_forms(reply_forms::ImportReplyForms) -> reply_forms::ReplyFormsImported, Organise;
    /// Takes decisions on leave or substitutes back.
    replies::reopen_requests(replies::ReopenRequests) -> replies::Replies, Organise;
    /// The written request that goes with a change that waits.
    replies::open_request_note(replies::OneRequestNote) -> sheets::SheetFile, Organise;
    /// The written request of somebody on leave.
    replies::open_leave_note(replies::OneLeaveNote) -> sheets::SheetFile, Organise;
    /// What every unit is asked beside names.
    replies::list_questions(replies::ShowReplies) -> replies::Questions, Organise;
    /// Writes what every unit is asked beside names.
    replies::save_questions(replies::SaveQuestions) -> replies::Questions, Organise;

    /// The day of the meeting.
    day::show_day(day::ShowDay) -> day::Day, Organise;
    /// Checks a person in by hand.
    day::check_in(day::OneAttendee) -> record::PersonRow, Organise;
    /// Checks a person out by hand.
    day::check_out(day::OneAttendee) -> record::PersonRow, Organise;
    /// Takes a check-in back.
    day::undo_check_in(day::UndoCheckIn) -> record::PersonRow, Organise;

    /// Says whose each login of a video platform's report is.
    reports::preview_report(reports::ReportFile) -> reports::ReportPreview, Organise;
    /// Puts the arrivals of a report on record.
    reports::import_report(reports::ImportReport) -> reports::ReportImported, Organise;
    /// Reports that were imported.
    reports::list_report_imports(reports::ListReportImports) -> reports::ReportImports, Organise;
    /// Takes the arrivals of a report back.
    reports::undo_report_import(reports::UndoReportImport) -> reports::ReportUndone, Organise;

    /// How arrival is taken.
    arrival::show_arrivals(arrival::ShowArrivals) -> arrival::Arrivals, Organise;
    /// Changes how arrival is taken, in a meeting or at a venue.
    arrival::save_arrivals(arrival::SaveArrivals) -> arrival::Arrivals, Organise;
    /// What is odd about arrivals.
    arrival::list_flags(arrival::ShowArrivals) -> arrival::Flags, Organise;
    /// Settles what is odd: the arrival counts, or is taken back.
    arrival::settle_flags(arrival::SettleFlags) -> arrival::Flags, Organise;
    /// Links of venues: screens, desks, coordinators.
    venue_links::list_venue_links(venue_links::ListVenueLinks) -> venue_links::VenueLinks, Organise;
    /// Issues the links that venues lack.
    venue_links::issue_venue_links(venue_links::ListVenueLinks) -> venue_links::VenueLinks, Organise;
    /// Makes a venue's link useless.
    venue_links::revoke_venue_link(venue_links::OneVenueLink) -> venue_links::VenueLinks, Organise;
    /// Replaces a venue's link by a new one.
    venue_links::reissue_venue_link(venue_links::OneVenueLink) -> venue_links::VenueLinks, Organise;
    /// A venue's link with its QR code.
    venue_links::show_venue_link(venue_links::OneVenueLink) -> venue_links::VenueLinkCard, Organise;
    /// Line-up tests of venues.
    readiness::show_readiness(readiness::ShowReadiness) -> readiness::ReadinessBoard, Organise;
    /// Writes down a test call.
    readiness::log_test_call(readiness::LogTestCall) -> readiness::ReadinessBoard, Organise;
    /// When coordinators are reminded, and what each was sent.
    line_up::show_line_up_reminders(line_up::ShowLineUpReminders) -> line_up::LineUpReminders, Organise;
    /// Reminds coordinators or not.
    line_up::switch_line_up_reminders(line_up::SwitchLineUpReminders) -> line_up::LineUpReminders, Organise;
    /// The photo of a line-up test.
    readiness::open_readiness_photo(readiness::OneReadinessPhoto) -> sheets::SheetFile, Organise;
    /// The roll call of branches.
    roll_call::show_roll_call(roll_call::ShowRollCall) -> roll_call::RollCall, Organise;
    /// Writes down what a branch answered, or takes that back.
    roll_call::call_venue(roll_call::CallVenue) -> roll_call::RollCall, Organise;
    /// Announces something to everybody or to one venue.
    announcements::announce(announcements::Announce) -> announcements::Announcements, Organise;
    /// Takes an announcement down.
    announcements::end_announcement(announcements::EndAnnouncement) -> announcements::Announcements, Organise;
    /// Moves everybody of a venue to another one.
    re_homing::move_venue(re_homing::MoveVenue) -> re_homing::VenueMoved, Organise;
    /// Moves one person to another venue.
    re_homing::move_person(re_homing::MovePerson) -> record::PersonRow, Organise;

    /// Who attended.
    record::show_record(record::ShowRecord) -> record::AttendanceRecord, Organise;
    /// Corrects a person's attendance, with a reason.
    record::correct_attendance(record::CorrectAttendance) -> record::PersonRow, Organise;
    /// Every event of one person.
    record::list_events(day::OneAttendee) -> record::AttendanceEvents, Organise;
    /// What was done in a meeting.
    history::list_journal(history::ListJournal) -> history::Journal, Organise;
    /// The columns that a sheet can have, and how it was wanted last.
    sheets::show_sheet_columns(sheets::ShowSheetColumns) -> sheets::SheetColumns, Organise;
    /// A sheet as a file.
    sheets::export_sheet(sheets::ExportSheet) -> sheets::SheetFile, Organise;
    /// Plays a meeting on a throwaway copy.
    rehearsal::rehearse_meeting(rehearsal::RehearseMeeting) -> rehearsal::Rehearsal, Organise;

    /// How messages go out.
    channels::show_channels(channels::ShowChannels) -> channels::Channels, Organise;
    /// Changes how messages go out.
    channels::save_channels(channels::Channels) -> channels::Channels, Organise;
    /// Sends a message to whoever tries a channel out.
    outbox::test_channel(outbox::TestChannel) -> outbox::ChannelTested, Organise;
    /// Shows what a message says.
    texts::show_message_text(texts::ShowMessageText) -> texts::MessageText, Organise;
    /// Keeps what a message says.
    texts::save_message_text(texts::SaveMessageText) -> texts::MessageText, Organise;
    /// Says who would get what.
    outbox::preview_messages(outbox::SendMessages) -> outbox::MessagesPreview, Organise;
    /// Queues messages.
    outbox::send_messages(outbox::SendMessages) -> outbox::Outbox, Organise;
    /// A meeting's messages and where each stands.
    outbox::show_outbox(outbox::OfOutbox) -> outbox::Outbox, Organise;
    /// Stops a meeting's messages that wait.
    outbox::stop_messages(outbox::OfOutbox) -> outbox::Outbox, Organise;
    /// Queues messages again that failed or were stopped.
    outbox::retry_messages(outbox::RetryMessages) -> outbox::Outbox, Organise;
    /// Holds all messages back, or lets them go.
    outbox::pause_outbox(outbox::PauseOutbox) -> channels::Channels, Organise;
    /// Reminders that go out by themselves.
    reminders::show_reminders(reminders::ShowReminders) -> reminders::Reminders, Organise;
    /// Writes which reminders go out by themselves.
    reminders::save_reminders(reminders::SaveReminders) -> reminders::Reminders, Organise;
    /// Settings of the workspace.
    settings::show_settings(settings::ShowSettings) -> settings::Settings, Organise;
    /// Changes settings.
    settings::save_settings(settings::Settings) -> settings::Settings, Organise;
    /// The check-in service.
    service::show_service(service::ShowService) -> service::Service, Organise;
    /// Accepts check-ins from this network, or stops.
    service::set_network_access(service::SetNetworkAccess) -> service::Service, Organise;

    /// What a contact sees of the own unit.
    own_unit::show_own_unit(own_unit::ShowOwnUnit) -> own_unit::OwnUnit, OwnUnit;
    /// A contact's answer for the own unit.
    own_unit::answer(own_unit::AnswerForUnit) -> own_unit::Answered, OwnUnit;
    /// Takes the unit's request for a change back.
    own_unit::take_request_back(own_unit::TakeRequestBack) -> own_unit::OwnUnit, OwnUnit;

    /// What a venue's screen shows.
    screen::show_screen(screen::ShowScreen) -> screen::Screen, Screen;
    /// A desk's list.
    desk::show_desk(desk::ShowDesk) -> desk::Desk, Desk;
    /// Puts on record what a desk saw.
    desk::record_at_desk(desk::RecordAtDesk) -> desk::DeskRecorded, Desk;
    /// Badges of people who stand at a desk.
    badges::export_desk_badges(badges::ExportDeskBadges) -> sheets::SheetFile, Desk;
    /// A coordinator's own venue.
    readiness::show_own_venue(readiness::ShowOwnVenue) -> readiness::OwnVenue, Coordinate;
    /// A coordinator says how ready the own venue is.
    readiness::check_own_venue(readiness::FoundReadiness) -> readiness::OwnVenue, Coordinate;
}

use crate::delivery::{channels, line_up, outbox, reminders, texts};
use crate::{
    announcements, arrival, attachments, badges, board, calendar, cascade, conflicts, day, desk,
    draft, groups, handouts, history, links, meetings, merge, moving, own_unit, people, proposal,
    re_homing, readiness, record, rehearsal, replies, reply_forms, reports, roll_call, roster,
    sample, schedule, screen, service, settings, sheets, templates, today, transitions, units,
    venue_links, venues,
};
