# Every text of Huidao, shared by the screens, the phone pages and the sheets.

## General

product-name = Huidao
retry = Try again
loading = Loading
save = Save
cancel = Cancel
close = Close
edit = Edit
all = All
actions = Actions
status = Status
total = Total
reason = Reason
remark = Remarks
remark-line = Remarks: { $remark }
colon = :{" "}
list-separator = ,{" "}
and-others = { $names } and others
blank = (blank)
not-given = Not given
undo = Undo
redo = Redo
more-actions = More actions
more-actions-for = More actions for { $name }
filter-remove = Remove this filter
copy-failed = Could not copy. Select the text and copy it by hand.
number-needed = Enter a number
minutes = min
minutes-count = { $count } min
duration-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
duration-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
duration-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
in-zone = {" "}({ $zone })
details = Details
live-lost = The connection is down, so what you see may be out of date. Reconnecting…
route-failure = This page cannot be shown.
route-failure-back = Back to Today
skip-to-content = Skip to content
sample = Sample
archived = Archived
two-sentences = { $first } { $second }

## Words of the meeting office

unit = Unit
units-count = Units
venues-count = Venues
units-number =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
venue = Venue
venue-role = Role of the venue
role-main = Main venue
role-branch = Branch
contact = Contact
name = Name
job-title = Title
phone = Phone
mail = Email
position = No.
quota = Places
rank = Rank required
rank-principal = Head
rank-deputy = Deputy
rank-any = Any
standing = Standing
standing-attend = Attending
standing-sit-in = Sitting in
standing-listen = Listening
standing-guest = Guest
people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
people-unit =
    { $count ->
        [one] person
       *[other] people
    }
time-zone = Time zone
zone-cities =
    Asia/Shanghai=Shanghai|Beijing|Chongqing|Guangzhou|Shenzhen|Harbin;
    Asia/Urumqi=Urumqi|Xinjiang;
    Asia/Calcutta=New Delhi|Mumbai;
    Asia/Kolkata=New Delhi|Mumbai;
    Asia/Saigon=Ho Chi Minh City|Hanoi;
    Asia/Ho_Chi_Minh=Ho Chi Minh City|Hanoi;
    Europe/Zurich=Zurich|Geneva;
    America/New_York=New York|Washington;
    America/Los_Angeles=Los Angeles|San Francisco
capacity = Capacity
coordinator = Coordinator
coordinator-phone = Coordinator’s phone
places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
places-of = { $count } of { $capacity } places
over-by = { $count } over capacity
over-by-at = { $venue }: { $count } over capacity
reply-deadline = Reply deadline
in-place-of = for { $name }
replaced-by = { $name } would stand in
place-unnamed = (not named yet)
no-reason-given = No reason given
rate = Attendance
rate-explain = Attendance = present ÷ (expected − on leave). Present includes substitutes and late arrivals.

## Count line

count-line = Numbers
count-expected = Expected
count-replied = Replied
count-leave = On leave
count-substitutes = Substitutes
count-present = Present
count-missing = Missing
count-absent = Absent
count-present-of-expected = Present
of-them-substitutes =
    { $count ->
        [one] { $count } substitute
       *[other] { $count } substitutes
    }
of-them-late = { $count } late

## Status

label-present = Present
label-substitute = Substitute
label-late = Late
label-left-early = Left early
label-on-leave = On leave
label-absent = Absent
label-online = Online
label-not-replied = No reply
label-expected = Not here yet
label-replaced = Replaced
state-draft = In preparation
state-announced = Announced
state-under-way = Under way
state-closed = Closed
state-archived = Archived
state-postponed = Postponed
state-cancelled = Cancelled
reply-waiting = No reply
reply-answered = Replied
reply-overdue = Overdue, no reply
reply-late = Late
reply-asks-change = Asks to change
decision-pending = Awaiting decision
decision-approved = Approved
decision-refused = Not approved
link-issued = Issued
link-answered = Replied
link-revoked = Revoked
fate-new = New
fate-changed = Changed
fate-same = Unchanged
fate-problem = Problem
answer = Answer
answer-attend = Attending
source = Taken by
source-link = Link
source-venue-code = Venue code
source-desk = Desk
source-kiosk = Kiosk
source-hand = By hand
source-platform-report = Platform report
label-walk-in = Walk-in
label-moved = Moved
readiness-unknown = Not tested
readiness-green = Ready
readiness-amber = Not finished
readiness-red = Trouble
roll-call-heard = Heard
roll-call-faulty = Fault
roll-call-no-answer = No answer

## Shell

nav-label = Main
nav-today = Today
nav-schedule = Schedule
nav-directory = Directory
nav-settings = Settings
nav-badge =
    { $count ->
        [one] { $count } thing to do
       *[other] { $count } things to do
    }
palette-open = Search units, people, meetings and actions
palette-title = Search
palette-results = Results
palette-nothing = Nothing found. Try another word, or the pinyin initials of the unit.
palette-meeting = Meeting
palette-unit = Unit
palette-action = Action
palette-other-language = 切换到中文
palette-go-dark = Switch to dark
palette-go-light = Switch to light
theme = Theme
theme-system = Same as system
theme-light = Light
theme-dark = Dark
theme-switch = Theme: { $theme }
language = Language
density = Density
density-comfortable = Comfortable
density-compact = Compact
service-name = Check-in service
service-off = Off
service-local = This computer only
service-network = Open to this network
service-local-hint = Only this computer can open the links now. For phones to check in, turn on the switch below or give a public address in Settings.
service-network-hint = Phones on the same network can open the links and check in.
service-address = Address
service-qr = QR code of the service’s address { $address }
service-accept-network = Accept check-ins from this network
service-network-addresses = Addresses on this network
copy-address = Copy address
copied-address = Address copied
palette-person = Person

## Sign-in of the organiser

sign-in-title = Sign in to Huidao
sign-in-hint = Enter the key that was printed when the program started, or open the full address printed with it.
sign-in-key = Key
sign-in-key-needed = Enter the key
sign-in-enter = Sign in

## Today

today-next = Next meeting
today-tasks = To do
today-upcoming = Other meetings
today-no-meeting = No meeting is coming up.
today-nothing = Nothing needs you now.
today-empty = There are no units or meetings here yet. Look at the sample meeting first, or start your own.
open-sample = Open the sample meeting
new-meeting = New meeting
import-roster = Import roster
countdown-starts = Starts in
countdown-running = Started
countdown-ended = Past its end by
task-units-unassigned =
    { $count ->
        [one] { $count } unit has no venue
       *[other] { $count } units have no venue
    }
task-links-not-issued =
    { $count ->
        [one] { $count } contact has no link yet
       *[other] { $count } contacts have no link yet
    }
task-replies-missing =
    { $count ->
        [one] { $count } unit has not replied
       *[other] { $count } units have not replied
    }
task-requests-to-decide =
    { $count ->
        [one] { $count } request for leave or a substitute to decide
       *[other] { $count } requests for leave or a substitute to decide
    }
task-changes-to-decide =
    { $count ->
        [one] { $count } unit asks to change its reply: { $names }
       *[other] { $count } units ask to change their replies: { $names }
    }
task-contacts-outdated =
    { $count ->
        [one] The contact of { $count } unit was told a time or place that has changed. Tell them again: { $names }
       *[other] The contacts of { $count } units were told a time or place that has changed. Tell them again: { $names }
    }
task-units-without-contact =
    { $count ->
        [one] { $count } unit has no contact
       *[other] { $count } units have no contact
    }
task-contacts-without-address =
    { $count ->
        [one] { $count } contact has neither phone nor email: { $names }
       *[other] { $count } contacts have neither phone nor email: { $names }
    }
task-venues-without-coordinator =
    { $count ->
        [one] { $count } venue has no coordinator: { $names }
       *[other] { $count } venues have no coordinator: { $names }
    }
task-parent-called-off = The meeting above was called off. Decide what becomes of this one: { $names }
task-time-to-set = Postponed. Set the new time
task-units-missing = No unit takes part yet
task-over-capacity = { $count ->
    [one] { $count } venue has too few seats: { $names }
   *[other] { $count } venues have too few seats: { $names }
}
task-parent-changed = The meeting above has moved. Take its new time or keep yours: { $names }
task-under-way =
    { $count ->
        [one] Under way, { $count } person missing
       *[other] Under way, { $count } people missing
    }
task-record-to-close =
    { $count ->
        [one] The meeting is over: close its record ({ $count } person missing)
       *[other] The meeting is over: close its record ({ $count } people missing)
    }

## Schedule and plan

schedule-search = Search meetings
schedule-filter = Filter by state
schedule-empty = No meetings yet. Choose “New meeting” to start.
schedule-none-found = No meeting matches.
meeting-title = Title
meeting-time = Time
meeting-venues = Venues
meeting-state = State
meeting-edit = Edit meeting
meeting-not-editable = The meeting is closed or cancelled and can no longer be changed.
back-to-meeting = Back to the meeting
meeting-places =
    { $branches ->
        [0] Main venue
        [one] Main venue + { $branches } branch
       *[other] Main venue + { $branches } branches
    } · { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }
meeting-unassigned = { " " }({ $count } without a venue, not counted as expected)
branches =
    { $count ->
        [one] { $count } branch
       *[other] { $count } branches
    }
no-main-venue = No main venue yet
plan-basic = Basics
plan-time = Time
plan-venues = Venues
plan-agenda = Agenda
plan-rules = Rules of arrival
plan-kind = Kind
plan-kind-example = e.g. plenary, progress meeting, training
plan-host = Host
plan-chair = Chair
plan-moderator = Moderator
plan-note = Notes
plan-starts = Start
plan-ends = End
plan-zone-hint = Times on this page are by this zone’s clock
plan-venue-add = Add venue
plan-venue-create = Create a venue
plan-venue-choose = Choose a venue
plan-venue-needed = Choose a venue
plan-venue-remove = Remove this venue
plan-same-venue-twice = The same venue is listed twice. Remove one of them.
plan-save = Save
plan-save-anyway = Save anyway
plan-saved = Meeting saved
plan-saved-resumed = The new time is set and the meeting is in preparation again: mark it as announced once more
plan-conflicts =
    { $count ->
        [one] { $count } conflict with another booking
       *[other] { $count } conflicts with other bookings
    }
conflict-venue = Venue “{ $name }”: taken by “{ $title }”, { $time }
conflict-chair = { $name } is booked for “{ $title }”, { $time }
agenda-title = Item
agenda-title-needed = Enter the item
agenda-speaker = Speaker
agenda-minutes = Length in minutes
agenda-add = Add item
agenda-remove = Remove this item
rule-opens = Check-in opens before the start
rule-late = Late after the start by
rule-early = Early when leaving before the end by
schedule-filter-venue = Filter by venue
schedule-filter-kind = Filter by kind
schedule-filter-clear = Clear filters
schedule-view = View of the schedule
view-month = Month
view-week = Week
view-day = Day
view-list = List
period = When meetings are
period-all = All
period-coming = Upcoming
period-past = Past
calendar-today = Today
calendar-back = Back
calendar-on = On
calendar-keys = T today · ← → back and on · M month · W week · D day · L list · N new
calendar-more = { $count } more
calendar-nothing = No meetings in this period. Click an empty place to add one.
day-off = Off
day-on = Work
day-holiday = Holiday: { $name }
day-workday = Working day in exchange: { $name }
draft-from-notice = From a notice
moved = Moved “{ $title }”
moved-many = Moved “{ $title }”: { $count } meetings of its series
moved-resumed = “{ $title }” has its new time and is in preparation again: mark it as announced once more
move-undone = Moved back
move-title = Move the meeting
move-to = “{ $title }” moves to { $time }.
move = Move
move-anyway = Move anyway
scope = Applies to
scope-this = This meeting only
scope-later = This and the later ones
scope-all = All meetings of the series
conflict-endpoint = Video endpoint “{ $name }”: taken by “{ $title }”, { $time }
conflict-unit = Unit “{ $name }”: takes part in “{ $title }”, { $time }
conflict-units =
    { $count ->
        [one] One unit takes part in “{ $title }”, { $time } ({ $names })
       *[other] { $count } units take part in “{ $title }”, { $time } ({ $names })
    }
conflict-see = Open
start-from = Start from
start-from-nothing = Nothing
start-from-template = A template
start-from-meeting = An earlier meeting
template = Template
template-choose = Choose a template
templates-none = No templates yet. Choose “Save as template” in the “…” menu of a meeting.
templates-manage = Manage templates
template-remove = Remove
template-remove-named = Remove template: { $name }
template-remove-title = Remove the template “{ $name }”?
template-remove-explain = Meetings made from it stay as they are.
template-removed = Template removed: { $name }
earlier-meeting = Earlier meeting
earlier-meeting-choose = Choose an earlier meeting, or search
reuse-replace-title = Replace what you entered?
reuse-replace-explain = The plan becomes that of the chosen template or meeting; what you entered is not kept.
reuse-replace = Replace
reused-with-notes = Filled in; please note
reused-left-out = No longer in use, left out: { $names }
reused-unseated =
    { $count ->
        [one] One unit has no venue yet
       *[other] { $count } units have no venue yet
    }
units-all = All units of the directory ({ $count })
units-by-groups = By groups
units-chosen = Chosen units
units-reused = As in the chosen meeting or template ({ $count })
units-taking-part =
    { $count ->
        [one] One unit takes part
       *[other] { $count } units take part
    }
nobody-title = No unit takes part yet
nobody-explain = The meeting can be saved as it is; add the units later on its board.
nobody-save = Save anyway
nobody-back = Back to choose
units-done = Done ({ $count } chosen)
deadline-day-before = Set to 16:00 the day before
deadline-left-out = The deadline of the earlier plan would be over by now, so it was left out. Set another one.
deadline-over = This time has passed: units can no longer answer by themselves.
clock-skipped = There is no { $time } on that day (clocks change); { $taken } will be used.
clock-twice = { $time } comes twice on that day (clocks change); the earlier one will be used.
venue-time = { $venue } ({ $zone }), local time: { $time }
venue-time-here = In your time zone: { $time }
venue-as-main = { $name } (main)
rules-short = check-in { $opens } min before, late after { $late } min, early { $early } min before the end
day-weekend = This day is at the weekend
take-next-free = Move to { $time }
take-venue = Use { $venue }
take-venue-for = Use { $venue } (for { $capacity })
agenda-move = Move item { $number }
agenda-move-hint = Drag, or press ↑ ↓
agenda-total = { $minutes } minutes in all
agenda-total-of = { $minutes } of the meeting’s { $length } minutes
agenda-over = { $count } minutes over
agenda-open =
    { $count ->
        [one] one item without a length
       *[other] { $count } items without a length
    }
repeat = Repeats
repeat-none = Does not repeat
repeat-workdays = Every weekday (Mon–Fri)
repeat-daily = Daily
repeat-weekly = Weekly
repeat-monthly = Monthly
repeat-yearly = Yearly
repeat-every = Every
repeat-unit =
    { $frequency ->
        [daily] { $count ->
            [one] day
           *[other] days
        }
        [weekly] { $count ->
            [one] week
           *[other] weeks
        }
        [monthly] { $count ->
            [one] month
           *[other] months
        }
       *[other] { $count ->
            [one] year
           *[other] years
        }
    }
repeat-ends = Ends
repeat-by-count = After a number
repeat-by-date = On a date
repeat-count = Times
repeat-until = Last day
repeat-days = Days
repeat-days-as-start = The day of the start
repeat-monthly-by = By
repeat-start-first = Enter the start first.
repeat-leap-day = 29 February exists in leap years only: one meeting every { $years } years.
repeat-long-months = Months without a day { $day } are skipped.
rule-workdays =
    { $n ->
        [1] Every weekday (Mon–Fri)
       *[other] Every { $n } days (Mon–Fri only)
    }
rule-daily =
    { $n ->
        [1] Every day
       *[other] Every { $n } days
    }
