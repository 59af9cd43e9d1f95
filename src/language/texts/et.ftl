# Eestikeelsed tekstid. Võtmed on kõigis keeltes samad; puuduva leiab test.

## Kuupäevad, hinnad, mõõdud
date-at-time = { $date } kell{ "\u00A0" }{ $time }
time-to-be-announced = kellaaeg täpsustamisel
zone-estonia = Kõik ajad on Eesti aja järgi
zone-other = Kõik ajad on vööndi { $zone } aja järgi
price-free = tasuta
price-per = { $payer ->
    [participant] osaleja kohta
    [team] meeskonna kohta
   *[unsaid] { "" }
}
price-whole = { $vat ->
    [added] { $amount } + km { $per }
    [included] { $amount } { $per } (sisaldab käibemaksu)
    [exempt] { $amount } { $per } (käibemaksuta)
   *[unsaid] { $amount } { $per }
}
unit-hours = h
unit-minutes = min
unit-bytes = B
unit-kilobytes = kB
unit-megabytes = MB
unit-gigabytes = GB
n-days = { $n ->
    [one] { $n } päev
   *[other] { $n } päeva
}
n-sessions = { $n ->
    [one] { $n } kohtumine
   *[other] { $n } kohtumist
}
n-materials = { $n ->
    [one] { $n } materjal
   *[other] { $n } materjali
}
rhythm-weekly = kord nädalas
rhythm-fortnightly = üle nädala
rhythm-monthly = kord kuus
rhythm-once = üks kord

## Lehe raam
home = Avaleht
skip-to-content = Otse sisu juurde
navigation = Peamenüü
menu = Menüü
footer-navigation = Jaluse lingid
breadcrumbs = Asukoht veebilehel
languages = Keeled
on-this-page = Sellel lehel
contents = Sisukord
updated = Uuendatud
reviewed = Viimati üle vaadatud
draft = mustand
draft-notice = See leht on mustand ega ole veel avaldatud.
not-translated = See leht on eesti keelde tõlkimata.
organiser = Korraldaja
supporter = Toetaja
contact = Kontakt
questions = Küsimuste korral
neighbours = Eelmine ja järgmine
previous = Eelmine
next = Järgmine
to-home = Avalehele
not-found-title = Lehte ei leitud
not-found-text = Sellel aadressil lehte ei ole.
not-found-help = Võib-olla on aadressis kirjaviga või on leht kolinud. Edasi pääsed siit:

## Jaotised
section-programmes = { programme }
section-topics = { topics }
section-schedule = { schedule }
section-people = { people }
section-materials = { materials }
section-registration = { registration }
section-calendar = Kalender
section-news = { news }
section-search = { search-title }

## Avaleht ja programm
programme = Programm
programme-parts = Millest programm koosneb
past-programmes = Varasemad lennud
programme-phase-coming = tulekul
programme-phase-underway = käimas
programme-phase-past = lõppenud
about-programme = Programmist lähemalt
programme-over = Programm on lõppenud. Materjalid jäävad siia kõigile kasutada.
see-materials = Vaata materjale
topic = Teema
topics = Teemad
outcomes = Mida õpid
people = Läbiviijad
does = Ülesanded programmis
authors = Autorid
led-by = Läbiviijad

## Ajakava ja kohtumised
schedule = Ajakava
whole-schedule = Kogu ajakava
sessions = Kohtumised
series = Sarjad
months = Kuude kaupa
next-session = Järgmine kohtumine
coming-sessions = Tulevad kohtumised
past-sessions = Toimunud kohtumised
schedule-whole = Kõik
schedule-of = Ajakava: { $what }
schedule-choose = Vali kohtumisi
schedule-series = Sari
schedule-city = Koht
schedule-person = Läbiviija
schedule-topic = Teema
schedule-more = Täpsemalt
parallel-sessions = Sama kohtumine mujal või muul ajal
zone-yours = sinu ajavööndis
zone-of-time = { $zone } aja järgi
timeline-title = Programm kuude kaupa
timeline-alt = Ajajoon, { $span }. { $lanes } Kohtumised koos kellaaegadega on allpool loendis.
timeline-deadlines = Tähtajad
no-coming-sessions = Ühtegi tulevat kohtumist ei ole praegu kirjas.
no-session-yet = Järgmise kohtumise aeg on täpsustamisel.
no-session-left = Programmi kohtumised on toimunud.
phase-underway = käimas
phase-today = täna
phase-past = toimunud
status-tentative = esialgne
status-moved = muudetud
status-cancelled = ära jäetud
notice-cancelled = See kohtumine jääb ära
notice-moved = Aeg või koht on muutunud
notice-tentative = Aeg või koht võib veel muutuda
attendance-online = veebis
attendance-in-person = kohapeal
attendance-hybrid = kohapeal ja veebis
place-online = veebis
place-unknown = koht täpsustamisel
place-rough = { $place } (täpne koht täpsustamisel)
place-hybrid = { $place } ja veebis
session-kind-workshop = töötuba
session-kind-training = koolitus
session-kind-mentoring = mentorlus
session-kind-info-day = infopäev
session-kind-meeting = kohtumine
join-online = Veebis osalemine
join-meeting = Ava veebikohtumine

