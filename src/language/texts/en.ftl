# English texts. The keys are the same in all languages; a test finds a missing one.

## Dates, prices, measures
date-at-time = { $date }, { $time }
time-to-be-announced = time to be announced
zone-estonia = All times are in Estonian time
zone-other = All times are in the time of { $zone }
price-free = free of charge
price-per = { $payer ->
    [participant] per participant
    [team] per team
   *[unsaid] { "" }
}
price-whole = { $vat ->
    [added] { $amount } + VAT { $per }
    [included] { $amount } { $per } (including VAT)
    [exempt] { $amount } { $per } (no VAT)
   *[unsaid] { $amount } { $per }
}
unit-hours = h
unit-minutes = min
unit-bytes = B
unit-kilobytes = kB
unit-megabytes = MB
unit-gigabytes = GB
n-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
n-sessions = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
}
n-materials = { $n ->
    [one] { $n } material
   *[other] { $n } materials
}
rhythm-weekly = once a week
rhythm-fortnightly = every other week
rhythm-monthly = once a month
rhythm-once = once

## Frame of a page
home = Home
skip-to-content = Skip to content
navigation = Main menu
menu = Menu
footer-navigation = Footer links
breadcrumbs = Where you are
languages = Languages
on-this-page = On this page
contents = Contents
updated = Updated
reviewed = Last reviewed
draft = draft
draft-notice = This page is a draft and has not been published yet.
not-translated = This page has not been translated into English.
organiser = Organiser
supporter = Supported by
contact = Contact
questions = Questions?
neighbours = Previous and next
previous = Previous
next = Next
to-home = To the home page
not-found-title = Page not found
not-found-text = There is no page at this address.
not-found-help = The address may be misspelt, or the page may have moved. You can go on from here:

## Sections
section-programmes = { programme }
section-topics = { topics }
section-schedule = { schedule }
section-people = { people }
section-materials = { materials }
section-registration = { registration }
section-calendar = Calendar
section-news = { news }
section-search = { search-title }

## Home and programme
programme = Programme
programme-parts = What the programme consists of
past-programmes = Earlier cohorts
programme-phase-coming = coming up
programme-phase-underway = under way
programme-phase-past = finished
about-programme = About the programme
programme-over = The programme is over. Its materials stay here for everybody to use.
see-materials = See the materials
topic = Topic
topics = Topics
outcomes = What you will learn
people = People
does = Tasks in the programme
authors = Authors
led-by = Led by

## Schedule and sessions
schedule = Schedule
whole-schedule = The whole schedule
sessions = Sessions
series = Series
months = By month
next-session = Next session
coming-sessions = Coming sessions
past-sessions = Past sessions
schedule-whole = All
schedule-of = Schedule: { $what }
schedule-choose = Choose sessions
schedule-series = Series
schedule-city = Place
schedule-person = Facilitator
schedule-topic = Topic
schedule-more = More about
parallel-sessions = The same session elsewhere or at another time
zone-yours = in your time zone
zone-of-time = { $zone } time
timeline-title = The programme by month
timeline-alt = Timeline, { $span }. { $lanes } The sessions with their times are in the list below.
timeline-deadlines = Deadlines
no-coming-sessions = No coming sessions are announced at present.
no-session-yet = The time of the next session is to be announced.
no-session-left = All sessions of the programme have taken place.
phase-underway = under way
phase-today = today
phase-past = past
status-tentative = tentative
status-moved = changed
status-cancelled = cancelled
notice-cancelled = This session is cancelled
notice-moved = The time or place has changed
notice-tentative = The time or place may still change
attendance-online = online
attendance-in-person = in person
attendance-hybrid = in person and online
place-online = online
place-unknown = place to be announced
place-rough = { $place } (exact place to be announced)
place-hybrid = { $place } and online
session-kind-workshop = workshop
session-kind-training = training
session-kind-mentoring = mentoring
session-kind-info-day = information day
session-kind-meeting = meeting
join-online = Taking part online
join-meeting = Open the online meeting

## Changes
change-told-new = { $name }: a new session, { $to }; subscribers will see it
change-told-moved = { $name } moves { $from } → { $to }; subscribers will see it
change-told-place = { $name }: the place changes, { $from } → { $to }; subscribers will see it
change-told-title = { $name }: the title changes, “{ $from }” → “{ $to }”; subscribers will see it
change-told-cancelled = { $name } is cancelled; subscribers will see it
change-told-back-on = { $name } takes place after all; subscribers will see it
change-told-tentative = { $name }: the time or place may still change; subscribers will see it
change-told-certain = { $name }: the time and place are certain now; subscribers will see it
change-told-details = { $name }: the description, people or links change; subscribers will see it
change-told-opens-new = { $name }: registration has a new opening, { $to }; subscribers will see it
change-told-opens-moved = { $name }: the opening of registration moves, { $from } → { $to }; subscribers will see it
change-told-closes-new = { $name }: a new registration deadline, { $to }; subscribers will see it
change-told-closes-moved = { $name }: the registration deadline moves, { $from } → { $to }; subscribers will see it
change-told-registration-details = { $name }: the description of the registration changes; subscribers will see it
change-new = New session
change-moved = Time: { $from } → { $to }
change-place = Place: { $from } → { $to }
change-title = Title: { $from } → { $to }
change-cancelled = Cancelled
change-back-on = Takes place after all
change-tentative = The time or place may still change
change-certain = The time and place are certain
change-details = The description, people or links have changed
change-opens-new = New opening of registration
change-opens-moved = Registration opens: { $from } → { $to }
change-closes-new = New registration deadline
change-closes-moved = Registration deadline: { $from } → { $to }
change-registration-details = The description of the registration has changed
changed = Changed
schedule-changes = Changes of the schedule