rule-weekly =
    { $n ->
        [1] Every week on { $days }
       *[other] Every { $n } weeks on { $days }
    }
rule-weekly-same =
    { $n ->
        [1] Every week on the same day
       *[other] Every { $n } weeks on the same day
    }
rule-monthly-date =
    { $n ->
        [1] Every month on day { $date }
       *[other] Every { $n } months on day { $date }
    }
rule-monthly-nth =
    { $n ->
        [1] Every month
       *[other] Every { $n } months
    } on the { $nth ->
        [-1] last { $day }
        [1] first { $day }
        [2] second { $day }
        [3] third { $day }
       *[other] fourth { $day }
    }
rule-yearly =
    { $n ->
        [1] Every year on the same day
       *[other] Every { $n } years on the same day
    }
rule-count = { $every }, { $count } times
rule-until = { $every }, until { $date }
series-count =
    { $count ->
        [one] One meeting
       *[other] { $count } meetings
    }
series-years-unknown = The days off of { $years } are not known yet, so these dates may fall on one. Add them under Settings once they are published.
series-saved = Series of { $count } meetings added
series-date = Date (untick to leave out)
series-day = Day
series-conflicts = Conflicts
series-conflicts-count = { $count }
scope-edit-title = Save for which meetings?
merge-plan-title = Somebody else changed the plan
merge-plan-explain = The plan was changed while you were editing. Nothing of yours is lost: check, then save.
merge-plan-taken = Changed by them, taken over
merge-plan-theirs = Theirs: { $value }
merge-plan-yours = Yours: { $value }
merge-plan-save = Merge and save
merge-plan-back = Back to editing

## Meeting

back-to-schedule = Back to the schedule
tabs-label = Pages of the meeting
tab-overview = Overview
tab-board = Board
tab-links = Invitations
tab-replies = Replies
tab-day = The day
tab-record = Record
tab-history = History
deadline-open = Replies due { $time } ({ $left } left)
deadline-past = Replies were due { $time }
overview-people = Who leads
no-venues = No venues yet.
no-agenda = No agenda yet.
step-add-venues = Add venues
step-assign-units = Assign units
step-set-time = Set a new time
step-issue-links = Issue links
step-announce = Mark as announced
step-await-replies =
    { $count ->
        [one] See { $count } missing reply
       *[other] See { $count } missing replies
    }
step-start = Start check-in
step-close = Close the meeting
step-export = Export attendance summary
announce-title = Mark as announced?
announce-explain = The meeting then counts as announced. Nothing is sent: tell the units yourself. The meeting can still be changed.
start-title = Start check-in?
start-explain = The meeting is under way from now on and every venue can check people in.
close-title = Close the meeting?
close-explain = The meeting is closed and its record sealed. It can be reopened with a reason.
archive-title = Archive the meeting?
archive-explain = An archived meeting can only be read and exported.
archive = Archive
unarchive = Take out of the archive
unarchive-title = Take the meeting out of the archive?
unarchive-explain = The meeting is closed again. From there it can be reopened and corrected.
cancel-meeting = Cancel the meeting
cancel-meeting-explain = The meeting is marked as cancelled and its links stop working. The reason is kept in the history.
reopen = Reopen
reopen-explain = The meeting is opened again and can be changed and corrected. The reason is kept in the history.
discard = Delete meeting
discard-title = Delete this meeting?
discard-explain = “{ $title }” and its assignments will be removed for good.
discard-series = Meetings that were announced, have begun or have anybody on record stay.
discarded = { $count ->
    [one] { $count } meeting deleted
   *[other] { $count } meetings deleted
}
rehearse = Rehearse
rehearse-run = Start
rehearse-again = Rehearse again
rehearse-explain = Plays the whole meeting on a copy, from replies to check-in. Real data is not touched and nothing is sent.
rehearse-running = Rehearsing…
rehearse-done = Done in { $seconds } s.
rehearse-requests = Requests
rehearse-check-ins = Check-ins accepted
rehearse-lost = Check-ins lost
rehearse-p50 = Answer time, median
rehearse-p99 = Answer time, 99%
history-empty = Nothing has been done yet.
postpone = Postpone
postpone-explain = The meeting is put off; its new time is set later. Give the reason: contacts see it, and it goes into the history.
resume = Resume
resume-explain = The meeting goes back to “in preparation” and its links work again. Make sure that its time is right.
postponed-because = Postponed: { $reason }
cancelled-because = Cancelled: { $reason }
transition-meetings =
    { $count ->
        [one] One meeting is meant
       *[other] { $count } meetings are meant
    }
effects-title = What will happen
effects-warnings = Please note first
effect-units-see-change =
    { $count ->
        [one] One contact sees the new state when opening the link
       *[other] { $count } contacts see the new state when opening their links
    }
effect-tell-by-hand =
    { $count ->
        [one] One contact has to be told by hand: { $names }
       *[other] { $count } contacts have to be told by hand: { $names }
    }
effect-tell-of-links =
    { $count ->
        [one] { $count } contact has a link; tell them by phone or message: { $names }
       *[other] { $count } contacts have links; tell them by phone or message: { $names }
    }
effect-links-pause = Links pause; they tell the state of the meeting and the reason
effect-replies-open = Contacts may send their names
effect-check-in-opens = Arrivals are taken
effect-check-in-ends = No more arrivals are taken
effect-record-sealed =
    { $count ->
        [one] The record is sealed; one missing person counts as absent
       *[other] The record is sealed; { $count } missing people count as absent
    }
effect-record-reopened = The seal no longer holds until the meeting is closed again
effect-units-without-venue =
    { $count ->
        [one] One unit has no venue: { $names }
       *[other] { $count } units have no venue: { $names }
    }
effect-units-without-contact =
    { $count ->
        [one] One unit has no contact: { $names }
       *[other] { $count } units have no contact: { $names }
    }
effect-replies-missing =
    { $count ->
        [one] One unit has not answered: { $names }
       *[other] { $count } units have not answered: { $names }
    }
effect-read-only = It can only be looked at and exported
effect-children-stay =
    { $count ->
        [one] One re-issued meeting goes on by itself and has to be told: { $names }
       *[other] { $count } re-issued meetings go on by themselves and have to be told: { $names }
    }
template-save = Save as template
template-save-explain = Keeps venues, agenda, rules and units, to start new meetings from.
template-name = Name of the template
template-name-needed = Enter a name
template-name-taken = There is a template of that name; it will be replaced.
template-replace = Replace
template-saved = Saved as template: { $name }
reuse-meeting = New meeting like this one
series = Series
series-this = { $time } (this one)
follow-ons = Follow-on meetings
follow-on-first = The meeting before
follow-on-add = Add a follow-on
follow-on-save = Add
follow-on-title = { $title }, continued
follow-on-added = Follow-on added: { $title }
follow-on-venues = Venues that go on
reissue-meeting = Re-issue for a branch
reissue-explain = A branch makes the meeting its own, with its own rooms and units. When this meeting moves, the re-issued one is told.
reissue-title = { $title } ({ $branch })
reissue-venues = Further venues
reissue-venues-hint = The branch becomes the main venue; these are its branches.
reissue-save =
    { $count ->
        [one] Re-issue (one unit)
       *[other] Re-issue ({ $count } units)
    }
reissued = Re-issued: { $title }
parent-of = Re-issued from:{" "}
parent-cancelled = The meeting above, “{ $title }”, was cancelled
parent-postponed = The meeting above, “{ $title }”, was postponed
parent-called-off-hint = This meeting does not follow by itself: cancel it, postpone it, or hold it as planned.
parent-postpone-too = Postpone this one too
parent-cancel-too = Cancel this one too
state-reason = Reason: { $reason }
parent-moved = The meeting above, “{ $title }”, has moved
parent-times = There: { $theirs }. Here: { $ours }.
parent-take = Follow
parent-decline = Keep ours
parent-taken = Moved along
parent-declined = Time kept
children = Re-issued meetings ({ $count })
children-venues =
    { $count ->
        [one] one venue
       *[other] { $count } venues
    }
children-other-time = Other time: { $time }
attachments = Files
attachment-add = Add a file
attachment-add-to = Add a file to “{ $name }”
attachment-file = File of “{ $name }”
attachment-kinds = PDF, Office, WPS, OFD, PNG, JPG or TXT, up to 8 MB each
attachment-added = File added: { $name }
attachment-remove = Remove the file
attachment-remove-named = Remove { $name }
attachment-remove-title = Remove “{ $name }”?
attachment-remove-explain = This cannot be undone.
history-parts = ({ $parts })
history-moved = Time: { $from } → { $to }

## Board

board-unassigned = Unassigned
board-no-venue = No venue
board-all-placed = Every unit has a venue.
board-drop-here = Drag units here.
board-auto = Auto-assign
board-search = Search units
board-chosen =
    { $count ->
        [one] { $count } unit chosen
       *[other] { $count } units chosen
    }
board-clear = Clear
board-keys = Drag or press M to move · Space selects · Ctrl A selects the column · Enter edits · Delete takes out
board-capacity = How full { $venue } is
board-card-menu = Actions for { $unit }
board-edit =
    { $count ->
        [1] Edit places and standing
       *[other] Edit places and standing of { $count } units
    }
board-move-to =
    { $count ->
        [1] Move to
       *[other] Move { $count } units to
    }
board-replied =
    { $count ->
        [one] replied, { $count } person
       *[other] replied, { $count } people
    }
card-places = ×{ $count }
card-people-of = { $people } of { $quota }
board-contact = Contact: { $name }
board-edit-unplaced = Assign a venue first, then set places and standing.
board-edit-many = Only what you change here is applied to the chosen units; everything else stays as it is for each.
board-differs = Differs
board-why-not-editable = The meeting is closed or cancelled, so assignments can no longer change.
board-why-nothing = Choose a unit first.
board-why-unknown = The board has changed meanwhile. Try again.
board-why-already = The unit is already there.
board-why-on-record = { $units } already has check-ins: it may change venue but not be taken out.
board-hide-empty = Hide empty venues
board-filter = Category or unit above
board-select-column = Select all
board-move-column = Move all to…
board-move-chosen = Move to…
board-column-menu = Actions for { $venue }
board-more-venues = Choose a venue…
board-find-venue = Type a venue’s name
board-more-columns =
    { $count ->
        [one] { $count } more venue
       *[other] { $count } more venues
    }
board-room-at = Room in { $venue } ({ $free } left)
board-room-choose = Choose the units to move first, then move them to { $venue }.
board-leave =
    { $count ->
        [1] Does not take part
       *[other] { $count } units do not take part
    }
board-nobody = No unit takes part in this meeting yet.
participants = Participants
participants-choose = Choose the units
participants-explain = { $taking } take part; { $others } more are in the directory. Those you tick join “Unassigned”.
participants-all = Every unit of the directory takes part.
participants-add =
    { $count ->
        [0] Add
        [one] Add { $count } unit
       *[other] Add { $count } units
    }
participants-leave =
    { $count ->
        [one] { $count } chosen unit does not take part
       *[other] { $count } chosen units do not take part
    }
joined =
    { $count ->
        [one] { $count } unit takes part.
       *[other] { $count } units take part.
    }
left =
    { $count ->
        [one] { $count } unit no longer takes part.
       *[other] { $count } units no longer take part.
    }
proposal-accept =
    { $count ->
        [0] Accept
        [one] Accept { $count } unit
       *[other] Accept { $count } units
    }
proposal-done =
    { $count ->
        [one] { $count } unit assigned.
       *[other] { $count } units assigned.
    }
proposal-none = Nothing to propose. Fill in default venues in the directory, or drag the units yourself.
proposal-left =
    { $count ->
        [one] { $count } unit stays unassigned: nothing speaks for a venue
       *[other] { $count } units stay unassigned: nothing speaks for a venue
    }
proposal-over = Over
proposal-default-venue = Default venue: { $detail }
proposal-parent = With the unit above: { $detail }
proposal-last-meeting = As last time: { $detail }
proposal-name = Bears its name: { $detail }
proposal-capacity = There is room: { $detail } left
print = Print
print-totals = { $units } units · { $places } people
print-people = People
print-venue-units = Total: { $count }
print-capacity = Capacity { $capacity }
picker-all = Select all ({ $count })
parent-unit = Unit above
group = Group
group-any = By group
group-with-count = { $name } ({ $count })

## Links

links-search = Search units and contacts
links-issue =
    { $count ->
        [one] Issue { $count } link
       *[other] Issue { $count } links
    }
links-issued =
    { $count ->
        [one] { $count } link issued
       *[other] { $count } links issued
    }
links-copy-all = Copy all invitations
links-copied-all =
    { $count ->
        [one] { $count } invitation copied. It holds the unit’s own link: send it to its contact alone
       *[other] { $count } invitations copied. Each holds its unit’s own link: send them to the contacts one by one, not to a group
    }
links-empty = No links yet. Once issued they can be copied, sent or shown as QR codes.
links-none-possible = No unit can have a link yet. Assign units on the board and make sure they have contacts.
links-without-contact =
    { $count ->
        [one] { $count } unit has no contact and gets no link
       *[other] { $count } units have no contact and get no link
    }: { $units }
links-unreachable = Phones cannot open these links: { $address } works on this computer only
links-unreachable-hint = Open the check-in service at the top right and turn on “Accept check-ins from this network”. For units elsewhere, give a public address in Settings.
links-unreachable-here = Phones cannot open the links: their address works on this computer only
links-unreachable-settings = Open Settings
link-state = State
link-copy = Copy the link of { $unit }
link-copy-short = Copy link
link-copied = Link of { $unit } copied
link-show = Show the QR code of { $unit }
link-show-short = Show QR code
link-qr = QR code of the link of { $unit }
link-words = Invitation text
link-copy-words = Copy invitation
link-words-copied = Invitation copied
link-revoke = Revoke link
link-revoke-title = Revoke the link of “{ $unit }”?
link-revoke-explain = The link stops working at once. A reply already given is kept.
link-revoked-done = Link revoked
link-reissue = Issue again
link-reissue-title = Issue the link of “{ $unit }” again?
link-reissue-explain = The old link stops working at once. Send the new one to the contact.
link-reissued-done = New link issued
mark-told = Mark as told by hand
mark-told-title =
    { $count ->
        [one] Mark { $count } contact as told?
       *[other] Mark { $count } contacts as told?
    }
mark-told-explain = For contacts who were given their link in person, on paper or by other means. When time or place changes later, they are among those to be told again.
mark-told-done =
    { $count ->
        [one] { $count } contact marked as told
       *[other] { $count } contacts marked as told
    }

## Replies

replies-search = Search units and names
replies-filter = Filter by reply
replies-named = Named/quota
replies-asked-back = Asked { $time }, no answer yet: { $question }
replies-venue = Filter by venue
replies-venue-any = All venues
replies-show-all = Show all
replies-to-board = Assign venues
replies-export = Summary of replies
receipt = Receipt no.
rank-not-met = Rank required not met
answered-late = Answered late
not-answered = Not answered
standing-of-unit = As the unit
standing-of-unit-named = As the unit ({ $standing })
rank-warning = Nobody of the rank required: { $rank }
unanswered-warning =
    { $count ->
        [one] { $count } required question is not answered: { $questions }
       *[other] { $count } required questions are not answered: { $questions }
    }
questions = Reply questions
question-required-of-units = Units that answer themselves must answer it
questions-counted = Reply questions { $count }
questions-explain = Asked of every unit with its reply; contacts answer on their phones. At most 20.
questions-answered =
    { $count ->
        [one] { $count } unit has replied already; its answers are kept.
       *[other] { $count } units have replied already; their answers are kept.
    } A question that is removed is shown no more. For a new required one, use “Ask”.
questions-none = No questions yet. Start from those often asked.
questions-often = Often asked:
questions-full = There are 20 questions already
questions-saved =
    { $count ->
        [0] All reply questions removed
        [one] { $count } reply question saved
       *[other] { $count } reply questions saved
    }