## Muudatused
change-told-new = { $name }: uus kohtumine, { $to }; tellijad näevad seda
change-told-moved = { $name } liigub { $from } → { $to }; tellijad näevad seda
change-told-place = { $name }: koht muutub, { $from } → { $to }; tellijad näevad seda
change-told-title = { $name }: pealkiri muutub, „{ $from }“ → „{ $to }“; tellijad näevad seda
change-told-cancelled = { $name } jääb ära; tellijad näevad seda
change-told-back-on = { $name } toimub siiski; tellijad näevad seda
change-told-tentative = { $name }: aeg või koht võib veel muutuda; tellijad näevad seda
change-told-certain = { $name }: aeg ja koht on nüüd kindlad; tellijad näevad seda
change-told-details = { $name }: kirjeldus, läbiviijad või lingid muutuvad; tellijad näevad seda
change-told-opens-new = { $name }: uus registreerimise algus, { $to }; tellijad näevad seda
change-told-opens-moved = { $name }: registreerimise algus liigub, { $from } → { $to }; tellijad näevad seda
change-told-closes-new = { $name }: uus registreerimise tähtaeg, { $to }; tellijad näevad seda
change-told-closes-moved = { $name }: registreerimise tähtaeg liigub, { $from } → { $to }; tellijad näevad seda
change-told-registration-details = { $name }: registreerimise kirjeldus muutub; tellijad näevad seda
change-new = Uus kohtumine
change-moved = Aeg: { $from } → { $to }
change-place = Koht: { $from } → { $to }
change-title = Pealkiri: { $from } → { $to }
change-cancelled = Jääb ära
change-back-on = Toimub siiski
change-tentative = Aeg või koht võib veel muutuda
change-certain = Aeg ja koht on kindlad
change-details = Kirjeldus, läbiviijad või lingid on muutunud
change-opens-new = Uus registreerimise algus
change-opens-moved = Registreerimise algus: { $from } → { $to }
change-closes-new = Uus registreerimise tähtaeg
change-closes-moved = Registreerimise tähtaeg: { $from } → { $to }
change-registration-details = Registreerimise kirjeldus on muutunud
changed = Muudetud
schedule-changes = Ajakava muudatused

## Faktid
fact-audience = Kellele
fact-when = Aeg
fact-where = Koht
fact-accessibility = Ligipääs
fact-languages = { $n ->
    [one] Keel
   *[other] Keeled
}
fact-capacity = Kohti
spoken-et = eesti
spoken-en = inglise
spoken-ru = vene
spoken-uk = ukraina
spoken-fi = soome
spoken-sv = rootsi
spoken-lv = läti
spoken-lt = leedu
spoken-pl = poola
spoken-de = saksa
spoken-fr = prantsuse
spoken-eso = eesti viipekeel
fact-price = Hind
fact-join = Kuidas osaleda
fact-people = { $n ->
    [one] Läbiviija
   *[other] Läbiviijad
}
fact-status = Olek
fact-kind = Liik
fact-length = Aeg kulub
fact-self-study = Iseseisvat tööd
fact-licence = Litsents
fact-published = Avaldatud
fact-organisation = Asutus
fact-email = E-post
fact-phone = Telefon
fact-opens = Algus
fact-deadline = Tähtaeg
fact-asks = Vormis küsitakse
fact-minutes = Täitmine võtab

## Materjalid
materials = Materjalid
other-materials = Muud materjalid
related-materials = Samal teemal
no-materials = Materjale veel ei ole.
downloads = Failid
material-kind-text = lugemine
material-kind-video = video
material-kind-tool = tööriist
material-kind-exercise = harjutus
material-kind-template = töövorm
video-watch = Vaata videot
video-notice = Video laaditakse YouTube’ist alles siis, kui selle käivitad.