## Facts
fact-audience = For whom
fact-when = When
fact-where = Where
fact-accessibility = Access
fact-languages = { $n ->
    [one] Language
   *[other] Languages
}
fact-capacity = Places
spoken-et = Estonian
spoken-en = English
spoken-ru = Russian
spoken-uk = Ukrainian
spoken-fi = Finnish
spoken-sv = Swedish
spoken-lv = Latvian
spoken-lt = Lithuanian
spoken-pl = Polish
spoken-de = German
spoken-fr = French
spoken-eso = Estonian Sign Language
fact-price = Price
fact-join = How to join
fact-people = { $n ->
   *[other] Led by
}
fact-status = Status
fact-kind = Kind
fact-length = Takes
fact-self-study = Work on your own
fact-licence = Licence
fact-published = Published
fact-organisation = Organisation
fact-email = E-mail
fact-phone = Telephone
fact-opens = Opening
fact-deadline = Deadline
fact-asks = The form asks for
fact-minutes = Filling it in takes

## Materials
materials = Materials
other-materials = Other materials
related-materials = On the same topic
no-materials = There are no materials yet.
downloads = Files
material-kind-text = reading
material-kind-video = video
material-kind-tool = tool
material-kind-exercise = exercise
material-kind-template = template
video-watch = Watch the video
video-notice = The video is loaded from YouTube only when you start it.

## Registration
registration = Registration
no-registrations = There are no registrations at present.
next-registration = You can register here now
registration-more = More about the registration
registration-form-at = The form is on
registration-takes = filling it in takes
registration-form-notice = The button leads to a form on another website, with its own privacy terms.
registration-remind = Put the opening into your calendar: subscribe to the deadlines of registrations.
registration-otherwise = If the form does not suit you, get in touch.
registration-closed = closed
registration-closed-sentence = Registration is closed.
registration-reload = It is time: reload the page to see the form.
registration-of-programme = This session is part of the programme. Register for the whole programme, not for single sessions.
registration-state-not-yet-open = not yet open
registration-state-open = open
registration-state-closing-soon = closing soon
registration-state-full = full
registration-state-waitlist = waiting list
registration-state-closed = { registration-closed }
registration-sentence-not-yet-open = Registration is not open yet.
registration-sentence-open = Registration is open.
registration-sentence-closing-soon = Registration closes soon.
registration-sentence-full = All places are taken.
registration-sentence-waitlist = All places are taken, but you can join the waiting list.
registration-sentence-closed = { registration-closed-sentence }
registration-opens = Opens: { $date }.
registration-deadline = Deadline: { $date }.
registration-deadline-past = The deadline was { $date }.
registration-button-not-yet-open = Registration is not open yet
registration-button-open = Register
registration-button-closing-soon = Register
registration-button-full = All places are taken
registration-button-waitlist = Join the waiting list
registration-button-closed = Registration is closed

## News and search
news = News
all-topics = All topics
all-people = All people
all-news = All news
no-news = There is no news yet.
news-feed = News feed
news-item = news
search-title = Search
search-index = All pages from A to Z
search-letters = Letters
search-label = What are you looking for?
search-hint = Any form of a word will do: “meetings” also finds “meeting”.
search-button = Search
search-results = Search results
search-show = What to show
search-type-all = All
search-type-session = Sessions
search-type-topic = Topics
search-type-person = People
search-type-material = Materials
search-type-news = News
search-type-page = Other pages
search-busy = Searching …
search-found = Pages found:
search-more = Show more
search-nothing = Nothing was found for this.
search-nothing-advice = Check the spelling, try a shorter or more general word, or choose a page from the list by letter below.
search-elsewhere = Show all results
search-failed = The search did not start. All pages are listed by letter below.
search-without-script = The search field needs JavaScript. Without it you find every page here, by letter.
kind-page = page
kind-programme = programme
kind-topic = topic
kind-session = session
kind-person = person
kind-material = material
kind-registration = registration