question-add = Add question
question-move = Move question { $number }
question-remove = Remove question { $number }
question-wording = Question { $number }
question-wording-hint = What is asked
question-twice = The same as question { $number }: change or remove it
question-kind = Kind of answer to question { $number }
question-text = Text
question-choice = One choice
question-number = Number
question-required = Required
question-required-named = Question { $number } is required
question-choices = Choices of question { $number }
question-choices-hint = Choices, one on each line
choices-needed = Enter 2 to { $limit } different choices, one on each line
suggest-parking = Parking
suggest-parking-words = Number plate (if you need to park)
suggest-microphone = Microphone
suggest-microphone-words = Microphone needed
suggest-needed = Yes
suggest-not-needed = No
suggest-company = Company
suggest-company-words = People who come along (with driver)
forms = Reply forms
forms-export = Download the forms of all units
forms-export-one = Download reply form
forms-import = Take in reply forms
forms-import-files = Take in filled forms
forms-explain = Choose or drop the forms that units have filled in. You see what each would change before it is taken in.
forms-drop-area = Drop reply forms
forms-drop = Drop files or a whole folder here
forms-limits = At most { $limit } at once, 2 MB each
forms-no-forms = There is no reply form among them. Choose filled XLSX, XLS, ODS or CSV files.
forms-too-many = At most { $limit } forms are taken in at once. Choose fewer.
forms-choose-files = Choose files
forms-choose-folder = Choose a folder
forms-files = Reply form files
forms-folder = Folder of reply forms
forms-reading = Reading { $done }/{ $total }
forms-filter = Filter by outcome
forms-left =
    { $count ->
        [one] { $count } other file is no spreadsheet and was not read.
       *[other] { $count } other files are no spreadsheets and were not read.
    }
forms-outdated = Units under “Outdated” replied otherwise after their form was made. They are left out unless you tick them; then the form counts.
forms-file = File
forms-outcome = Outcome
forms-people = People and problems
forms-choose = Take in { $file }
forms-choose-all = Take in all forms
forms-on-leave = { $name } (on leave)
forms-replaced = { $name } ({ $substitute } stands in)
forms-none-left = No files of this kind
forms-others = Choose other files
forms-take =
    { $count ->
        [one] Take in { $count } form
       *[other] Take in { $count } forms
    }
forms-take-rest =
    { $count ->
        [one] Go on with the { $count } form left
       *[other] Go on with the { $count } forms left
    }
forms-taking = Taking in { $done }/{ $total }
forms-nothing = Nothing to take in
forms-done =
    { $count ->
        [one] Took in the reply of { $count } unit
       *[other] Took in the replies of { $count } units
    }
forms-refused =
    { $count ->
        [one] { $count } form was not taken in, for this reason
       *[other] { $count } forms were not taken in, for these reasons
    }
forms-see = See replies
forms-again = Take in more
form-new = New
form-changed = Changed
form-same = No change
form-outdated = Outdated
form-twice = Another of this unit
form-refused = Not possible
leave-note-attach = Attach leave note
leave-note-replace = Replace
leave-note-remove = Remove { $name }
leave-note-kept = Attached: { $name }
leave-note-file = Leave note of person { $number } (picture or PDF)
leave-note = Leave note
replies-empty = No unit is assigned yet. Replies show here once units have venues.
replies-none-found = No unit matches.
reply-state = Reply
reply-enter = Enter reply
reply-change = Change
reply-enter-for = Enter reply of { $unit }
reply-change-for = Change the reply of { $unit }
reply-enter-title = Reply of { $unit }
reply-terms =
    { $quota ->
        [one] { $quota } place
       *[other] { $quota } places
    }, rank required: { $rank }, standing: { $standing }. Lines without a name are left out.
reply-add-person = Add person
over-quota-by = { $count } over the quota
reply-saved = Reply of { $unit } saved
reply-take-newest = Load the newest
person-number = Person { $number }
person-remove = Remove person { $number }
substitute-name = Substitute’s name
substitute-title = Substitute’s title
substitute-phone = Substitute’s phone
substitute-needed = Enter the substitute’s name
requests-title =
    { $count ->
        [one] { $count } request awaits your decision
       *[other] { $count } requests await your decision
    }
choose-all-pending = Select all requests
choose-person = Select { $name }
request-note = Note (optional)
approve-key = Approve (A)
refuse-key = Do not approve (R)
approve-for = Approve { $name }
refuse-for = Do not approve { $name }
changes-title =
    { $count ->
        [one] { $count } unit asks to change its reply
       *[other] { $count } units ask to change their replies
    }
change-asked-by = asked by { $who }, { $time }
change-outdated = The unit’s reply has changed since this was asked. Below it is compared with the reply as it is now.
change-moved = The reply or the request has just changed; nothing was decided. Below is the newest. Check it, then decide.
change-none = The same as the reply now.
change-added = Added
change-removed = Removed
change-changed = Changed
change-approve = Approve change
change-approve-for = Approve change of { $unit }
change-refuse-for = Do not approve the change of { $unit }
change-note-for = Note for { $unit }
change-approves-all = Leave and substitutes in it are approved with it.
change-approved = Change of { $unit } approved
change-refused = Change of { $unit } not approved
leave-note-open = Open the leave note { $name }
leave-note-save = Save as file
leave-note-picture = Leave note { $name }
approve = Approve
approve-chosen = Approve { $count } selected
approve-title =
    { $count ->
        [one] Approve { $count } request?
       *[other] Approve { $count } requests?
    }
approved-done =
    { $count ->
        [1] Request of { $name } approved
       *[other] { $count } approved
    }
refuse = Do not approve
refuse-chosen = Refuse { $count } selected
refused-done =
    { $count ->
        [1] Request of { $name } not approved
       *[other] { $count } not approved
    }
reopened-done =
    { $count ->
        [one] Decision taken back; { $count } request waits again
       *[other] Decision taken back; { $count } requests wait again
    }
person-of-unit = { $name } ({ $unit })
people-among-others = { $names } and others, { $count } people in all
refuse-title = Do not approve
refuse-explain = Whoever is refused still counts as expected. The note is shown to the contact of their unit.
refuse-note = Note

## The day

day-venues = Venues
day-complete = All here
venue-missing = { $count } missing
venue-absent = { $count } absent
day-curve = Arrivals
day-curve-words = Arrivals from { $from } to { $to }; { $present } present now
day-start-at = start { $time }
day-search = Search names, units, phones
day-filter-state = Filter by state
day-only-missing = Only missing
day-empty = No people yet. They show here once units reply.
day-none-found = Nobody matches.
day-latest = Latest arrivals
arrived-at = Arrived
check-in = Check in
check-in-person = Check in { $name }
check-in-again = Back in
check-in-again-person = { $name } is back in
check-out = Check out
check-out-person = Check out { $name }
undo-check-in-person = Undo the entries of { $name }
undo-check-in-title = Undo the entries of { $name }
undo-check-in-explain = Check-ins, check-outs and corrections of this person are all taken back. They stay on record, marked as undone.
day-until-start = starts in { $left }
day-since-start = started { $left } ago
day-ended = the meeting is closed
day-only-heads = Only heads
day-shown-of = { $shown } of { $found } people shown
day-shown-most = Filter to see the rest
day-show-more = Show more
day-units-most = Only the first { $count } units are listed. Choose a venue to see its units.
day-venue-search = Search venues
day-venues-shown = { $shown } of { $count } venues, those with trouble or people missing first
day-venues-none = No venue matches.
roll-call = Roll call
move-person = Move
move-person-of = Move { $name }
move-person-title = Move { $name } to another venue
move-person-explain = Now at { $venue }. Only this person moves; the rest of the unit stays.
move-person-to = To
move-person-own = The unit’s own venue
move-person-done = { $name } is now at { $venue }

## Flags

flags = Oddities
flags-open = Oddities, { $count } open
flags-none = Nothing odd waits for you.
flags-explain = Look into each one and say whether it counts. The history keeps what you decide.
flags-settled = Settled: { $count }
flags-more = { $count } more follow once these are settled.
flags-choose-all = Choose all
flags-accept-chosen = Count chosen ({ $count })
flags-reject-chosen = Leave chosen out ({ $count })
flags-accept-title =
    { $count ->
        [one] Count this one?
       *[other] Count these { $count }?
    }
flags-accept-explain = The arrivals count as they are, and walk-ins are approved.
flags-accepted = Counted: { $count }
flags-rejected = Left out: { $count }
flags-reject-title = { $count ->
        [one] Take back the arrival of { $name }
       *[other] Take back { $count } arrivals
    }
flags-reject-explain = The arrivals are taken back and walk-ins are refused. They stay on record, marked as undone.
flag-open = Open
flag-counted = Counts
flag-not-counted = Does not count
flag-note = Note: { $note }
flag-choose = Choose: { $kind }, { $name }
flag-do = { $action }: { $name }
flag-accept = Count it
flag-reject = Take back
flag-reject-all = Take all back
flag-leave-out = Leave out
flag-approve = Approve
flag-refuse = Refuse
flag-stale-code = Old code
flag-stale-code-what = The code had run out when it was used at { $used }; nothing was recorded.
flag-stale-code-shown = The code stood on the screen at { $shown } and was used at { $used }, perhaps from a photo passed on; nothing was recorded.
flag-one-device = One device for many
flag-one-device-what = One device signed for { $count } people: { $names }. Find out whether they were there.
flag-two-venues = Two venues
flag-two-venues-what = Checked in elsewhere already, then at { $venue }.
flag-twice = Checked in twice
flag-twice-what = Two desks or devices checked this person in. The earlier time counts.
flag-clock-wrong = Wrong clock
flag-clock-wrong-what = The desk’s clock was { $count } min off. The time has been set right.
flag-walk-in = Walk-in
flag-walk-in-what = Not on the list, signed in at the door, and waits for approval.
flag-room-and-online = In the room and online
flag-room-and-online-what = At { $time } this person was checked in at { $venue } and online from elsewhere at once. Find out which is right.
flag-reject-online = Take back the online entry
flag-after-close = After closing
flag-after-close-what = This arrival reached the record after it was closed.

## Roll call

key-space = Space
roll-call-no-branches = This meeting has no branches to call.
roll-call-progress = { $number } of { $of }
roll-call-round = Round { $round }: those who were not heard are called again
roll-call-script = “{ $venue }, please answer.”
roll-call-timer = Time since this call began
roll-call-headcount = Headcount
roll-call-checked-in = checked in { $present } of { $expected }
roll-call-apart = { $count } apart from those checked in
roll-call-note-hint = Such as: sound breaks up, line being changed
roll-call-undo = Take back { $venue }
roll-call-show-result = Show the result so far
roll-call-go-on = Go on calling
roll-call-called = Called
roll-call-called-count = Called: { $count }
roll-call-waiting = Waiting
roll-call-waiting-count = Waiting: { $count }
roll-call-jump = Call next…
roll-call-next = Call { $venue } next
roll-call-complete = Every branch was heard
roll-call-result-title = Result of the roll call
roll-call-nobody = Nobody has been called yet.
roll-call-copy = Copy for the chair
roll-call-copied = Copied the result
roll-call-heads =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
roll-call-digits = type digits

## Ways to arrive, links of venues

arrivals = Check-in and venue links
venue-links = Venue links
venue-links-issue =
    { $count ->
        [one] Issue { $count } link
       *[other] Issue { $count } links
    }
venue-links-issued =
    { $count ->
        [one] { $count } link issued
       *[other] { $count } links issued
    }
venue-link-none = Not issued
venue-link-screen = Screen
venue-link-screen-for = Opened on the big screen in the room: the numbers, and a code that keeps changing.
venue-link-desk = Desk
venue-link-desk-for = Opened at the door: check in by name, unit or code, also while the network is down.
venue-link-coordinator = Coordinator
venue-link-coordinator-for = For the venue’s coordinator: line-up tests, and what is announced.
venue-link-title = { $venue } · { $kind }
venue-link-copy = Copy the { $kind } link of { $venue }
venue-link-copied = Copied the { $kind } link of { $venue }
venue-link-show = Show the { $kind } code of { $venue }
venue-link-qr = { $kind } code of { $venue }
venue-link-open = Open the { $kind } of { $venue } in a new window
venue-link-open-short = Open in a new window
venue-link-more = More for the { $kind } link of { $venue }
venue-link-seen = last used { $time }
venue-link-unseen = not used yet
venue-link-revoke-title = Revoke the { $kind } link of { $venue }?
venue-link-revoke-explain = Whatever uses it stops working at once. Arrivals already recorded are kept.
venue-link-reissue-title = Issue the { $kind } link of { $venue } again?
venue-link-reissue-explain = The old link stops working at once. Open the new one on the device.
arrival-policy = How people check in
arrival-scope = Applies to
arrival-all-venues = All venues
arrival-own-name = { $name } (its own)
arrival-own-venues = Venues with rules of their own:
arrival-follows = The same as all venues
arrival-saved = Saved: how people check in, { $name }
arrival-ways = Open ways (the organiser may always check in by hand)
arrival-way-idle = The link alone is enough already
arrival-no-way = No way is open: only the organiser can check people in.
way-link = Contact’s link
way-link-explain = The contact checks the unit’s people in on a phone, from anywhere
way-link-and-code = Contact’s link with the venue’s code
way-link-and-code-explain = The code on the screen is scanned first, so one must be in the room
way-code-and-phone = Venue’s code with a phone number
way-code-and-phone-explain = Scan the code and enter the phone number on the list; no link needed
way-desk = Desk
way-desk-explain = Staff at the door check in by name, unit or personal code
arrival-signature = Handwritten signature
arrival-signature-off = Not asked
arrival-signature-optional = Asked, may be left out
arrival-signature-required = Required
arrival-moves = People may move
arrival-moves-hint = Whoever scans at another venue may move there
arrival-masked = Mask names on the screen
arrival-masked-hint = Latest arrivals show the family name alone

## Announcements and moving a venue's people

announce = Announce
announce-count = Announce ({ $count })
announce-here = Announce here
announce-to = To
announce-words = Words
announce-where = Shown at once on phones, venue screens and coordinators’ pages, until it is taken down.
announce-send = Send it to the contacts as well, each by the channel that reached them last
announce-do = Announce
announce-done = Announced.
announce-standing = Showing now
announce-none = Nothing is announced.
announce-end = Take down
announce-end-of = Take down: { $words }
announce-end-title = Take this down?
told-queued =
    { $queued ->
        [one] { $queued } message on its way.
       *[other] { $queued } messages on their way.
    }
told-unreached = Messages on their way: { $queued }. Contacts no channel reaches: { $unreached }; call them.
move-venue = Move its people
move-venue-title = Move everybody at { $venue }
move-venue-explain = The { $count } people of { $venue } and their units go to another venue, and are counted there.
move-venue-needed = Choose a venue
move-venue-words-label = What stands at the venue that is given up
move-venue-words = The line to { $from } is down. Please go to { $to }.
move-venue-words-hint = Shown on its screen and phone pages. Leave it empty to show nothing.
move-venue-send = Send a message to the contacts concerned now
move-venue-do = Move
move-venue-done = Moved { $units } units from { $from } to { $to }.

## Line-up tests

none-mark = —
readiness = Line-up tests
readiness-line = Line
readiness-picture = Picture
readiness-sound = Sound
readiness-camera = Camera
readiness-microphones = Mics
readiness-room = Room
readiness-on-duty = Staff
readiness-good = In order
readiness-trouble = Trouble
readiness-unchecked = Not tested
readiness-operator = On duty
readiness-note = Trouble and what was done
readiness-photo = Photo of the room
readiness-photo-choose = Choose a photo
readiness-photo-open = Open the photo { $name }
readiness-photo-of = Photo of the room: { $name }
readiness-history = Tests
readiness-troubled = Trouble: { $items }
readiness-open-items = Not tested: { $items }
readiness-by = by { $actor }
readiness-by-call = by { $actor } after a test call
readiness-log = Log a test
readiness-log-of = Log a test call to { $venue }
readiness-logged = Logged: test call to { $venue }
readiness-all-good = All in order