## Registreerimine
registration = Registreerimine
no-registrations = Registreerimisi praegu ei ole.
next-registration = Praegu saab registreeruda siin
registration-more = Täpsemalt registreerimisest
registration-form-at = Vorm asub veebilehel
registration-takes = täitmine võtab
registration-form-notice = Nupp viib vormile teisel veebilehel, kus kehtivad selle lehe andmekaitsetingimused.
registration-remind = Lisa avanemise aeg oma kalendrisse: telli registreerimise tähtajad.
registration-otherwise = Kui vorm sulle ei sobi, võta ühendust.
registration-closed = suletud
registration-closed-sentence = Registreerimine on suletud.
registration-reload = Avanemisaeg on käes. Vormi nägemiseks laadi leht uuesti.
registration-of-programme = Kohtumine on osa programmist. Registreerutakse kogu programmi, mitte üksikutele kohtumistele.
registration-state-not-yet-open = avamata
registration-state-open = avatud
registration-state-closing-soon = peagi sulguv
registration-state-full = täis
registration-state-waitlist = ootejärjekord
registration-state-closed = { registration-closed }
registration-sentence-not-yet-open = Registreerimine ei ole veel avatud.
registration-sentence-open = Registreerimine on avatud.
registration-sentence-closing-soon = Registreerimine sulgub peagi.
registration-sentence-full = Kõik kohad on täis.
registration-sentence-waitlist = Kõik kohad on täis, kuid end saab kirja panna ootejärjekorda.
registration-sentence-closed = { registration-closed-sentence }
registration-opens = Avaneb: { $date }.
registration-deadline = Tähtaeg: { $date }.
registration-deadline-past = Tähtaeg oli { $date }.
registration-button-not-yet-open = Registreerimine ei ole veel avatud
registration-button-open = Registreeru
registration-button-closing-soon = Registreeru
registration-button-full = Kõik kohad on täis
registration-button-waitlist = Pane end ootejärjekorda
registration-button-closed = Registreerimine on suletud

## Uudised ja otsing
news = Uudised
all-topics = Kõik teemad
all-people = Kõik läbiviijad
all-news = Kõik uudised
no-news = Uudiseid veel ei ole.
news-feed = Uudiste voog
news-item = uudis
search-title = Otsing
search-index = Kõik lehed tähestiku järgi
search-letters = Tähed
search-label = Mida otsid?
search-hint = Sõna võib olla mis tahes vormis: „koosloomet“ leiab ka „koosloome“.
search-button = Otsi
search-results = Otsingu tulemused
search-show = Mida näidata
search-type-all = Kõik
search-type-session = Kohtumised
search-type-topic = Teemad
search-type-person = Inimesed
search-type-material = Materjalid
search-type-news = Uudised
search-type-page = Muud lehed
search-busy = Otsin …
search-found = Leitud lehti:
search-more = Näita veel
search-nothing = Selle kohta ei leidunud midagi.
search-nothing-advice = Kontrolli kirjapilti, proovi lühemat või üldisemat sõna või vali allpool leht tähestiku järgi.
search-elsewhere = Näita kõiki tulemusi
search-failed = Otsing ei käivitunud. Kõik lehed on allpool tähestiku järgi.
search-without-script = Otsinguväli vajab JavaScripti. Ilma selleta leiad kõik lehed siit tähestiku järgi.
kind-page = leht
kind-programme = programm
kind-topic = teema
kind-session = kohtumine
kind-person = läbiviija
kind-material = materjal
kind-registration = registreerimine

