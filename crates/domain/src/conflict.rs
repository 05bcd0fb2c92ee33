//! Double bookings: the same room, video endpoint, unit, chair or moderator in two meetings at
//! overlapping times; and the next time at which nothing collides.

use crate::calendar::Calendar;
use crate::text_enum::text_enum;
use crate::{Instant, TimeZoneName};

text_enum! {
    /// What is booked twice.
    ConflictKind {
        /// A room.
        Venue = "venue",
        /// A number or address of the video system, of whichever room.
        Endpoint = "endpoint",
        /// A unit that takes part in both.
        Unit = "unit",
        /// The chair or moderator.
        Chair = "chair",
    }
}

/// Minutes that a room needs before and after a meeting.
pub const SET_UP_MINUTES: i64 = 30;

/// A span of time that something is booked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booking {
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Instant,
}

impl Booking {
    /// Whether two bookings collide when each needs `buffer` minutes around it.
    pub const fn collides(&self, other: &Self, buffer: i64) -> bool {
        self.starts_at.plus_minutes(-buffer).ms() < other.ends_at.ms()
            && other.starts_at.plus_minutes(-buffer).ms() < self.ends_at.ms()
    }
}

/// How many days ahead a free time is looked for.
const SEARCH_DAYS: i64 = 30;

/// Steps in which free times are looked for, in minutes.
const STEP: i64 = 30;

/// Office hours in which a meeting of at most that length is put: 8:30 to 18:00.
const OFFICE_HOURS: (i64, i64) = (8 * 60 + 30, 18 * 60);

/// The next time of the same length at which `busy` leaves room: the same hour on a later working
/// day counts as much as a later hour of the same day, whichever comes first. Times outside office
/// hours are proposed only for a meeting that is outside them itself, and then at its own hour.
pub fn next_free(
    wanted: Booking,
    busy: &[(Booking, i64)],
    zone: &TimeZoneName,
    calendar: &Calendar,
) -> Option<Booking> {
    let length = wanted.ends_at.minutes_since(wanted.starts_at);
    let own_hour = minute_of_day(wanted.starts_at, zone)?;
    let in_office = |minute: i64| minute >= OFFICE_HOURS.0 && minute + length <= OFFICE_HOURS.1;
    let free = |at: Booking| !busy.iter().any(|(other, buffer)| at.collides(other, *buffer));
    (1..=SEARCH_DAYS * 24 * 60 / STEP)
        .map(|step| {
            let starts_at = wanted.starts_at.plus_minutes(step * STEP);
            Booking { starts_at, ends_at: starts_at.plus_minutes(length) }
        })
        .filter(|at| free(*at))
        .find(|at| {
            let Some(minute) = minute_of_day(at.starts_at, zone) else { return false };
            let fits = if in_office(own_hour) { in_office(minute) } else { minute == own_hour };
            fits && date_of(at.starts_at, zone).is_some_and(|date| calendar.works(date))
        })
}

/// The date of an instant in a zone.
pub fn date_of(at: Instant, zone: &TimeZoneName) -> Option<jiff::civil::Date> {
    Some(jiff::Timestamp::from_millisecond(at.ms()).ok()?.to_zoned_datetime(zone.zone()).date())
}

fn minute_of_day(at: Instant, zone: &TimeZoneName) -> Option<i64> {
    let time =
        jiff::Timestamp::from_millisecond(at.ms()).ok()?.to_zoned_datetime(zone.zone()).time();
    Some(i64::from(time.hour()) * 60 + i64::from(time.minute()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        let local: jiff::civil::DateTime = text.parse().unwrap();
        let zone: TimeZoneName = "Asia/Shanghai".parse().unwrap();
        Instant(local.to_zoned_datetime(zone.zone()).unwrap().timestamp().as_millisecond())
    }

    fn booking(from: &str, to: &str) -> Booking {
        Booking { starts_at: at(from), ends_at: at(to) }
    }

    fn next(wanted: Booking, busy: &[(Booking, i64)]) -> Booking {
        let zone = "Asia/Shanghai".parse().unwrap();
        next_free(wanted, busy, &zone, &Calendar::built_in()).unwrap()
    }

    #[test]
    fn the_next_free_time_keeps_to_office_hours_and_working_days() {
        let wanted = booking("2022-10-17T14:30", "2022-10-17T16:30");
        let same_room = (booking("2022-10-17T14:00", "2022-10-17T15:00"), SET_UP_MINUTES);
        assert_eq!(next(wanted, &[same_room]), booking("2022-10-17T15:30", "2022-10-17T17:30"));
        let whole_day = (booking("2022-10-17T08:00", "2022-10-17T18:00"), SET_UP_MINUTES);
        assert_eq!(next(wanted, &[whole_day]), booking("2022-10-18T08:30", "2022-10-18T10:30"));
    }

    #[test]
    fn a_holiday_week_is_passed_over() {
        let wanted = booking("2022-09-30T15:30", "2022-09-30T17:30");
        let taken = (booking("2022-09-30T15:00", "2022-09-30T18:00"), 0);
        assert_eq!(
            next(wanted, &[taken]),
            booking("2022-10-08T08:30", "2022-10-08T10:30"),
            "the first make-up Saturday after the National Day week"
        );
    }

    #[test]
    fn an_evening_meeting_stays_in_the_evening() {
        let wanted = booking("2022-10-17T19:30", "2022-10-17T21:00");
        let taken = (booking("2022-10-17T19:00", "2022-10-17T20:00"), 0);
        assert_eq!(next(wanted, &[taken]), booking("2022-10-18T19:30", "2022-10-18T21:00"));
    }

    #[test]
    fn rooms_need_time_between_meetings() {
        let morning = Booking { starts_at: Instant(0), ends_at: Instant(0).plus_minutes(120) };
        let after = |minutes: i64| Booking {
            starts_at: Instant(0).plus_minutes(120 + minutes),
            ends_at: Instant(0).plus_minutes(240),
        };
        assert!(morning.collides(&after(29), SET_UP_MINUTES));
        assert!(after(29).collides(&morning, SET_UP_MINUTES), "either way round");
        assert!(!morning.collides(&after(30), SET_UP_MINUTES));
        assert!(!morning.collides(&after(0), 0), "back to back is fine for a person");
    }
}