## Projector

projector = Projector
projector-leave = Leave the projector view (Esc)
projector-rest = { $count } more venues are not listed

## Notices

settings-notices = Notices
desktop-notices = Desktop notifications
desktop-notices-explain = On the day: when a branch is in trouble, the roll call is due, everybody is there. Without sound.
desktop-notices-impossible = There are no desktop notifications here; notices still show in the program.
desktop-notices-refused = The system does not allow them. Allow notifications in the browser or the system, then switch this on again.
notice-open-day = Open the day
notice-open-roll-call = Start the roll call
notice-red = Trouble at { $venue }
notice-roll-call = The roll call is due
notice-roll-call-words = { $title } starts at { $time }.
notice-complete = Every venue is complete: the chair’s numbers are ready
notice-complete-words = Expected { $expected }, on leave { $leave }, present { $present }

## Record

record-view = View
record-by-person = By person
record-by-unit = By unit
record-by-venue = By venue
record-title = Who attended
flags-see = Show
event-device = device { $mark }
event-recorded-at = recorded { $time }
event-clock-fast = device clock { $minutes } min fast, corrected
event-clock-slow = device clock { $minutes } min slow, corrected
record-empty = There is no attendance yet.
arrived-and-left = In – out
late-by = { $count } min late
early-by = { $count } min early
correct = Correct
correct-person = Correct the record of { $name }
correct-title = Correct the record of { $name }
correct-explain = The correction is added to the log with its reason. Nothing is removed.
correct-to = Correct to
corrected = Record of { $name } corrected
events-empty = No check-in, check-out or correction.
event-check-in = Checked in
event-check-out = Checked out
event-correction = Corrected
event-corrected-to = Corrected to “{ $status }”
event-undo = Undone
event-undone = undone
sheet-sign-in = Sign-in sheet
sheet-attendance = Attendance summary
sheet-saved-as = Saved: { $path }
sheet-export-named = Export: { $name }
sheet-export = Export
sheet-format = Format
sheet-blank = Kind of sign-in sheet
sheet-filled = As recorded
sheet-to-sign = Blank, to be signed
sheet-by-venue = A sheet for each venue
sheet-columns = Columns
sheet-columns-usual = Restore defaults
sheet-column-up = Move up: { $name }
sheet-column-down = Move down: { $name }
export-full-phones = With full phone numbers
seal = Seal
sealed-at = Record sealed { $time }
seal-explain = Exported sheets carry the same seal, so a copy can be checked against this record.

## Directory

directory-units = Units
directory-venues = Venues
directory-people = People
directory-groups = Groups
directory-import = Import and export
new-unit = New unit
new-venue = New venue
units-search = Search names, pinyin initials, contacts
show-archived = Show archived
units-empty = No units yet. Import a roster, or add them one by one.
units-none-found = Nothing found for “{ $search }”.
units-none-left = No unit matches these filters.
units-lacking = Missing contact details
no-address = No phone or email
people-count = People
select-all = Select all
select-unit = Select { $unit }
fold-unit = Fold { $unit }
unfold-unit = Unfold { $unit }
move-up = Move up
move-down = Move down
move-in = Move below the one above
move-out = Move up a level
unit-moved = Moved “{ $unit }”
unit-own-descendant = A unit cannot go below itself.
unit-add-below = New unit below
units-archive-title =
    { $count ->
        [one] Archive { $count } unit?
       *[other] Archive { $count } units?
    }
units-archived =
    { $count ->
        [one] { $count } unit archived.
       *[other] { $count } units archived.
    }
units-archiving = Archiving { $done } of { $total }
units-edit = Edit together
units-edit-title =
    { $count ->
        [one] Edit { $count } unit
       *[other] Edit { $count } units together
    }
units-edit-explain = Tick what is to change; the rest stays as it is.
units-saving = Saving { $done }/{ $total }
units-edited =
    { $count ->
        [one] { $count } unit changed
       *[other] { $count } units changed
    }
units-edit-undone =
    { $count ->
        [one] { $count } unit is as before
       *[other] { $count } units are as before
    }
units-merge = Merge duplicates
merge-explain = “{ $keep }” is kept and takes in “{ $merge }”, whose name becomes an alias. This cannot be undone.
merge-swap = Keep the other one
merge-run = Merge
merge-aliases = Aliases afterwards
merge-contacts = Contacts that move
merge-people = People that move
merge-children = Units below that move
merge-meetings = Meetings it takes over
merge-both = Meetings with both: one place is given up
merge-closed = Closed meetings
merge-closed-number =
    { $count ->
        [one] { $count } keeps the old name
       *[other] { $count } keep the old name
    }
merge-blocked = Both have answered or have check-ins in these meetings, so they cannot be merged yet: { $meetings }
merge-done = “{ $merge }” merged into “{ $keep }”.
venues-empty = No venues yet. Choose “New venue” to add one.
unit-name = Unit name
short-name = Short name
short-name-hint = Shown on the cards of the board
category = Category
category-hint = e.g. city department, county government
default-venue = Default venue
default-venue-hint = Used by automatic assignment: a venue’s name or “Main venue”
aliases = Aliases
aliases-hint = Other names in notices and rosters; press Enter after each
parent-unit-hint = E.g. the county government for its bureaus
parent-unit-none = None
contacts = Contacts
people-hint = Leaders and others who may attend.
people-search = Search names, units, titles
people-empty = No people yet. Add those who may attend at their unit.
person-name = Name of person { $number }
person-name-needed = Enter a name
person-rank = Rank
person-rank-principal = Head
person-rank-deputy = Deputy
person-rank-other = Other
person-rank-choose = Choose
person-rank-needed = Choose the rank
unit-person-remove = Remove person { $number }
unit-person-add = Add person
unsaved-title = Discard unsaved changes?
unsaved-explain = What you entered has not been saved and would be lost.
unsaved-leave = Discard
unsaved-stay = Keep editing
no-contact = No contact
contacts-more = and { $count } more
contact-number = Contact { $number }
contact-first = First contact
contact-make-first = Make first
contact-make-first-number = Make contact { $number } the first
contact-remove = Remove contact { $number }
contact-name-needed = Enter a name, or remove this contact
contacts-hint = The first contact is asked first. A contact who is removed is put away on saving and their links stop working.
contact-add = Add contact
unit-saved = { $unit } saved
unit-archive = Archive
unit-archive-title = Archive “{ $unit }”?
unit-archive-explain = It no longer appears in new meetings; past records stay. It can be restored at any time.
unit-archived = { $unit } archived
unit-restore = Restore
unit-restored = { $unit } restored
venue-name = Venue name
venue-name-needed = Enter the venue’s name
venue-site = Site
venue-room = Room
venue-saved = { $venue } saved
venues-search = Search venues, sites, coordinators
venue-video = Video
venue-platform = Platform
venue-room-number = Meeting number
venue-endpoint = Endpoint
venue-endpoint-hint = SIP or H.323 address
venue-equipment = Equipment
venue-equipment-hint = E.g. 2 cameras, 6 gooseneck microphones
no-coordinator = No coordinator
venue-archive-explain = It can no longer be used in new meetings; planned ones keep it. It can be restored at any time.
groups-empty = No groups yet. Put units that are invited together into one, to choose them at once.
group-new = New group
group-name = Group name
group-name-needed = Enter the group’s name
group-members = Members
group-saved = { $group } saved
group-add-to = Add to group
group-added =
    { $count ->
        [one] { $count } unit added to “{ $group }”
       *[other] { $count } units added to “{ $group }”
    }
group-remove = Delete
group-remove-named = Delete { $group }
group-remove-title = Delete the group “{ $group }”?
group-remove-explain = Only the group goes; its units stay.
group-removed = { $group } deleted
capacity-hint = Leave empty when unknown

## Import

roster-drop = Drop the roster here, or click to choose it
roster-kinds = XLSX, XLS, ODS or CSV, up to 5 MB
roster-columns-hint = The first row names the columns, e.g. No., unit, short name, category, contact, title, phone, email, venue
roster-file = Roster file
roster-reading = Reading { $name }…
roster-mapping = Columns of the file
roster-mapping-explain = Check what each column is taken for. Correct it in the list below it; the preview follows.
roster-column-number = Column { $number }
roster-take-for = Take “{ $header }” for
roster-left-out = Leave out
roster-rows = Row by row
roster-new-counts = New units: { $units }, new contacts: { $contacts }
roster-new-venues =
    { $count ->
        [one] { $count } venue
       *[other] { $count } venues
    } will be created: { $venues }
roster-put-away =
    { $count ->
        [one] { $count } contact is no longer in the roster. The import puts them away and their links stop working
       *[other] { $count } contacts are no longer in the roster. The import puts them away and their links stop working
    }
roster-ignored =
    { $count ->
        [one] { $count } row ignored
       *[other] { $count } rows ignored
    }
roster-ignored-row = Row { $row }: { $text }
roster-filter = Filter by result
roster-row = Row
roster-fate = Result
roster-none-of-these = No rows of this kind
roster-noted = With a note { $count }
roster-problems-skipped =
    { $count ->
        [one] { $count } row with a problem will be skipped
       *[other] { $count } rows with problems will be skipped
    }
roster-other-file = Choose another file
roster-import = Import ({ $added } new rows, { $changed } changed)
roster-import-new =
    { $count ->
        [one] Import ({ $count } new row)
       *[other] Import ({ $count } new rows)
    }
roster-import-changes =
    { $count ->
        [one] Update { $count } row
       *[other] Update { $count } rows
    }
roster-only-put-away =
    { $count ->
        [one] Put { $count } contact away
       *[other] Put { $count } contacts away
    }
roster-nothing-to-do = Nothing to import
roster-done = Imported: { $units } new units, { $contacts } new contacts
roster-done-changes =
    { $count ->
        [one] Imported: { $count } row changed
       *[other] Imported: { $count } rows changed
    }
roster-done-file = { $file }: { $added } rows new, { $changed } changed, { $same } the same, { $problems } with problems skipped.
roster-notes =
    { $count ->
        [one] { $count } row kept aside or with a note
       *[other] { $count } rows kept aside or with a note
    }
roster-notes-copy = Copy
roster-notes-copied = List copied
roster-notes-save = Download CSV
roster-notes-file = { $file } (import notes).csv
roster-note = Note
roster-kept-aside = Kept aside
roster-taken-in = Taken in without it
roster-see = See the units
roster-another = Import another file
roster-undo = Undo this import
roster-undo-named = Undo the import of { $file }
roster-undo-title = Undo the import of “{ $file }”?
roster-undo-explain = What it added is removed and what it changed is put back. Whatever was edited since stays as it is.
roster-undone =
    { $count ->
        [one] Import undone, { $count } entry put back.
       *[other] Import undone, { $count } entries put back.
    }
roster-kept =
    { $count ->
        [one] { $count } entry was edited since and stays: { $names }
       *[other] { $count } entries were edited since and stay: { $names }
    }
roster-past = Past imports
roster-past-counts = { $added } new, { $changed } changed
roster-undone-already = Undone

# Platform reports
import-report = Import platform report
report-back = Back to the record
report-file = Platform report file
report-drop = Drop the platform’s attendance report here, or click to choose it
report-platforms = Tencent Meeting, Teams, Zoom, Feishu, Google Meet, BigBlueButton, or any list with a column of names
report-kinds = XLSX, XLS, ODS, CSV or TSV, up to 8 MB
report-platform = Platform
report-recognised = Recognised: { $platform }
report-found = { $count ->
    [one] { $count } login
   *[other] { $count } logins
}
report-other-time = The report’s times begin on { $when }, not on the day of this meeting. Check that this is the right file.
report-ask-date-order = Which comes first in the report’s dates, the month or the day?
report-row = Row { $row }: { $text }
report-month-first = Month first (11/26/25)
report-day-first = Day first (26/11/25)
report-likely-order = The highlighted one agrees with the day of the meeting
report-ask-columns = No column of names was recognised. Choose the columns of names, of joining and of leaving below
report-answer-first = Answer the question above first
report-problems = { $count ->
    [one] { $count } row left out or with a note
   *[other] { $count } rows left out or with a note
}
report-logins = Login by login
report-filter = Filter by certainty
report-login = Login
report-part-of = Shared login: { $login }
report-there = In the meeting
report-no-times = No times
report-minutes = { $count } min
report-times = joined { $count } times
report-match = Match
report-taken-for = Counts as
report-who = Who “{ $login }” is
report-maybe = Maybe { $name }
report-nobody = Left out; search by name, unit or pinyin
report-leave-out = Leave out
report-whole-room = { $name } (whole room)
report-take = Accept
report-take-named = Accept the suggestion for “{ $login }”
report-take-likely = { $count ->
    [one] Accept the likely match
   *[other] Accept all { $count } likely matches
}
report-contradiction = In a room and online at { $time }; will be an oddity to settle
report-already = Imported before
report-arrived = Already checked in at { $time }
report-none-of-these = No such logins
report-import = { $count ->
    [one] Import ({ $count } person online)
   *[other] Import ({ $count } people online)
}
report-done = { $count ->
    [one] Imported: { $count } person recorded as online
   *[other] Imported: { $count } people recorded as online
}
report-done-separator = {" "}·{" "}
report-done-already = { $count } imported before
report-done-rooms = { $count ->
    [one] { $count } login of a room
   *[other] { $count } logins of rooms
}
report-done-left-out = { $count } left out
report-done-remembered = { $count ->
    [one] { $count } login remembered for the next report
   *[other] { $count } logins remembered for the next report
}
report-done-contradictions = { $count ->
    [one] { $count } person was in a room and online at once
   *[other] { $count } people were in a room and online at once
}
report-see = See the record
report-see-oddities = Settle the oddities
report-past = Imported reports
report-past-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
report-undo-explain = Every online entry of this import is taken back. The entries stay on record, marked as undone. Remembered logins stay.
report-undone = { $count ->
    [one] Took back the online entry of { $count } person
   *[other] Took back the online entries of { $count } people
}
report-field-name = Name
report-field-first-name = First name
report-field-last-name = Last name
report-field-join = Joined at
report-field-leave = Left at
report-field-duration = Duration
report-field-role = Role
report-field-action = Action (joined, left)
report-field-at = Time of the action
report-field-attended = Attended
match-sure = Sure
match-likely = Likely
match-unknown = Unknown
match-remembered = Chosen before
match-exact = The same name
match-unit-and-name = Unit and name agree
match-nickname = Contains the name
match-part = The name in a longer text
match-mail = The same mail address
match-other-unit = The same name beside another unit
match-pinyin = The name in pinyin
match-same-sound = Sounds the same
match-near = A similar name
match-only-of-unit = The unit named only this person
match-room = A room’s name
match-several = Several people of this name; choose one
match-other-time = Not at the time of the meeting; left out
match-nobody = Nobody on the list is near
report-platform-teams = Microsoft Teams
report-platform-zoom = Zoom
report-platform-tencent = Tencent Meeting
report-platform-meet = Google Meet
report-platform-big-blue-button = BigBlueButton
report-platform-feishu = Feishu
report-platform-table = Plain list
report-problem-name-missing = No name
report-problem-name-too-long = The name is too long: { $value }…
report-problem-bad-time = “{ $value }” is not a time
report-problem-no-join-time = No time of joining
report-problem-no-leave-time = No time of leaving; the end of the meeting is taken
report-problem-left-before-joining = Left before joining
report-problem-cut-short = The file breaks off in this row
report-problem-nobody-there = The report names nobody
export-roster = Export roster

## Settings