## Kalendri leht
add-to-calendar = Lisa kalendrisse
calendar-file = Kalendrifail (.ics)
calendar-feed = Kohtumiste kalender
subscribe = Telli kalendrisse
subscribe-calendar = Telli kalender
subscribe-how = Kuidas kalendrit tellida
subscribe-instead = Telli terve sari: kui aeg või koht muutub, muutub see ka sinu kalendris.
download-ics = Laadi alla .ics-fail
feed-address = Kalendri aadress
copy = Kopeeri
copied = Kopeeritud
calendar-promise = Telli kalender üks kord ja see jääb ajakohaseks: muudetud kohtumine liigub, ära jäetud kohtumine on märgitud, midagi ei kordu.
calendar-choose = Vali, mida jälgida
calendar-by-topic = Teema järgi
calendar-by-place = Linna ja koha järgi
calendar-by-person = Läbiviija järgi
calendar-place-note = Linna kalendris on kohtumised, mis toimuvad selles linnas kohapeal. Ainult veebis toimuvaid kohtumisi selles ei ole.
calendar-deadlines-note = Millal registreerimine avaneb ja millal on viimane päev end kirja panna. Kohtumisi selles kalendris ei ole.
calendar-code-alt = Ruutkood kalendri tellimiseks telefonis
calendar-code-note = Telefonis: suuna kaamera ruutkoodile ja ava link.
calendar-difference = Telli või lisa üks kord?
calendar-subscribe-term = Telli kalendrisse
calendar-subscribe-means = Kalender jälgib programmi edasi: kui kohtumine liigub või jääb ära, muutub see ka sinu kalendris.
calendar-once-term = Lisa üks kord või laadi fail alla
calendar-once-means = Saad koopia, mis hiljem ei muutu. Sobib ühe kohtumise jaoks, mille muutusi jälgid ise.
calendar-refresh-note = Meie soovitame kalendritel muudatusi küsida iga nelja tunni järel, kuid iga kalender otsustab ise: Apple nii, nagu sina seal valid, Outlook mõne tunni, Google kuni ööpäeva järel.
add-once = Lisa üks kord
add-once-note = Koopia, mis hiljem ei muutu.
calendar-all = Kõik kohtumised
calendar-programmes = Programmi järgi
calendar-series = Sarja järgi
calendar-how = Kuidas kalendrit tellida
calendar-google-title = Google’i kalender
calendar-google-1 = Ava arvutis kalendri juures link „Google“ või kopeeri kalendri aadress.
calendar-google-2 = Kui kopeerisid aadressi, ava Google’i kalendri seadetes „Lisa kalender“ ja „URL-ilt“ ning kleebi aadress sinna.
calendar-google-3 = Kalender ilmub vasakule loendisse ja on näha ka telefonis.
calendar-google-settings = Google’i kalendri seaded
calendar-google-refresh = Google uuendab tellitud kalendreid aeglaselt: muudatuse kohalejõudmiseks võib kuluda ööpäev. Ära jäetud kohtumise peidab Google ära.
calendar-apple-title = Apple’i kalender
calendar-apple-1 = Vajuta telefonis või arvutis nuppu „Telli kalendrisse“.
calendar-apple-2 = Kinnita tellimus kalendrirakenduses.
calendar-apple-3 = Arvutis saab samas valida, kui tihti kalendrit uuendatakse; soovitame iga tundi.
calendar-apple-refresh = Apple’i kalender uuendab tellitud kalendreid sinu valitud sagedusega.
calendar-outlook-title = Outlook
calendar-outlook-1 = Ava kalendri juures link „Outlook.com“ või „Microsoft 365“.
calendar-outlook-2 = Või vali Outlooki kalendris „Lisa kalender“ ja „Telli veebist“ ning kleebi kalendri aadress.
calendar-outlook-3 = Anna kalendrile nimi ja kinnita.
calendar-outlook-refresh = Outlook uuendab tellitud kalendreid harvem: muudatuse kohalejõudmiseks võib kuluda kolm tundi kuni ööpäev.
calendar-change-note = Kalender ei saada teateid. Viimase hetke muudatusi vaata siit veebilehelt.

## Kalendrivoo sees
calendar-deadlines = Registreerimise tähtajad
calendar-registration-opens = Registreerimine avaneb: { $title }
calendar-registration-closes = Registreerimise tähtaeg: { $title }
calendar-cancelled-prefix = TÜHISTATUD:
calendar-online = Veebis
calendar-video-meeting = Veebikohtumine
calendar-time-to-be-announced = Kellaaeg täpsustamisel.
calendar-moved = Aeg või koht on muutunud.
calendar-topics = Teemad
calendar-people = Läbiviijad
calendar-registration = Registreerimine
calendar-more = Täpsemalt

## Teksti märgendus
heading-anchor = Link sellele jaotisele
footnotes = Märkused
footnote-back = Tagasi teksti juurde
external-link = (teine veebileht)
alert-note = Märkus
alert-tip = Nõuanne
alert-important = Oluline
alert-warning = Hoiatus
alert-caution = Ettevaatust
table = Tabel

## Õpimapp ja edenemine
materials-sum = { $counted }, kokku { $length }
materials-by-kind = Liigi järgi
folder = Õpimapp
folder-title = Õpimapp: { $name }
folder-lead = Kõik materjalid järjest: printimiseks, e-lugerisse või arvutisse, kus internetti ei ole.
folder-print = Prindi või loe ühel lehel
folder-epub = E-raamat
folder-zip = Veebilehed kaasa
folder-print-hint = Vajuta brauseris Ctrl + P (Macis ⌘ + P). Samas saab mapi salvestada PDF-failina.
folder-source = Veebis:
folder-accessibility = Tekst on järjestatud ja pealkirjadega liigendatud, sisukord on olemas, piltidel on tekstivasted.
watch-video = Vaata videot
licence = Litsents
progress = Minu edenemine
progress-done = Tehtud
progress-sum = [done] / [all] tehtud
progress-note = Märked on ainult selles brauseris: neid ei saadeta kuhugi.
progress-none = Ühtegi materjali ei ole veel tehtuks märgitud. Selleks on iga materjali lehel nupp „Tehtud“.
progress-export = Salvesta faili
progress-import = Loe failist
progress-erase = Kustuta kõik märked
progress-erase-sure = Kas kustutada kõik märked sellest brauserist?
progress-erased = Märked on kustutatud.
progress-imported = Märked on failist loetud.
progress-not-read = Selles failis ei ole märkeid.
progress-not-kept = Brauser ei luba märkeid hoida.
progress-marked = Materjal on märgitud tehtuks.
progress-unmarked = Märge on eemaldatud.
progress-file = minu-edenemine
