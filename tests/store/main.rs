//! The store's contract, held by both engines: every case runs on SQLite and on PostgreSQL.

mod cases;
mod files;
mod plans;
mod seed;

macro_rules! on_both_engines {
    ($($family:ident: $($case:ident),+;)+) => {
        mod on_sqlite {
            $($(#[tokio::test(flavor = "multi_thread")]
            async fn $case() {
                crate::$family::$case(huidao_tests::sqlite().await).await;
            })+)+
        }
        mod on_postgres {
            $($(#[tokio::test(flavor = "multi_thread")]
            async fn $case() {
                crate::$family::$case(huidao_tests::postgres().await).await;
            })+)+
        }
    };
}

on_both_engines! {
    cases: what_is_written_is_read_back,
    a_name_is_taken_once,
    a_unit_has_at_most_one_venue,
    a_meeting_has_at_most_one_main_venue,
    two_people_cannot_overwrite_an_answer_unseen,
    an_event_handed_in_twice_counts_once,
    a_meeting_with_events_cannot_be_discarded,
    a_draft_is_discarded_whole,
    everybody_taps_twice_at_once_and_is_recorded_once,
    a_recorded_check_in_is_durable_before_it_is_answered,
    an_unknown_person_does_not_harm_the_batch,
    two_queues_and_an_undo_at_once_lose_nothing,
    a_rolled_back_transaction_leaves_nothing,
    seals_hold_and_tampering_is_named,
    a_backup_fills_an_empty_workspace_of_either_engine,
    of_chosen_people_those_are_left_whose_name_was_not_taken_back,
    a_report_is_kept_with_its_logins_and_leaves_with_its_meeting,
    arrivals_of_many_people_are_projected_at_once,
    a_damaged_backup_changes_nothing,
    a_key_opens_one_session;
    plans: a_plan_with_all_its_parts_is_read_back_and_backed_up,
    a_backup_of_the_first_version_still_restores;
}