settings-office = Office
settings-look = Appearance
settings-service = Check-in service
settings-about = About
settings-saved = Settings saved
office-name = Office name
office-name-hint = Printed on sheets; empty means the meeting’s host
office-contact = Whom contacts ask
office-contact-hint = Shown to contacts on their phone pages and in letters
office-contact-example = For example: Office, 19900000001
public-url = Public address
public-url-hint = The address units elsewhere use; empty means this computer’s or this network’s address
public-url-wrong = Enter an address that starts with http:// or https://
version = Version
data-folder = Data folder
copy-data-folder = Copy the data folder’s path
copied-data-folder = Path copied
settings-calendar = Holidays
calendar-years = Years known: { $years }.
calendar-none = No holidays are known yet.
calendar-next = Once { $year } has been published, add it here.
calendar-explain = One day a line: date, kind and name, with commas between them. The kind is holiday, or workday for a weekend day on which offices work. The years in it are replaced.
calendar-text = Days
calendar-import = Import
calendar-choose = Choose a file
calendar-file = File of days
calendar-imported =
    { $count ->
        [one] One day imported for { $years }
       *[other] { $count } days imported for { $years }
    }

## Failures: what happened, to which thing, what to do

failure-not-signed-in = You are not signed in, or the sign-in has expired. Sign in again.
failure-wrong-key = The key is wrong, was used already, or has expired. Use the one printed when the program started; a restart prints a new one.
failure-forbidden = You are not allowed to do this. Ask the organiser.
failure-unknown-command = The program does not know this action; the page may be outdated. Reload and try again.
failure-not-found =
    That { $thing ->
        [meeting] meeting
        [unit] unit
        [venue] venue
        [meeting_venue] venue
        [contact] contact
        [invitation] link
        [attendee] person
        [assignment] assignment
        [request] request
        [flag] oddity
        [link] link
        [file] file
       *[other] { $thing }
    } was not found; it may have been removed. Reload and try again.
failure-invalid-input = What was sent is not valid: { $detail }. Correct it and try again.
failure-too-large = That is too large; the limit is { $limit }. Make it smaller and try again.
failure-invalid-name = “{ $value }” is not a usable name. Enter the person’s name.
failure-invalid-phone = “{ $value }” is not a phone number. Check it.
failure-invalid-mail = “{ $value }” is not an email address. Check it.
failure-invalid-quota = “{ $value }” is not a number of places. Enter a whole number from 1 to 999.
failure-invalid-time = Enter a valid start and end.
failure-invalid-time-zone = There is no time zone “{ $value }”. Choose one from the list.
failure-ends-before-start = The meeting ends before it starts. Change one of the times.
failure-deadline-after-start = The reply deadline is after the start. Set an earlier deadline.
failure-no-main-venue = There is no main venue. Make one of the venues the main venue.
failure-two-main-venues = There can be only one main venue. Make the others branches.
failure-same-venue-twice = Venue “{ $name }” is listed twice. Remove one of them.
failure-invalid-capacity = “{ $value }” is not a capacity. Enter a whole number, or leave it empty.
failure-title-missing = Enter the meeting’s title.
failure-unit-name-missing = Enter the unit’s name.
failure-venue-name-taken = There is already a venue called “{ $name }”. Choose another name.
failure-unit-name-taken = There is already a unit called “{ $name }”. Choose another name.
failure-not-a-spreadsheet = This file is not a spreadsheet that can be read. Use XLSX, XLS, ODS or CSV.
failure-spreadsheet-encrypted = This spreadsheet is protected by a password. Remove the password and try again.
failure-no-header = No header row was found. One row must name a “unit” column.
failure-other-platform = This is not a report of { $asked ->
        [teams] Microsoft Teams
        [zoom] Zoom
        [tencent] Tencent Meeting
        [meet] Google Meet
        [big_blue_button] BigBlueButton
        [feishu] Feishu
       *[table] a plain list
    }; it looks like { $found ->
        [teams] Microsoft Teams
        [zoom] Zoom
        [tencent] Tencent Meeting
        [meet] Google Meet
        [big_blue_button] BigBlueButton
        [feishu] Feishu
       *[table] a plain list
    }. Choose that platform, or let it be recognised.
failure-report-unanswered = Something in the report has to be confirmed. Answer the questions of the preview, then import.
failure-too-many-to-print = A PDF has at most { $limit } rows. Export an XLSX instead.
failure-too-many-rows = There are too many rows; the limit is { $limit }. Split the file and import the parts.
failure-no-rows = There is nothing below the header. Check that this is the right file.
failure-duplicate-unit = Unit “{ $name }” is already in row { $row }. Keep one of them.
failure-unit-missing = The unit’s name is missing. Fill it in.
failure-contact-missing = The contact’s name is missing. Fill it in.
failure-wrong-state =
    The meeting is { $state ->
        [draft] in preparation
        [announced] announced
        [under_way] under way
        [closed] closed
        [archived] archived
        [cancelled] cancelled
        [postponed] postponed
       *[other] { $state }
    }, so this cannot be done. Reload to see where it stands.
failure-has-events = The meeting has check-ins and cannot be removed. Cancel it instead.
failure-not-approved = The substitute was not approved and cannot check in. Please contact the organiser.
failure-on-record = { $name } has attendance on record and cannot be renamed, taken out or left without a venue. Undo the attendance in the record first.
failure-spreadsheet-damaged = The spreadsheet is damaged and could not be read. Save it again as XLSX and try that.
failure-nothing-to-rehearse = No unit has a venue yet, so there is nothing to rehearse. Assign units on the board first.
failure-no-network = This computer is on no network. Connect it first, then turn this on.
failure-text-too-long = The text is longer than { $limit } characters and was not saved. Shorten it and try again.
failure-workspace-in-use = The sample goes into an empty workspace only, so that your own units and contacts stay as they are.
failure-wrong-key-for-data = The key in the data folder is not the one this database was made with. Nothing was started, so that links keep working. Use the original data folder.
failure-nobody-named = Nobody is named yet. Name at least one person; choose “Leave” for whoever cannot come.
failure-file-missing = There is no file { $file }. Check the path.
failure-file-failed = The file { $file } could not be read or written: { $detail }
failure-address-taken = Another program uses the address { $address }. Close it, or choose another port with --listen.
failure-no-workspace = There is no Huidao workspace in { $folder }. Check the folder given with --data.
failure-restore-not-empty = A backup is restored into an empty workspace only, and this folder has data. Give a new folder with --data.
failure-over-quota = There are { $quota } places but { $people } people. Name fewer, or ask the organiser for more places.
failure-reply-changed = Someone else has changed this reply. Load the newest before saving.
failure-reply-closed = Replies closed { $deadline }. To change something, ask the organiser.
failure-too-early = Check-in opens { $opens }. Please come back then.
failure-check-in-closed = Check-in is over. Ask the organiser if you were there.
failure-link-gone = This link no longer works. Ask the organiser for a new one.
failure-not-attending = This person is not on the list to attend and cannot check in. Ask the organiser.
failure-already-checked-in = Already checked in { $at }. There is no need to do it again.
failure-reason-missing = Enter the reason.
failure-record-closed = The record is sealed. Reopen the meeting to correct it.
failure-storage-full = The disk is full and nothing was saved. Free some space and try again.
failure-storage-read-only = The data folder is read-only and nothing was saved. Check its permissions.
failure-storage-failed = Data could not be read or written, and nothing was saved. Try again; if it keeps failing, check the disk.
failure-folder-in-use = The data folder { $folder } is in use by another Huidao. Close that one first.
failure-newer-database = The data was made by a newer version ({ $found }); this program knows up to { $known }. Update the program.
failure-busy = The program is busy. Try again in a moment.
failure-not-supported = This cannot be done here.
failure-rehearsal-failed = The rehearsal did not finish: { $detail }. Real data was not touched.
failure-network-failed = The connection failed: { $detail }. Check the network and that the program is running.
failure-circular-parent = This unit cannot go below “{ $name }”, which is below it. Choose another parent.
failure-extra-phone = A contact has one phone; not taken: { $value }.
failure-unit-joined = This unit was joined with “{ $name }”. To part them, first remove its name from the other names there.
failure-unknown-variable = There is no variable “{ $name }”. Choose one from the list.
failure-brace-not-closed = A brace has no partner, near “{ $value }”.
failure-channel-not-ready = This channel is not set up, or switched off. See Settings.
failure-parent-unknown = Neither the roster nor the directory has “{ $name }”: the unit above stays empty for now.
failure-unit-ambiguous = “{ $name }” is another name of { $units }: give the full name.
failure-group-name-taken = There is a group called “{ $name }” already. Choose another name.
failure-same-unit-twice = Both are the same unit. Choose another one.
failure-both-answered = Both units have answered for “{ $title }”, so they cannot be merged. Settle one of the replies there first.
failure-edited-meanwhile = Somebody changed this meeting after you opened it, and your changes are not saved yet. Look at what changed, then save again.
failure-invalid-rule = “{ $value }” is no rule of repetition. Set it again.
failure-series-endless = The series has no end. Give a number of meetings or a last day.
failure-series-too-long = The series has more than { $limit } meetings. Take fewer, or end it earlier.
failure-series-empty = No day fits the rule. Look at the rule and the days left out.
failure-invalid-calendar-day = Line { $row } is no day: “{ $value }”. One day a line, such as 2027-10-01,holiday,National Day.
failure-follows-too-soon = The session that goes on would start before this meeting ends. Start it later.
failure-file-kind-refused = “{ $name }” cannot be attached: only PDF, Office, WPS, OFD, pictures and plain text, and the content must be what the name says.
failure-too-many-files = No more than { $limit } files. Remove some first.
failure-import-undone = This import was undone already.
failure-not-text = There is no text to read. Paste the notice, or choose a plain text file.
failure-backup-unusable = This backup cannot be used: { $detail }. Choose another one.
failure-rank-missing =
    { $rank ->
        [principal] The notice asks for the head of the unit, and nobody named is. Name the head; if the head cannot come, choose “On leave” or “Substitute” and give the reason.
       *[deputy] The notice asks for a deputy in charge, and nobody named is one. Name one, or check everyone’s rank.
    }
failure-named-twice = { $name } is named twice. Remove one of them; for two people of one name, enter the title and phone of each.
failure-own-substitute = { $name } cannot stand in for themselves. Name somebody else, or choose “Attending”.
failure-substitute-missing = A substitute has no name. Enter it, or choose “On leave”.
failure-note-refused = “{ $name }” is neither a picture nor a PDF and was not attached. Take a photo, or save it as PDF, and choose it again.
failure-too-many-questions = There can be at most { $limit } questions. Remove some first.
failure-question-twice = “{ $name }” is asked twice. Change one of the two, or remove it.
failure-note-lost = The file “{ $name }” is not here any more. Choose it again.
failure-question-empty = A question has no words. Enter what is asked, or remove it.
failure-choices-missing = The question “{ $name }” needs 2 to { $limit } different choices, one on each line.
failure-answer-missing = The question “{ $name }” must be answered. Enter an answer.
failure-no-such-choice = The answer to “{ $name }” is none of its choices. Choose again.
failure-answer-no-number = The question “{ $name }” takes a whole number (0 to 999999). Correct it.
failure-too-many-reminders = There can be at most { $limit } reminders. Remove some first.
failure-no-links = No link works. Make links first, then export.
failure-files-too-heavy = The meeting’s files are more than { $limit } MB together, which most mail servers refuse. Remove some, or send without them.
failure-form-of-others = “{ $name }” is no reply form of this meeting, or has lost its mark. Use the form that was sent out for this meeting.
failure-person-name-missing = This row says “{ $value }” and names nobody.
failure-unknown-choice = “{ $value }” is none of the choices. Choose one from the list.
failure-not-a-reply-form = “{ $name }” is no reply form of this meeting. Use the form that the organiser sent, and leave its head and the mark at its end as they are.
failure-too-often = Too many tries. Wait { $seconds } seconds and try again.
failure-unknown = Something unexpected happened and the action was not finished. Try again.
failure-not-on-list = Nobody on the list has this number. Check it, or ask at the desk.

## History

journal-load-sample = Loaded the sample meeting
journal-schedule-meeting = Created the meeting
journal-edit-meeting = Changed the plan
journal-put-times-back = Undid the move: back at its former time
journal-advance-meeting =
    The meeting is now { $to ->
        [draft] in preparation
        [announced] announced
        [under_way] under way
        [closed] closed
        [archived] archived
        [cancelled] cancelled
        [postponed] postponed
       *[other] { $to }
    }
journal-assign-unit = Assigned { $units } to { $venue }
journal-unassign-unit = Took { $units } back to unassigned
journal-edit-assignment =
    { $quota ->
        [0] Changed rank or standing of { $units }
       *[other] Set the quota of { $units } to { $quota }
    }
journal-mark-told =
    { $count ->
        [one] Marked { $count } contact as told
       *[other] Marked { $count } contacts as told
    }
journal-issue-links =
    Issued { $count ->
        [one] { $count } link
       *[other] { $count } links
    }
journal-revoke-link = Revoked the link of { $name }
journal-reissue-link = Issued the link of { $name } again
journal-save-reply = Entered the reply of { $unit }
journal-decide-request =
    { $decision ->
        [approved] Approved
        [refused] Refused
       *[pending] Took back the decision on
    } the request of { $name }
journal-ask-change = { $unit } asked to change its reply
journal-withdraw-change = { $unit } withdrew its request for a change
journal-approve-change = Approved the change asked for by { $unit }
journal-refuse-change = Did not approve the change asked for by { $unit }
journal-save-questions =
    { $count ->
        [0] Removed all reply questions
        [one] Set { $count } reply question
       *[other] Set { $count } reply questions
    }
journal-save-reminders =
    { $count ->
        [0] Removed all automatic reminders
        [one] Set { $count } automatic reminder
       *[other] Set { $count } automatic reminders
    }
journal-export-handout = Exported { $file }
journal-export-reply-forms = Exported reply forms
journal-import-reply-form = Took in the reply form of { $unit }
journal-import-report = Imported the platform report “{ $file }”: { $count } people recorded as online
journal-undo-report-import = Took back the platform report “{ $file }”: entries of { $count } people
journal-check-in = Checked in { $name }
journal-check-out = Checked out { $name }
journal-undo-check-in = Undid the attendance entries of { $name }
journal-correct-attendance =
    Corrected the record of { $name } to “{ $presence ->
        [present] present
        [absent] absent
        [on_leave] on leave
       *[other] { $presence }
    }”
journal-export-sheet =
    Exported { $file }{ $phones ->
        [full] {" "}with full phone numbers
       *[other] {""}
    }
journal-add-follow-on = Arranged the follow-on session “{ $title }”
journal-answer-parent-change =
    { $accept ->
        [1] Took the new time of “{ $title }”
       *[other] Kept the own time, not that of “{ $title }”
    }
journal-arrange-units =
    { $count ->
        [one] Placed { $count } unit: { $units }
       *[other] Placed { $count } units: { $units }
    }
journal-attach-file = Attached { $file }
journal-remove-attachment = Removed the file { $file }
journal-invite-units =
    { $count ->
        [one] Invited { $count } unit: { $units }
       *[other] Invited { $count } units: { $units }
    }
journal-uninvite-units =
    { $count ->
        [one] Took { $count } unit out of the meeting: { $units }
       *[other] Took { $count } units out of the meeting: { $units }
    }
journal-reissue-meeting = Re-issued for { $venue } as “{ $title }”
journal-save-template = Kept the plan as “{ $name }”
journal-confirm-draft = Created the meeting from a text
journal-with-reason = { $text } (reason: { $reason })
journal-with-conflicts =
    { $text } (saved over { $conflicts ->
        [one] { $conflicts } conflict
       *[other] { $conflicts } conflicts
    })