## Calendar page
add-to-calendar = Add to calendar
calendar-file = Calendar file (.ics)
calendar-feed = Calendar of sessions
subscribe = Subscribe
subscribe-calendar = Subscribe to the calendar
subscribe-how = How to subscribe to the calendar
subscribe-instead = Subscribe to the whole series: when a time or place changes, it changes in your calendar too.
download-ics = Download the .ics file
feed-address = Address of the calendar
copy = Copy
copied = Copied
calendar-promise = Subscribe once and the calendar stays up to date: a changed session moves, a cancelled one is marked, nothing appears twice.
calendar-choose = Choose what to follow
calendar-by-topic = By topic
calendar-by-place = By city and place
calendar-by-person = By facilitator
calendar-place-note = The calendar of a city has the sessions where people meet in that city. Sessions that are only online are not in it.
calendar-deadlines-note = When registration opens, and the last day to register. There are no sessions in this calendar.
calendar-code-alt = QR code to subscribe to the calendar on a phone
calendar-code-note = On a phone: point the camera at the code and open the link.
calendar-difference = Subscribe, or add once?
calendar-subscribe-term = Subscribe
calendar-subscribe-means = Your calendar keeps following the programme: when a session moves or is cancelled, it changes in your calendar too.
calendar-once-term = Add once, or download the file
calendar-once-means = You get a copy that will not change. Good for one session whose changes you look up yourself.
calendar-refresh-note = We ask calendars to look for changes every four hours, but each decides for itself: Apple as you choose there, Outlook after some hours, Google after up to a day.
add-once = Add once
add-once-note = A copy that will not change.
calendar-all = All sessions
calendar-programmes = By programme
calendar-series = By series
calendar-how = How to subscribe
calendar-google-title = Google Calendar
calendar-google-1 = On a computer, open the link “Google” beside the calendar, or copy the address of the calendar.
calendar-google-2 = If you copied the address, open “Add calendar” and “From URL” in the settings of Google Calendar and paste it there.
calendar-google-3 = The calendar appears in the list on the left, and on your telephone as well.
calendar-google-settings = Settings of Google Calendar
calendar-google-refresh = Google is slow to refresh calendars: a change may take a day to arrive. Google hides a cancelled session.
calendar-apple-title = Apple Calendar
calendar-apple-1 = Press “Subscribe” on your telephone or computer.
calendar-apple-2 = Confirm the subscription in the calendar app.
calendar-apple-3 = On a computer you can choose how often the calendar is refreshed; every hour is a good choice.
calendar-apple-refresh = Apple Calendar refreshes calendars as often as you have chosen.
calendar-outlook-title = Outlook
calendar-outlook-1 = Open the link “Outlook.com” or “Microsoft 365” beside the calendar.
calendar-outlook-2 = Or choose “Add calendar” and “Subscribe from web” in Outlook’s calendar and paste the address of the calendar.
calendar-outlook-3 = Give the calendar a name and confirm.
calendar-outlook-refresh = Outlook refreshes calendars less often: a change may take between three hours and a day to arrive.
calendar-change-note = The calendar sends no messages. See this website for changes at the last minute.

## Inside calendar feeds
calendar-deadlines = Registration deadlines
calendar-registration-opens = Registration opens: { $title }
calendar-registration-closes = Registration deadline: { $title }
calendar-cancelled-prefix = CANCELLED:
calendar-online = Online
calendar-video-meeting = Online meeting
calendar-time-to-be-announced = Time to be announced.
calendar-moved = The time or place has changed.
calendar-topics = Topics
calendar-people = Led by
calendar-registration = Registration
calendar-more = More

## Markup of texts
heading-anchor = Link to this section
footnotes = Notes
footnote-back = Back to the text
external-link = (another website)
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
table = Table

## The learning folder and progress
materials-sum = { $counted }, { $length } in all
materials-by-kind = By kind
folder = Learning folder
folder-title = Learning folder: { $name }
folder-lead = All materials one after another: to print, for an e-reader, or for a computer without internet.
folder-print = Print or read on one page
folder-epub = E-book
folder-zip = Web pages to take along
folder-print-hint = Press Ctrl + P in the browser (⌘ + P on a Mac). There you can also save the folder as a PDF file.
folder-source = On the web:
folder-accessibility = The text is in reading order with headings and a table of contents; pictures have text alternatives.
watch-video = Watch the video
licence = Licence
progress = My progress
progress-done = Done
progress-sum = [done] of [all] done
progress-note = The marks are in this browser only: they are sent nowhere.
progress-none = No material is marked as done yet. Each material has a button “Done” on its page.
progress-export = Save to a file
progress-import = Read from a file
progress-erase = Erase all marks
progress-erase-sure = Erase all marks from this browser?
progress-erased = The marks are erased.
progress-imported = The marks have been read from the file.
progress-not-read = There are no marks in this file.
progress-not-kept = The browser does not allow marks to be kept.
progress-marked = The material is marked as done.
progress-unmarked = The mark is removed.
progress-file = my-progress
