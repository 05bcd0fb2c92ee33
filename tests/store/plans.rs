//! Promises of the store about plans: the directory's tree, series, templates, files, imports.

use std::io::BufReader;

use huidao_domain::{PersonRank, Rank, Standing, UnitId};
use huidao_store::attachments::{self, AttachmentRow};
use huidao_store::directory::{self, GroupRow, PersonRow, UnitRow};
use huidao_store::meetings::{self, MeetingRow};
use huidao_store::participation::{self, ParticipationRow};
use huidao_store::planning::{self, CalendarDayRow, ImportRow, TemplateRow};
use huidao_store::{Connection, backup};
use huidao_tests::{TestStore, postgres, sqlite};

use crate::seed::{self, START, id, meeting_id};

fn person() -> PersonRow {
    PersonRow {
        id: id(7, 1),
        unit_id: id(2, 1),
        position: 0,
        name: "许㛃".to_owned(),
        title: "副区长".to_owned(),
        rank: PersonRank::Deputy,
        phone: String::new(),
    }
}

fn import() -> ImportRow {
    ImportRow {
        id: id(9, 1),
        at: START,
        file: "名册.xlsx".to_owned(),
        added: 2,
        changed: 0,
        undone: 0,
        changes: "{}".to_owned(),
    }
}

/// The seed's meeting with a tree of units, a group, a series, a child, a file and the rest.
async fn write_plan(connection: &mut Connection) {
    // The parent has the later identifier: a backup must write it first all the same.
    let above = UnitRow { aliases: "县府办\n岱府".to_owned(), ..seed::unit(8) };
    directory::save_unit(connection, &above).await.unwrap();
    let below = UnitRow { parent_id: Some(id::<UnitId>(2, 8).to_string()), ..seed::unit(1) };
    directory::save_unit(connection, &below).await.unwrap();
    directory::save_person(connection, &person()).await.unwrap();
    let group = GroupRow { id: id(8, 1), name: "成员单位".to_owned() };
    directory::save_group(connection, &group, &[id(2, 8), id(2, 1)]).await.unwrap();
    planning::add_series(connection, &id(10, 1), "FREQ=WEEKLY;COUNT=2").await.unwrap();
    let child = MeetingRow {
        id: id(1, 0),
        series_id: Some(id::<huidao_domain::SeriesId>(10, 1).to_string()),
        parent_id: Some(meeting_id().to_string()),
        parent_starts_at: Some(START.ms()),
        ..seed::meeting()
    };
    meetings::save(connection, &child).await.unwrap();
    let asked = ParticipationRow { quota: 4, ..ParticipationRow::plain(id(2, 1)) };
    participation::save(connection, &meeting_id(), &asked).await.unwrap();
    participation::add(connection, &meeting_id(), &id(2, 1)).await.unwrap();
    let file = AttachmentRow {
        id: id(11, 1),
        item_id: String::new(),
        file_name: "议程.pdf".to_owned(),
        size: 4,
        added_at: START,
    };
    attachments::add(connection, &meeting_id(), &file, "JVBERg==").await.unwrap();
    let template =
        TemplateRow { id: id(12, 1), name: "例会".to_owned(), plan: "{\"a\":1}".to_owned() };
    planning::save_template(connection, &template).await.unwrap();
    let newer = TemplateRow { id: id(12, 2), plan: "{}".to_owned(), ..template };
    planning::save_template(connection, &newer).await.unwrap();
    planning::add_import(connection, &import()).await.unwrap();
    let day = CalendarDayRow {
        date: "2027-01-01".to_owned(),
        kind: "holiday".to_owned(),
        name: "元旦".to_owned(),
    };
    planning::add_calendar_day(connection, &day).await.unwrap();
}