actor-organiser = Organiser
actor-system = System
journal-announce = Announced: { $words }
journal-end-announcement = Took an announcement down
journal-call-venue = Roll call, round { $round }: { $venue } { $answer ->
        [heard] was heard
        [faulty] has a fault
        [no_answer] did not answer
       *[none] is called again
    }
journal-check-readiness = Line-up test of { $venue }: { $readiness ->
        [green] ready
        [amber] not finished
        [red] trouble
       *[unknown] not tested
    }
journal-issue-venue-links = Issued { $count } venue links
journal-revoke-venue-link = Revoked the { $kind ->
        [screen] screen
        [desk] desk
       *[coordinator] coordinator
    } link of { $venue }
journal-reissue-venue-link = Issued the { $kind ->
        [screen] screen
        [desk] desk
       *[coordinator] coordinator
    } link of { $venue } again
journal-save-arrivals = Changed how arrival is taken

## Messages: channels, texts, sending

settings-general = General
settings-channels = Channels
settings-texts = Message texts
palette-channels = Settings: channels
palette-texts = Settings: message texts
channel-mail = Mail
channel-sms = Text message
channel-wecom = WeCom
channel-dingtalk = DingTalk
channel-feishu = Feishu
purpose-invite = Invitation
purpose-change = Change
purpose-call-off = Called off
purpose-remind = Reminder
purpose-ask-back = Question
purpose-test = Test
channels-saved = Channels saved
paused-now = Sending is paused: messages of all meetings wait and do not go out.
paused-not = Messages go out as usual. In an emergency you can pause all meetings at once.
pause-begin = Pause sending
pause-end = Resume sending
secret-kept = Saved
secret-going = Cleared on saving
secret-change = Change
secret-change-named = Change: { $name }
secret-clear = Clear
secret-clear-named = Clear: { $name }
per-minute = Messages a minute, at most
per-minute-hint = Empty for no limit; fill in what your provider allows
unlimited = No limit
mail-explain = Sends invitations with a calendar entry to the contacts, through your mail server.
mail-host = Server (SMTP)
mail-host-missing = Enter the mail server
mail-security = Encryption
mail-tls = SSL/TLS
mail-start-tls = STARTTLS
mail-plain = None (this computer only)
mail-port = Port
mail-port-missing = Enter the port
mail-user = User name
mail-user-hint = Empty when the server asks for none
mail-password = Password
mail-password-hint = Many providers want an app password here
mail-from-name = Sender's name
mail-from-address = Sender's address
mail-from-missing = Enter the sender's address
mail-from-wrong = Enter a whole mail address
sms-off-explain = Sends invitations to the contacts' phones, through your gateway for text messages.
sms-explain = Fill in what your gateway's manual asks for. { "{phone}" } becomes the number, { "{text}" } the message, { "{id}" } its identifier and { "{secret}" } the secret kept below.
sms-method = Method
sms-address = Address
sms-address-missing = Enter the gateway's address
sms-headers = Headers
sms-header-name = Header name
sms-header-value = Header value
sms-header-add = Add a header
sms-header-remove = Remove header { $number }
sms-body = Body
sms-body-hint = Empty for GET
sms-success = Mark of success
sms-success-hint = A message counts as sent when the answer contains these words
sms-secret = Secret
sms-secret-hint = Stands where { "{secret}" } is written above
sms-price = Price of one (CNY)
sms-price-hint = To estimate the cost before sending
robots-title = Group robots
robots-explain = Remind silent units in a work group. Links of single contacts never go to a group.
robots-empty = No group robot yet
robot-add = Add a group robot
robot-platform = Platform
robot-name = Group
robot-name-missing = Enter the group's name
robot-enabled = On
robot-webhook = Webhook address
robot-webhook-missing = Enter the webhook address
robot-secret = Signing secret
robot-secret-hint = When the robot asks for signatures
robot-remove = Remove
robot-remove-named = Remove the group robot: { $name }
quiet-title = Quiet hours
quiet-explain = Nothing is sent then; messages wait and go out afterwards
quiet-from = From
quiet-until = Until
tells-changes-title = News of changes
tells-changes = Tell contacts of another time or place by itself, 10 minutes after the change
tells-changes-explain = By the channel that reached them last. Several changes within 10 minutes are told once; that a meeting is called off is still sent by the organiser.
hosts-title = Private addresses
hosts-label = Private hosts that may be reached
hosts-hint = When the gateway or robot is inside your network, type its name or address and press Enter; no other private address is reached
test-send = Send a test
test-named = Send a test: { $name }
test-save-title = Save before testing?
test-save-explain = A test uses the saved settings, and yours are not saved yet. Press “Send a test” again afterwards.
test-explain = Sends one test message at once, also while paused and in quiet hours.
test-explain-group = Posts one test message at once. Everybody in the group sees it.
test-to-missing = Enter the mail address or phone that gets the test
test-sent = The other side took it. Please check that it arrived.
other-side-said = The other side says: { $detail }
unsent-unreachable = The server cannot be reached. Check the address, the port and the network.
unsent-timed-out = The server did not answer in time. Try again later, or check the network.
unsent-not-secure = The connection is not secure: an untrusted certificate, or no encryption. Check the encryption and the port.
unsent-login-refused = User name or password (secret) is wrong. Change it in Settings, Channels.
unsent-address-refused = The address or number is not valid. Correct it in the directory and try again.
unsent-refused = The other side refused the message. Change the text or the sender as its answer says.
unsent-not-now = The recipient's side takes it later: the mailbox may be full, or its server lets strangers wait. It is tried again by itself.
unsent-too-many = Too fast, or over the limit. Try again later, or send fewer a minute.
unsent-private-address = This is a private address that is not allowed. Add its host in Settings, Channels.
unsent-unclear-answer = It is not clear whether it was sent. Compare the mark of success with the gateway's answer.
unsent-invalid-settings = The channel's settings are incomplete or wrong. Check them in Settings, Channels.
unsent-not-made = The message could not be made: something kept for it cannot be read. Check the meeting's files and the channel, then try again.
unsent-other = It could not be sent. Check the channel's settings and try again.
place-robot = Group robot
place-hand = By hand
text-place = Where it is used
text-words = Text
text-subject = Subject
text-body = Message
text-body-missing = Enter a message; “Restore default” brings the program's own back
text-variables = Press to insert at the cursor; filled in when sent
text-insert = Insert the variable { $name }
text-restore = Restore default
text-restore-title = Restore the default text?
text-restore-explain = The program's own text takes the place of yours.
text-restored = Default text restored
text-saved = Text saved
text-preview = Preview
text-preview-of = Meeting for the preview
text-example = Example
text-length = { $count } characters
example-unit = Haizhou Education Bureau
example-contact = Lin Jiahe
example-meeting = City education supervision meeting
example-time = Mon 17 Oct, 14:30–16:30
example-venue = Daiyu branch venue
example-place = Daiyu County Office, video room, 2nd floor
example-deadline = Sun 16 Oct, 16:00
example-ask = the meeting office, 0580-0000001
example-office = Haizhou Education Supervision Office
example-changes = Time: Mon 17 Oct, 14:30 is now Tue 18 Oct, 09:00
example-reason = because of flood control work
example-units = Education, Finance, Daiyu
invite-views = View
invite-links = Links
invite-outbox = Sent messages
invite-untold = Not told
invite-told = Told
invite-opened = Opened
invite-answered = Replied
invite-outdated = To be told again
invite-send = Send invitations
invite-message = Send messages
reminders = Automatic reminders
reminders-list = Planned reminders
reminders-none = No reminders are planned.
reminders-silent =
    { $count ->
        [one] { $count } unit has not replied: { $units }
       *[other] { $count } units have not replied: { $units }
    }
reminders-all-answered = Every unit has replied.
reminders-explain = Only units that are still silent at that moment are reminded. The program must be running; what falls into quiet hours goes out after them.
reminders-usual = Usual plan: 24 hours and 2 hours before the deadline
reminders-usual-one = Add: { $name }
reminders-added =
    { $count ->
        [one] { $count } reminder added
       *[other] { $count } reminders added
    }
reminders-full = There are { $limit } already. Remove some first.
reminder-removed = Reminder removed
reminder-remove = Remove: { $name }
reminder-before-deadline = { $length } before the deadline
reminder-before-start = { $length } before the start
reminder-add-title = Add a reminder
reminder-add = Add
reminder-anchor = Counted back from
reminder-deadline = Before the deadline
reminder-start = Before the start
reminder-amount = How long before
reminder-unit = Unit of time
hours = hours
days = days
reminder-later = Goes out { $time }.
reminder-at-once = { $time } has passed, less than 6 hours ago: it goes out at once when added.
reminder-too-late = { $time } has passed: it would not go out. Choose a later time.
reminder-there = There is a reminder at this time by this channel already.
reminder-no-deadline-hint = The meeting has no deadline for replies. Count back from its start.
reminder-quiet = In quiet hours; goes out { $time } instead.
reminder-held-past-deadline = In quiet hours: it would go out { $time }, after the deadline for replies. Nobody would get it in time.
reminder-held-past-start = In quiet hours: it would go out { $time }, after the meeting has started. Nobody would get it in time.
reminder-choose-before = Choose a moment before { $time }, or change the quiet hours.
reminder-ask-directly = Contact the units that are silent yourself, or change the quiet hours.
reminder-channel-off = The channel is not set up or off: it will not go out.
reminder-waiting = Planned
reminder-sent = Sent
reminder-sent-to =
    { $count ->
        [one] Sent { $time }: { $count } message.
       *[other] Sent { $time }: { $count } messages.
    }
reminder-nobody = Nobody to remind
reminder-nobody-why = Its moment came { $time }, and nobody was left to remind: every unit had replied or had been reminded within ten minutes.
reminder-at-once-title =
    { $count ->
        [one] The moment has passed. Remind the { $count } silent unit now?
       *[other] The moment has passed. Remind the { $count } silent units now?
    }
reminder-at-once-ok = Send now
reminder-missed = Missed
reminder-not-now = Not now
reminder-no-deadline = No deadline
reminder-preview = Preview the words
reminder-preview-hide = Hide preview
reminder-preview-nobody = No contact needs a reminder now.
outdated-told =
    { $count ->
        [one] { $count } contact was told a time or place that has changed; 10 minutes after the change they are told by themselves.
       *[other] { $count } contacts were told a time or place that has changed; 10 minutes after the change they are told by themselves.
    }
outdated-untold =
    { $count ->
        [one] { $count } contact was told a time or place that has changed and has not been told again.
       *[other] { $count } contacts were told a time or place that has changed and have not been told again.
    }
outdated-by-hand =
    { $count ->
        [one] { $count } of them has no channel: tell them by telephone, then mark them as told by hand.
       *[other] { $count } of them have no channel: tell them by telephone, then mark them as told by hand.
    }
outdated-tell = Tell now
export = Export
export-chosen = Export { $count } selected
export-explain = Whoever holds a link can reply for the unit. Keep it safe.
export-cards = Cards with QR codes (A4, PDF)
export-letters = Letters, one page each (PDF)
export-mail-merge = List for mail merge (XLSX)
link-choose = Select { $unit }
links-choose-all = Select all links
link-send = Send
send-title = Send messages
send-title-to = Send to { $unit }
send-purpose = Purpose
send-channel = Channel
send-group = { $channel } group: { $name }
send-reason = Reason
send-reason-hint = Empty for the reason given when the meeting was called off
send-question = What to ask
send-with-files = With the meeting’s files
send-with-form = With the reply form
send-question-hint = For example: please add the title of who leads your group
send-filter = Show
send-going = Gets it { $count }
send-left = Left out { $count }
send-choose = Send to { $unit }
send-choose-all = Send to all contacts
send-why-not = Why left out
send-preview = Preview
send-nobody = Nobody has to be told. Choose another purpose, or see why they are left out.
send-none-found = No contact matches
send-to = To { $whom }
send-not-to = Not sent to { $name }: { $why }
send-segments = { $length } characters, charged as { $count }
send-charge = { $count } text messages altogether
send-charge-cost = { $count } text messages altogether, about CNY { $cost }
send-too-late =
    Quiet hours end at { $time }, after { $what ->
        [deadline] the deadline for answers
       *[start] the start of the meeting
    }. Change them in Settings first, or tell people otherwise.
send-now = { $count ->
    [one] Send { $count } message
   *[other] Send { $count } messages
}
send-queued = { $count ->
    [one] { $count } message is on its way
   *[other] { $count } messages are on their way
}
send-none-queued = These messages were sent or queued before; nothing was sent twice
send-no-channel = No channel is set up yet. Set up mail, text messages or a group robot to send from here.
send-set-up = Set up channels
left-out-revoked = Link revoked
left-out-told-already = Told already
left-out-not-told-yet = Not told yet
left-out-nothing-changed = Time and place are as told
left-out-not-called-off = The meeting is not called off
left-out-answered = Has replied
left-out-no-mail = No mail address: add it in the directory
left-out-no-phone = No phone: add it in the directory
left-out-no-venue = No venue yet
left-out-queued-already = the same message is waiting to go out
left-out-called-off = the meeting was called off
left-out-too-late = too late to be of use
left-out-too-long = Longer than the platform takes
left-out-other = Not for this purpose
left-out-by-hand = Taken out by hand
outbox-queued = Waiting
outbox-sent = Sent
outbox-failed = Not sent
outbox-stopped = Stopped
outbox-doubtful = Maybe twice
outbox-doubtful-explain = Sending broke off; it may have arrived twice
outbox-time = Time
outbox-filter = Filter by state
outbox-again =
    { $count ->
        [0] Tried again at { $time }
        [one] Tried once, again at { $time }
       *[other] Tried { $count } times, again at { $time }
    }
outbox-progress = Sending { $done }/{ $total }
outbox-stop = Stop sending
outbox-stopped-done = Sending stopped; what did not go out can be tried again
outbox-retry-failed = Try the { $count } unsent again
outbox-retry-named = Try again: { $unit }
outbox-retried = { $count ->
    [one] { $count } message waits again
   *[other] { $count } messages wait again
}
outbox-paused = Sending is paused; messages wait
outbox-quiet = These are quiet hours; messages go out after { $time }
outbox-empty = No message was sent yet
outbox-none-found = No message matches
replies-chase = { $count ->
    [one] Remind { $count } unit
   *[other] Remind { $count } units
}
reply-chase = Remind
reply-chase-for = Remind: { $unit }
reply-ask-back = Ask
reply-ask-back-for = Ask: { $unit }
journal-send-messages = Sent { $count ->
    [one] { $count } { $kind ->
        [invite] invitation
        [change] notice of a change
        [call_off] notice that it is called off
        [remind] reminder
        [ask_back] question
        [line_up] line-up reminder
       *[other] message
    }
   *[other] { $count } { $kind ->
        [invite] invitations
        [change] notices of a change
        [call_off] notices that it is called off
        [remind] reminders
        [ask_back] questions
        [line_up] line-up reminders
       *[other] messages
    }
} by { $channel ->
    [mail] mail
    [sms] text message
    [wecom] WeCom group
    [dingtalk] DingTalk group
    [feishu] Feishu group
   *[other] message
}
journal-stop-messages = Stopped { $count } messages
journal-retry-messages = Queued { $count } messages again
purpose-announce = Announcement

## Rust side

roll-call-name-with-note = { $name } ({ $note })

## Phone page

phone-when = When
phone-where = Venue
phone-unit = Unit
phone-contact = Contact
phone-main-venue = Main venue
phone-branch-venue = Branch venue
phone-asked =
    { $quota ->
        [one] { $quota } place · { $rank } · { $standing }
       *[other] { $quota } places · { $rank } · { $standing }
    }
phone-rank-principal = head of the unit
phone-rank-deputy = deputy in charge
phone-rank-any = any rank
phone-standing-attend = attending
phone-standing-sit-in = sitting in
phone-standing-listen = observing
phone-standing-guest = guest
phone-cancelled = This meeting was cancelled
phone-postponed = This meeting was postponed; the new time will be told
phone-sent = Your answer was sent. You can change it until the deadline.
phone-check-in-title = Check in
phone-check-in = Check in
phone-people = Who attends
phone-opens-at = Check-in opens on this page at { $opens }
phone-over = Check-in is over
phone-arrived = Checked in { $at }
phone-coming = Attending
phone-leave-pending = Leave, waiting for approval
phone-leave-approved = Leave approved
phone-leave-refused = Leave not approved
phone-substitute-pending = Substitute, waiting for approval
phone-substitute-refused = Substitute not approved
phone-replaced = Someone else attends
phone-instead-of = In place of { $name }
phone-answer = Your answer
phone-change-answer = Change your answer
phone-until = Please answer by
phone-person = Person { $number }
phone-name = Name
phone-title = Title
phone-phone = Phone
phone-attend = Attends
phone-leave = Leave
phone-substitute = Substitute
phone-reason = Reason for leave
phone-why = Reason
phone-substitute-name = Substitute’s name
phone-substitute-title = Substitute’s title
phone-substitute-phone = Substitute’s phone
phone-remark = Remark
phone-send = Send answer
phone-approval = Leave and substitutes count once the organiser approves them.
phone-no-answer = Your unit did not answer in time. To attend, please contact the organiser.
phone-privacy = This page is for your unit’s contact alone; please do not forward it. What you enter is used only to run this meeting.
phone-checked-in-at = Checked in { $at }
phone-already-at = Already checked in { $at }
phone-not-checked-in = That did not work
phone-back = Back
phone-link-gone = This link does not work
phone-link-gone-help = It does not exist, was revoked, or has expired. Please ask the organiser for a new one.
phone-asked-change = Received. The deadline has passed: the change takes effect once the organiser agrees.
phone-ask-change = Ask for a change
phone-answer-late = Answer late
phone-late-help = The deadline has passed. A late answer takes effect once the organiser agrees.
phone-asked-back = The organiser asks your unit
phone-asked-back-help = Please change your reply below and send it again.
phone-choose-rank = Choose the rank of the people who attend.
phone-changed-meanwhile = Somebody else has just changed your unit’s answer: it is shown above. Below is what you typed; sending it again puts it in place of the newer answer.
phone-ask-help = The deadline has passed. Your change goes to the organiser as a request and takes effect once agreed.
phone-send-request = Send request
phone-request-pending = The change that { $by } asked for on { $at } waits for the organiser ({ $names }).
phone-request-refused = The change asked for on { $at } was not agreed. { $note }
phone-request-approved = The change asked for on { $at } was agreed. { $note }
phone-withdraw = Take the request back
phone-receipt = Receipt { $number } · { $at } · { $by }
phone-by-organiser = entered by the organiser
phone-codes = Personal codes
phone-codes-help = On arrival, show your own code at the desk.
phone-own-page = Own page
phone-calendar = Add to calendar
phone-calendar-note = Attendance of { $unit }. Should time or place change, the invitation page is right.
phone-rank = Rank
phone-rank-other = Other
phone-standing = Takes part as
phone-choose = Choose
phone-note = Photo or PDF of the written request (optional, up to 5 MB)
phone-note-kept = Sent already:
phone-remove = Take this person off
phone-more = Add a person ({ $count } more)
phone-problems = { $count } things need a change:
phone-problem-of = { $of }: { $problem }
phone-ask-again = Below is the change that waits. Sending it again replaces it.
phone-note-held = Chosen:
phone-ask-office = Questions? Contact: { $contact }
phone-kept = Brought back what you had not yet sent from this phone. Check it and send.
phone-offline = No connection. Your answer is kept on this phone and goes out when the connection is back.
phone-privacy-title = What is kept
phone-privacy-more = Names, titles, phones, answers, reasons and files that your unit enters, times of arrival, a mark of the device and signatures are kept by { $host } for organising this meeting, check-in and counting attendance; no other unit sees them. This link works until { $until }; afterwards they stay with the meeting's record: ask the organiser to see, correct or erase them. What you have not sent is on this phone only, is removed when you send it, and after 7 days at the latest.

## Invitation text

## Sheets

sheet-title-sign-in = Sign-in sheet
sheet-title-attendance = Attendance summary
sheet-tab-sign-in = Sign-in
sheet-tab-attendance = Summary
sheet-meeting = Meeting:{" "}
sheet-time = Time:{" "}
sheet-place = Place:{" "}
sheet-moderator = Moderator:{" "}
sheet-office = Host:{" "}
sheet-checker = Checked by:{" "}
sheet-date = Date:{" "}
sheet-page = Page &P of &N
sheet-seal = Seal { $seal }
sheet-number = No.
sheet-unit = Unit
sheet-name = Name
sheet-title = Title
sheet-phone = Phone
sheet-venue = Venue
sheet-checked-in-at = Checked in
sheet-source = By
sheet-status = Status
sheet-signature = Signature
sheet-remark = Remarks
sheet-expected = Expected
sheet-present = Present
sheet-substitutes = Substitutes
sheet-leave = Leave
sheet-late = Late
sheet-left-early = Left early
sheet-absent = Absent
sheet-missing = Missing
sheet-rate = Rate
sheet-total = Total
sheet-subtotal-main = Main venue ({ $venue })
sheet-subtotal-branch = { $venue }, subtotal
sheet-rate-note = Present includes substitutes and late arrivals; rate = present ÷ (expected − leave).
sheet-list-separator = {", "}
sheet-label-separator = {", "}
sheet-remark-separator = {"; "}
sheet-substitute-for = in place of { $name }
sheet-late-by = { $minutes } min late
sheet-early-by = left { $minutes } min early
sheet-label-present = Present
sheet-label-substitute = Substitute
sheet-label-late = Late
sheet-label-left-early = Left early
sheet-label-on-leave = Leave
sheet-label-absent = Absent
sheet-label-online = Online
sheet-label-not-replied = No answer
sheet-label-expected = Not yet here
sheet-label-replaced = Replaced
sheet-source-link = Link
sheet-source-venue-code = Venue code
sheet-source-desk = Desk
sheet-source-kiosk = Kiosk
sheet-source-hand = By hand
sheet-source-platform-report = Platform report
sheet-title-replies = Summary of replies
sheet-tab-replies = Replies
sheet-standing = Takes part as
sheet-answer = Answer
sheet-instead-of = Instead of
sheet-reason = Reason for leave or substitute
sheet-approval = Approval
sheet-rank = Rank
sheet-receipt = Receipt
sheet-answered-at = Answered at
sheet-answered-by = Answered by
sheet-by-organiser = the organiser
sheet-opinion = Note of approval
sheet-answer-waiting = No reply
sheet-answer-asked = Late, to be decided
sheet-answer-attend = Attends
sheet-answer-leave = Leave
sheet-answer-substitute = Substitute
sheet-answer-replaced = Replaced
sheet-decision-pending = Pending
sheet-decision-approved = Approved
sheet-decision-refused = Refused
sheet-replies-note = { $answered } of { $units } units replied; { $expected } expected, { $leave } of them on leave.
handout-cards = Cards with QR codes
handout-letters = Letters of invitation
handout-mail-merge = List for mail merge
handout-unit = Unit
handout-contact = Contact
handout-phone = Phone
handout-mail = Mail
handout-meeting = Meeting
handout-when = Time
handout-venue = Venue
handout-place = Place
handout-quota = Places
handout-rank = Rank asked for
handout-ask = Questions
handout-deadline = Reply by
handout-link = Link
handout-scan = Scan to answer
handout-typed = or type in a browser:
handout-until = Reply by { $deadline }
handout-letter-title = Invitation
handout-letter-ending = ,
handout-letter-body = your unit is invited to "{ $meeting }", as follows.
handout-letter-how = Please scan the code below with a phone and say who will come; ask for leave or a substitute there as well. On the day it is used to check in. The code is your unit's own: please do not pass it on.
form-title = Reply form
form-heading = Reply form
form-unit = Unit:{ " " }
form-place = Venue:{ " " }
form-deadline = Please return it by { $deadline }.
form-how-to-fill = Fill in the shaded cells only; choose capacity and answer from the lists; leave and substitutes need a reason.
form-how-to-send = Save it in its own format and return it to the organiser; do not copy it to a new sheet. Phones shown are partly hidden: leave them as they are when nothing changed.
form-questions = Other matters
form-required = { " " }(required)
form-wrong = Not possible
form-choose = Choose one from the list.
form-number = Enter a whole number.
form-reason = Reason (leave, substitute)

sheet-roster-tab = Directory
sheet-roster-position = No.
sheet-roster-unit = Unit
sheet-roster-short-name = Short name
sheet-roster-aliases = Aliases
sheet-roster-category = Category
sheet-roster-parent = Parent unit
sheet-roster-contact = Contact
sheet-roster-title = Title
sheet-roster-phone = Phone
sheet-roster-mail = Mail
sheet-roster-venue = Venue
sheet-roster-remark = Remark

## Draft from text

draft-problem-two-meetings = The notice announces more than one meeting; each is listed
draft-problem-no-date = No date was found
draft-problem-date-in-past = The date is over
draft-problem-weekday-differs = The day of the week is not that of the date
draft-problem-no-title = No title was found
draft-problem-no-venue = No venue was found
draft-problem-deadline-after-start = Replies are due after the start
draft-problem-text-cut = The text is too long; the first 200,000 characters were read
draft-title = Meeting from a notice
draft-paste = Paste a notice
draft-paste-explain = Paste a meeting notice: its title, time, venues and units are found in it, for you to check one by one. The text stays on this computer, and nothing is saved until you confirm.
draft-text = Text of the notice
draft-placeholder = Paste the notice here, or drop a TXT file
draft-read = Read it
draft-choose-file = Choose a TXT file
draft-file = File of the notice
draft-replace-title = Replace the text with the file’s?
draft-replace-explain = What was pasted or changed here is not kept.
draft-replace = Replace
draft-try-example = Try an example
draft-back = Back to the text
draft-back-title = Back to the text?
draft-back-explain = The text is kept; what you changed here is not.
draft-many = This notice holds { $count } meetings; confirm each:
draft-nth = { $number }. { $title }
draft-nth-saved = { $number }. { $title } ✓
draft-notice = Notice
draft-problems = Please note
draft-words = In the text: “{ $words }”
draft-words-quoted = {" "}(“{ $words }”)
draft-guessed = Not in the text
draft-unsure = To be checked
draft-near = A near name, please check
draft-unsure-of = { $name } (to be checked)
draft-suggestions =
    { $count ->
        [one] { $count } name is not in the directory, but near ones are
       *[other] { $count } names are not in the directory, but near ones are
    }
draft-take-all = Take all suggestions
draft-place = { $words } ({ $name })
draft-date-only = The notice gives no hour: 9:00, 14:00 or 19:00 was taken for morning, afternoon or evening. Please check.
draft-contact-note = Contact: { $contact }
draft-main-needed = There must be exactly one main venue; choose it.
draft-make-main = Make “{ $name }” the main venue
draft-venue-of = Venue for “{ $name }”
draft-venue-new = New venue: { $name }
draft-venue-other = New venue
draft-venue-out = Leave this venue out
draft-venue-own = Each where it usually sits
draft-units = Units that take part ({ $count })
draft-no-units = The notice names no units; choose them on the board afterwards.
draft-unit-of = Unit for “{ $name }”
draft-unit-ask = To be checked: choose a unit
draft-unit-new = New unit: { $name }
draft-unit-out = Does not take part
draft-unit-add = Add a unit
draft-unit-add-hint = Add a unit: search the directory, or type a new name
draft-unit-remove = Remove “{ $name }”
draft-unit-many = Choose several units…
draft-unit-group = Group: { $name } ({ $count } units)
draft-units-chosen = { $count } chosen
draft-choose-units = Units meant by “{ $name }”
draft-units-undecided =
    { $count ->
        [one] One unit is still to be checked
       *[other] { $count } units are still to be checked
    }
draft-missing = This cannot be saved yet
draft-confirm = Confirm and create
draft-saved = Meeting created: { $title }
draft-done = This meeting has been created.
draft-example =
    关于召开全市安全生产工作视频会议的通知
    各县（区）人民政府，市安委会各成员单位：
    定于2027年6月15日（星期二）下午2:30召开全市安全生产工作视频会议。现将有关事项通知如下。
    一、会议地点：主会场设在市行政中心3号楼201会议室，各县（区）设分会场。
    二、参会人员：市应急管理局、市公安局、市财政局各1名分管负责人；各县（区）人民政府主要负责人。
    三、会议议程：1.市应急管理局通报安全生产形势；2.市领导讲话。
    请于6月14日16:00前报送参会人员名单。联系人：王工，电话19900000001。

## Command line

cli-serve-open = Open in a browser: { $url }
cli-serve-hint = The key in the address works once, within 24 hours. Ctrl-C stops.
cli-roster-found = { $units } units, { $contacts } contacts
cli-roster-problem = Row { $row }: { $text }
cli-report-found = { $platform }, { $title }, { $people } people
cli-report-problem = Row { $row }: { $text }. { $cells }
cli-report-ask-date-order = Day or month first? Say so with --date-order
cli-report-ask-date = Times without a day. Give the meeting’s with --date
cli-report-ask-columns = No column of names was recognised. Name the columns with --columns, e.g. name=2,join=3,leave=4
cli-draft-found = { $title }, { $when }, venues: { $venues }, units: { $units }
cli-draft-problem = Note: { $text }. { $words }
cli-rehearse-messages = Sending invitations { $done }/{ $total }
cli-rehearse-answers = Answers { $done }/{ $total }
cli-rehearse-pages = Pages opened { $done }/{ $total }
cli-rehearse-arrivals = Check-ins { $done }/{ $total }
cli-rehearse-sheets = Sheets { $done }/{ $total }
cli-rehearsed-meeting = Units { $units }  venues { $venues }  links { $links }
cli-rehearsed-counts = Expected { $expected } = present { $present } + leave { $leave } + absent { $absent }
cli-rehearsed-among = Among those present: late { $late }, substitutes { $substitutes }
cli-rehearsed-check-ins = Check-ins: { $count } sent, all accepted, { $lost } lost; { $rate } a second
cli-rehearsed-speed = { $requests } requests in { $seconds } s; a check-in took p50 { $p50 } ms, p99 { $p99 } ms
cli-rehearsed-out = Sheets and rehearsal.json are in { $out }
cli-exported = Wrote { $file }
cli-backed-up = Wrote { $rows } rows to { $file }. The file holds the workspace key: keep it safe.
cli-restored = Restored { $rows } rows from { $file }
cli-verified = The record is whole: { $meetings } meetings, { $events } events, { $seals } seals
cli-not-verified = The record is not whole: { $meetings } meetings, { $events } events, { $seals } seals
cli-difference-statement = Meeting { $meeting }: people, units or venues are not those that were sealed
cli-difference-seal = Meeting { $meeting }: seal { $position } does not fit its events
cli-difference-person = Meeting { $meeting }: the standing of { $attendee } does not fit the events

## Window

start-failed-title = Huidao could not start

## Messages that go out

message-subject-invite = Invitation: { $meeting }
message-mail-invite = To { $contact }, { $unit }:
    Your unit is invited to “{ $meeting }”.
    When: { $time }
    Venue: { $venue } { $place }
    Places: { $quota }
    Rank asked for: { $rank }
    Please answer by { $deadline }.
    Name your people with this link; on the day it also checks them in:
    { $link }
    The link is for your unit alone. Please do not forward it.
    Questions? Contact: { $ask }
    { $office }