pub async fn a_plan_with_all_its_parts_is_read_back_and_backed_up(test: TestStore) {
    seed::write(&test.store, 1).await;
    let mut transaction = test.store.write().await.unwrap();
    write_plan(&mut transaction).await;
    transaction.commit().await.unwrap();
    let mut file = Vec::new();
    let mut connection = test.store.read().await.unwrap();
    backup::write(&mut connection, &[9; 32], &mut file).await.unwrap();
    let restored = [sqlite().await, postgres().await];
    for target in &restored {
        let mut transaction = target.store.write().await.unwrap();
        backup::read(&mut transaction, BufReader::new(&file[..])).await.unwrap();
        transaction.commit().await.unwrap();
    }
    for target in [&test.store, &restored[0].store, &restored[1].store] {
        let mut connection = target.read().await.unwrap();
        let unit = directory::unit(&mut connection, &id(2, 1)).await.unwrap().unwrap();
        assert_eq!(unit.parent(), Some(id(2, 8)));
        let above = directory::unit(&mut connection, &id(2, 8)).await.unwrap().unwrap();
        assert_eq!(above.other_names().collect::<Vec<_>>(), ["县府办", "岱府"]);
        assert_eq!(directory::people(&mut connection).await.unwrap(), [person()]);
        let members = directory::group_members(&mut connection).await.unwrap();
        assert_eq!(members, [(id(8, 1), id(2, 1)), (id(8, 1), id(2, 8))], "in official order");
        let children = meetings::children(&mut connection, &meeting_id()).await.unwrap();
        assert_eq!(children.len(), 1);
        assert_eq!(children[0].parent_starts_at, Some(START.ms()));
        let series = meetings::of_series(&mut connection, &id(10, 1)).await.unwrap();
        assert_eq!(series, children);
        let units = participation::of_meeting(&mut connection, &meeting_id()).await.unwrap();
        let asked = ParticipationRow { quota: 4, ..ParticipationRow::plain(id(2, 1)) };
        assert_eq!(units, [asked], "taking part twice is taking part once, with what is asked");
        let content =
            attachments::content(&mut connection, &meeting_id(), &id(11, 1)).await.unwrap();
        assert_eq!(content, Some(("议程.pdf".to_owned(), "JVBERg==".to_owned())));
        let templates = planning::templates(&mut connection).await.unwrap();
        assert_eq!(templates.len(), 1, "the same name is replaced");
        assert_eq!(templates[0].plan, "{}");
        assert_eq!(planning::imports(&mut connection).await.unwrap(), [import()]);
        assert_eq!(planning::calendar_days(&mut connection).await.unwrap().len(), 1);
        let near = meetings::between(&mut connection, START, START.plus_minutes(1)).await.unwrap();
        assert_eq!(near.len(), 2);
        let later = START.plus_minutes(24 * 60);
        assert_eq!(meetings::between(&mut connection, later, later).await.unwrap(), []);
    }
}

pub async fn a_backup_of_the_first_version_still_restores(test: TestStore) {
    let unit = "{\"table\":\"unit\",\"row\":{\"id\":\"01928c6e-0002-7000-8000-000000000001\",\
        \"position\":1,\"name\":\"市教育局\",\"short_name\":\"教育局\",\"category\":\"\",\
        \"default_venue\":\"\",\"archived\":0}}";
    let meeting = "{\"table\":\"meeting\",\"row\":{\"id\":\"01928c6e-0001-7000-8000-000000000001\",\
        \"title\":\"例会\",\"kind\":\"\",\"host\":\"\",\"chair\":\"\",\"moderator\":\"\",\"note\":\"\",\
        \"starts_at\":1,\"ends_at\":2,\"time_zone\":\"Asia/Shanghai\",\"reply_deadline\":null,\
        \"opens_before_min\":60,\"late_after_min\":10,\"early_before_min\":15,\
        \"state\":\"draft\",\"is_sample\":0}}";
    let venue = "{\"table\":\"venue\",\"row\":{\"id\":\"01928c6e-0003-7000-8000-000000000001\",\
        \"name\":\"主会场\",\"site\":\"\",\"room\":\"\",\"capacity\":null,\
        \"time_zone\":\"Asia/Shanghai\",\"coordinator\":\"\",\"coordinator_phone\":\"\"}}";
    let at = "{\"table\":\"meeting_venue\",\"row\":{\"id\":\"01928c6e-0005-7000-8000-000000000001\",\
        \"meeting_id\":\"01928c6e-0001-7000-8000-000000000001\",\
        \"venue_id\":\"01928c6e-0003-7000-8000-000000000001\",\"role\":\"main\",\"position\":1}}";
    let assigned = "{\"table\":\"assignment\",\"row\":{\
        \"id\":\"01928c6e-0006-7000-8000-000000000001\",\
        \"meeting_id\":\"01928c6e-0001-7000-8000-000000000001\",\
        \"unit_id\":\"01928c6e-0002-7000-8000-000000000001\",\
        \"meeting_venue_id\":\"01928c6e-0005-7000-8000-000000000001\",\"quota\":3,\
        \"rank\":\"principal\",\"standing\":\"sit_in\"}}";
    let key = serde_json::to_string(&[9u8; 32]).unwrap();
    let file = format!(
        "{{\"format\":\"huidao-backup\",\"version\":1}}\n{{\"key\":{key}}}\n{unit}\n{venue}\n\
         {meeting}\n{at}\n{assigned}\n{{\"rows\":5}}\n"
    );
    let mut transaction = test.store.write().await.unwrap();
    backup::read(&mut transaction, BufReader::new(file.as_bytes())).await.unwrap();
    transaction.commit().await.unwrap();
    let mut connection = test.store.read().await.unwrap();
    let units = participation::of_meeting(&mut connection, &meeting_id()).await.unwrap();
    let asked = ParticipationRow {
        unit_id: id(2, 1),
        quota: 3,
        rank: Rank::Principal,
        standing: Standing::SitIn,
    };
    assert_eq!(units, [asked], "in that version everybody took part, and the venue kept the terms");
    let assigned = meetings::assignments(&mut connection, &meeting_id()).await.unwrap();
    assert_eq!((assigned.len(), assigned[0].quota), (1, 3));
}