message-sms-invite = { $contact }, { $unit }: you are invited to “{ $meeting }”, { $time }, { $venue }. Please answer by { $deadline }: { $link }
message-robot-invite = To all contacts: the invitation to “{ $meeting }” is out, { $time }. Please open the link you were sent and answer by { $deadline }.
message-subject-change = Changed: { $meeting }
message-mail-change = To { $contact }, { $unit }:
    “{ $meeting }” has changed.
    { $changes }
    Now: { $time }, { $venue } { $place }
    Please answer by: { $deadline }
    To name other people, open your link:
    { $link }
    Questions? Contact: { $ask }
    { $office }
message-sms-change = { $contact }, { $unit }: “{ $meeting }” has changed, now { $time }, { $venue }. { $link }
message-robot-change = To all contacts: “{ $meeting }” has changed, now { $time }. Please open the link you were sent.
message-subject-call-off = Called off: { $meeting }
message-mail-call-off = To { $contact }, { $unit }:
    “{ $meeting }”, planned for { $time }, does not take place as planned.
    Reason: { $reason }
    You will be told what follows.
    { $office }
message-sms-call-off = { $contact }, { $unit }: “{ $meeting }”, planned for { $time }, does not take place as planned.
message-robot-call-off = To all contacts: “{ $meeting }”, planned for { $time }, does not take place as planned.
message-subject-remind = Please answer: { $meeting }
message-mail-remind = To { $contact }, { $unit }:
    Your unit has not answered the invitation to “{ $meeting }” ({ $time }).
    Please name your people by { $deadline }:
    { $link }
    Questions? Contact: { $ask }
    { $office }
message-mail-remind-late = To { $contact }, { $unit }:
    Your unit has not answered the invitation to “{ $meeting }” ({ $time }); answers were due { $deadline }.
    Please name your people as soon as you can:
    { $link }
    Questions? Contact: { $ask }
    { $office }
message-sms-remind = { $contact }, { $unit }: please answer the invitation to “{ $meeting }” by { $deadline }: { $link }
message-sms-remind-late = { $contact }, { $unit }: answers to the invitation to “{ $meeting }” were due. Please send yours as soon as you can: { $link }
message-robot-remind = These units have not answered the invitation to “{ $meeting }”. Please open your link by { $deadline }: { $units }
message-robot-remind-late = Answers to the invitation to “{ $meeting }” were due. These units have not answered; please open your link as soon as you can: { $units }
message-subject-ask-back = About your answer: { $meeting }
message-mail-ask-back = To { $contact }, { $unit }:
    About your unit's answer to “{ $meeting }”:
    { $reason }
    Please open the link to change it or answer:
    { $link }
    Questions? Contact: { $ask }
    { $office }
message-sms-ask-back = { $contact }, { $unit }: about your answer to “{ $meeting }”: { $reason } { $link }
message-robot-ask-back = About the answers to “{ $meeting }”: { $reason }
message-subject-test = Huidao: a test
message-test = This is a test from Huidao. That it reached you means the channel works.
message-changed-on-again = The meeting takes place after all
message-and-more = { $names } and others, { $count } units in all
message-changed-time = Time: { $old } is now { $new }
message-changed-place = Venue: { $old } is now { $new }

## The day

phone-scan-first = Scan the code on the venue's screen to check in
phone-desk-first = Please check in at the venue's desk
phone-expected-at = Please go to { $venue }
phone-walk-in-pending = Unnamed arrival, waiting for approval
phone-sign-required = Please sign below to check in.
phone-sign-optional = You may sign below, or check in without.
phone-sign-no-script = This browser cannot take a signature. Please sign at the desk.
phone-sign-pad = Area to sign in
phone-sign-again = Sign again
phone-elsewhere = You are expected at { $venue }; the code you scanned is that of { $here }.
phone-move-here = Attend here and check in
phone-scan-title = Check in by phone number
phone-scan-other = Check in by phone number
phone-scan-number = Phone number
phone-scan-find = Find
phone-scan-you = Please confirm that this is you
phone-scan-stale = This code has run out. Please scan the one on the screen now. If you go on, the organiser has to confirm it.
phone-scan-link-first = Open your unit's check-in link first, then scan the code on the screen.
phone-scan-desk = Not found, or in need of help? Please ask at the desk.
phone-scan-privacy = The number is only used to find you on this meeting's list and is not kept.
phone-readiness = Line-up test
phone-readiness-title = Line-up test
phone-readiness-item-line = Line
phone-readiness-item-picture = Picture
phone-readiness-item-sound = Sound
phone-readiness-item-camera = Camera
phone-readiness-item-microphones = Microphones
phone-readiness-item-room = Room
phone-readiness-item-operator = Operator in place
phone-readiness-good = Works
phone-readiness-trouble = Trouble
phone-readiness-unchecked = Not checked
phone-readiness-operator = Operator on duty
phone-readiness-operator-phone = Operator's phone
phone-readiness-note = Trouble and what was done
phone-readiness-photo = Photo of the room (optional, up to 5 MB)
phone-readiness-send = Send the result
phone-readiness-sent = The result was sent. Send it again when something changes.
phone-readiness-earlier = Earlier tests
phone-readiness-green = Everything works
phone-readiness-amber = Partly checked
phone-readiness-red = Trouble
phone-readiness-unknown = Not tested yet
phone-readiness-by-call = Test call: { $result }
phone-readiness-with-note = { $result }. { $note }
screen-scan = Scan to check in
screen-opens = Check-in opens at { $at }
screen-over = Check-in is over
screen-other-ways = Check in by your link or at the desk
screen-count = Expected { $expected } · Present { $present } · On leave { $leave } · Missing { $missing }
screen-arrival = { $at } { $name } ({ $unit })
screen-lost = The connection to the check-in service is lost; reconnecting
screen-whole = Full screen
roll-call-result = As of { $at }, { $heard } of { $count } branches answered and work; they report { $heads } people.{ " " }
roll-call-result-faulty = Trouble: { $names }.{ " " }
roll-call-result-no-answer = No answer: { $names }.{ " " }
roll-call-result-uncalled = Not called: { $names }.{ " " }
list-comma = ,{ " " }
failure-way-closed = This venue takes arrivals in other ways. Please ask at the desk.
failure-code-missing = Scan the code on the venue's screen to check in.
failure-stale-code = The code had run out, so this was not counted; the organiser was told and decides. If you are in the room, scan the code on the screen again.
failure-scan-over = You scanned more than 10 minutes ago. Please scan the code on the screen again.
failure-elsewhere = You are expected at { $venue }. Please go there or ask at the desk.
failure-elsewhere-move = You are expected at { $venue }.
failure-signature-missing = Please sign before you check in.
failure-words-missing = Enter what is to be announced.
failure-same-venue = Choose another venue.
failure-no-desk-link = This is no desk link. A desk link looks like https://…/d/…; ask the organiser for it.
failure-no-desk-open = No desk is open.
failure-desk-in-use = Another program has this desk open. Close it first.
failure-desk-unreadable = The desk's data on this machine is damaged and cannot be read. Please contact the organiser.
failure-desk-not-read-yet = The list was not read yet; connecting to the main venue.
failure-desk-has-events = { $count } entries were not uploaded yet. Wait until they are, then close.
failure-too-much-at-once = Too much was sent at once. Send it in parts.
journal-save-venue-arrivals = Changed how arrival is taken at { $venue }
journal-settle-flag = { $state ->
    [accepted] Accepted the odd arrival of { $name }
   *[other] Did not accept the odd arrival of { $name }
}
journal-move-venue = Moved { $count } units from { $from } to { $to }
journal-move-person = Moved { $name } to { $venue }
journal-move-person-back = Moved { $name } back to the unit's venue
journal-walk-in = Entered an unnamed arrival: { $name }
message-subject-announce = Announcement: { $meeting }
message-mail-announce = To { $contact }, { $unit }:
    An announcement for “{ $meeting }”:
    { $reason }
    { $link }
    Questions? Contact: { $ask }
    { $office }
message-sms-announce = { $contact }, { $unit }: “{ $meeting }”: { $reason } { $link }
message-robot-announce = “{ $meeting }”: { $reason }
cli-desk-open = { $title } · { $venue }: the desk is open. Enter a name, initials, the tail of a phone, or scan a personal code, one a line; :status says how things stand.
cli-desk-online = Online, { $waiting } not yet uploaded; { $present }/{ $expected } present
cli-desk-offline = Offline, { $waiting } not yet uploaded; { $present }/{ $expected } present
cli-desk-nobody = Nobody found: { $input }
cli-desk-several = Several match, please say more: { $names }
cli-desk-already = { $name } arrived already, { $at }
cli-desk-done = ✓ { $name } checked in { $at }
cli-desk-pending = ✓ { $name } noted { $at }, waiting for the organiser's approval
sheet-title-readiness = Line-up tests
sheet-tab-readiness = Line-up tests
sheet-title-roll-call = Roll call
sheet-tab-roll-call = Roll call
sheet-mark-good = Works
sheet-mark-trouble = Trouble
sheet-item-line = Line
sheet-item-picture = Picture
sheet-item-sound = Sound
sheet-item-camera = Camera
sheet-item-microphones = Mics
sheet-operator = Operator
sheet-operator-phone = Phone
sheet-tested-at = Tested at
sheet-result = Result
sheet-trouble = Trouble and what was done
sheet-readiness-green = Works
sheet-readiness-amber = Partly checked
sheet-readiness-red = Trouble
sheet-readiness-unknown = Not tested
sheet-by-call = (Test call) { $note }
sheet-order = Order
sheet-coordinator = Coordinator
sheet-roll-call-answer = Answer
sheet-roll-call-at = Time
sheet-headcount = People
sheet-situation = Situation
sheet-not-called = Not called
sheet-answer-heard = Heard, works
sheet-answer-faulty = Trouble
sheet-answer-no-answer = No answer
sheet-answer-in-round = { $answer } (round { $round })

## The desk

desk-search = Name, initials, unit, end of phone number, or scan a code
desk-keys = Enter checks in · ↑↓ choose · F2 walk-in · { $mod }+O checks out · { $mod }+Z undoes · Esc clears
desk-people = People
desk-ready = Type a name or scan a personal code
desk-online = Connected
desk-uploading = Uploading, { $count } left
desk-offline = Offline, { $count } not yet uploaded
desk-announcements = Announcements
desk-not-kept = This browser cannot keep anything. Do not close or reload this page before everything is uploaded.
desk-refused = { $count ->
    [one] 1 entry was not recorded
   *[other] { $count } entries were not recorded
}
desk-refused-event = { $name } { $at }, { $kind ->
    [check_out] check-out:
    [undo] undo:
   *[other] check-in:
}
desk-refused-walk-in = Walk-in { $name }:
desk-refused-dismiss = OK
desk-refused-read = OK: { $what }
desk-filter = Who is listed
desk-filter-all = All { $count }
desk-filter-missing = Missing { $count }
desk-filter-here = Here { $count }
desk-found = { $count ->
    [one] 1 person
   *[other] { $count } people
}
desk-found-more = { $count } people, the first { $shown } shown
desk-select = Select { $name }
desk-select-none = { $count } selected, select none
desk-phone-tail = phone …{ $tail }
desk-left-at = left { $at }
desk-belongs-to = expected at { $venue }
desk-nobody-listed = Nobody to list here.
desk-nobody-found = Nobody found. Check the name, or press F2 to add a walk-in.
desk-nobody-filtered = Nobody found. Try again with everybody listed.
desk-walk-in = Walk-in
desk-walk-in-explain = Somebody who is not on the list counts as present once the organiser approves.
desk-walk-in-save = Add and check in
desk-unit-choose = Choose the unit; initials work too
desk-unit-needed = Choose the unit.
desk-name-needed = Enter the name.
desk-title = Title
desk-undo-last = Undo the last
desk-undo-title = Undo the { $kind ->
    [check_out] check-out
   *[other] check-in
} of { $name }
desk-undo-explain = The entry stays on record, marked as undone with your reason.
desk-badges = Print badges
desk-badges-of = { $count ->
    [one] Print 1 badge
   *[other] Print { $count } badges
}
desk-result-in = { $name } checked in { $at }
desk-result-back = { $name } is back { $at }
desk-result-out = { $name } checked out { $at }
desk-result-undone = Undone for { $name }
desk-result-already = { $name } was already checked in at { $at }
desk-result-pending = { $name } arrived { $at }, approval pending
desk-result-walk-in = { $name } added as a walk-in { $at }
desk-result-elsewhere = { $name } is expected at { $venue }
desk-result-leave = { $name } is on leave
desk-result-replaced = Somebody else attends in place of { $name }: no check-in
desk-result-replaced-by = { $by } attends in place of { $name }: no check-in
desk-result-not-here = { $name } is not here: no check-out
desk-result-unknown-code = Nobody on the list has this code
desk-result-nobody = Nobody found
desk-result-choose = Choose a person with ↑↓
desk-result-nothing-to-undo = This desk has nothing to undo
desk-waits-for-approval = Waits for the organiser's approval, then counts as present.
desk-pending-explain = Needs the organiser's approval, then counts as present.
desk-here-anyway = Check in here anyway (Enter)
desk-came-anyway = Came after all: check in (Enter)
desk-open-title = Desk
desk-open-explain = Paste a desk link to check people in at one venue on this computer. It goes on without a network and uploads once it is back.
desk-open-link = Desk link
desk-open-no-link = This is no desk link. It looks like https://…/d/…; ask the organiser for it.
desk-open = Open the desk
desk-in-browser = In a browser, paste the desk link into the address bar.
desk-more = More actions
desk-close = Close desk
desk-close-title = { $count ->
    [one] 1 entry is not uploaded yet. Close the desk all the same?
   *[other] { $count } entries are not uploaded yet. Close the desk all the same?
}
desk-close-explain = What is not uploaded stays on this computer and is uploaded once the same desk is opened again.

## Reminders to coordinators

message-subject-line-up = Line-up test: { $meeting }
message-mail-line-up = To { $contact }, { $venue }:
    Your venue is not ready yet for “{ $meeting }” ({ $time }).
    Please test line, picture and sound, and fill in the checklist:
    { $link }
    Questions? Contact: { $ask }
    { $office }
message-sms-line-up = { $contact }: { $venue } is not ready yet for “{ $meeting }” ({ $time }). Please test and fill in the checklist: { $link }
message-robot-line-up = Venues that are not ready yet for “{ $meeting }”: { $units }
purpose-line-up = Line-up reminder
left-out-ready = the venue had become ready
left-out-switched-off = reminders were switched off
journal-switch-line-up-reminders = { $on ->
    [1] Coordinators are reminded of line-up tests
   *[other] Coordinators are not reminded of line-up tests
}
line-up-reminders = Remind coordinators
line-up-explain = Whoever answers for a venue that is not ready gets the checklist’s link, a day and two hours before the start.
line-up-moment = { $hours } h before
line-up-waiting = goes out { $at }
line-up-held = due { $at }, goes out { $held } after quiet hours
line-up-sent = ran { $at }
line-up-missed = missed { $at }
line-up-none = { $at }: passed before the meeting was added, or the meeting is not held
line-up-by-hand = Tell by hand
line-up-by-hand-hint = No channel reaches this coordinator: set up text messages and a phone number, or mail and a contact with this phone.
line-up-told = { $channel }, { $state } { $at }

## Badges

badges = Badges
badges-of-venue = Badges (PDF)
desk-badges-pdf = Badges with codes (PDF)
failure-invalid-headcount = “{ $value }” is not a number of people in a room. Enter a whole number from 0 to { $limit }.
failure-no-badges = Nobody has been named yet, so there are no badges to make.
failure-too-many-badges = { $count } badges are too many for one file (at most { $limit }). Export them venue by venue.
journal-export-badges = Exported { $file }
flag-two-venues-from = Checked in at { $first } already, then at { $venue }.

desk-way-closed = This venue takes no arrivals at the desk. Ask the organiser.
desk-unnamed = Units that named nobody
desk-unnamed-explain = { $units } units named nobody for { $count } places. Choose a unit to enter who has come for it.
desk-unnamed-of = { $name } · { $count }
