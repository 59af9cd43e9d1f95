# Тексты на русском языке. Ключи во всех языках одинаковы; недостающий найдёт тест.

## Даты, цены, единицы
date-at-time = { $date }, { $time }
time-to-be-announced = время уточняется
zone-estonia = Время везде эстонское
zone-other = Время указано по часовому поясу { $zone }
price-free = бесплатно
price-per = { $payer ->
    [participant] с участника
    [team] с команды
   *[unsaid] { "" }
}
price-whole = { $vat ->
    [added] { $amount } + НДС { $per }
    [included] { $amount } { $per } (включая НДС)
    [exempt] { $amount } { $per } (без НДС)
   *[unsaid] { $amount } { $per }
}
unit-hours = ч
unit-minutes = мин
unit-bytes = Б
unit-kilobytes = КБ
unit-megabytes = МБ
unit-gigabytes = ГБ
n-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
}
n-sessions = { $n ->
    [one] { $n } встреча
    [few] { $n } встречи
   *[many] { $n } встреч
}
n-materials = { $n ->
    [one] { $n } материал
    [few] { $n } материала
   *[many] { $n } материалов
}
rhythm-weekly = раз в неделю
rhythm-fortnightly = раз в две недели
rhythm-monthly = раз в месяц
rhythm-once = один раз

## Рамка страницы
home = Главная
skip-to-content = Перейти к содержанию
navigation = Главное меню
menu = Меню
footer-navigation = Ссылки внизу страницы
breadcrumbs = Где вы находитесь
languages = Языки
on-this-page = На этой странице
contents = Содержание
updated = Обновлено
reviewed = Последняя проверка
draft = черновик
draft-notice = Эта страница — черновик и ещё не опубликована.
not-translated = Эта страница не переведена на русский язык.
organiser = Организатор
supporter = При поддержке
contact = Контакты
questions = Есть вопросы?
neighbours = Предыдущее и следующее
previous = Назад
next = Далее
to-home = На главную
not-found-title = Страница не найдена
not-found-text = По этому адресу страницы нет.
not-found-help = Возможно, в адресе опечатка или страница переехала. Продолжить можно отсюда:

## Разделы
section-programmes = { programme }
section-topics = { topics }
section-schedule = { schedule }
section-people = { people }
section-materials = { materials }
section-registration = { registration }
section-calendar = Календарь
section-news = { news }
section-search = { search-title }

## Главная и программа
programme = Программа
programme-parts = Из чего состоит программа
past-programmes = Прошлые наборы
programme-phase-coming = скоро начнётся
programme-phase-underway = идёт
programme-phase-past = завершена
about-programme = Подробнее о программе
programme-over = Программа завершена. Материалы остаются здесь и доступны всем.
see-materials = Посмотреть материалы
topic = Тема
topics = Темы
outcomes = Чему вы научитесь
people = Ведущие
does = Задачи в программе
authors = Авторы
led-by = Ведущие

## Расписание и встречи
schedule = Расписание
whole-schedule = Всё расписание
sessions = Встречи
series = Серии
months = По месяцам
next-session = Следующая встреча
coming-sessions = Предстоящие встречи
past-sessions = Прошедшие встречи
schedule-whole = Все
schedule-of = Расписание: { $what }
schedule-choose = Выбрать встречи
schedule-series = Серия
schedule-city = Место
schedule-person = Ведущий
schedule-topic = Тема
schedule-more = Подробнее
parallel-sessions = Та же встреча в другом месте или в другое время
zone-yours = в вашем часовом поясе
zone-of-time = по времени { $zone }
timeline-title = Программа по месяцам
timeline-alt = Лента времени, { $span }. { $lanes } Встречи с указанием времени — в списке ниже.
timeline-deadlines = Сроки
no-coming-sessions = Предстоящие встречи пока не объявлены.
no-session-yet = Время следующей встречи уточняется.
no-session-left = Все встречи программы прошли.
phase-underway = идёт
phase-today = сегодня
phase-past = прошедшая
status-tentative = предварительная
status-moved = изменена
status-cancelled = отменена
notice-cancelled = Эта встреча отменена
notice-moved = Время или место изменилось
notice-tentative = Время или место ещё может измениться
attendance-online = онлайн
attendance-in-person = очно
attendance-hybrid = очно и онлайн
place-online = онлайн
place-unknown = место уточняется
place-rough = { $place } (точное место уточняется)
place-hybrid = { $place } и онлайн
session-kind-workshop = мастерская
session-kind-training = обучение
session-kind-mentoring = менторство
session-kind-info-day = информационный день
session-kind-meeting = встреча
join-online = Участие онлайн
join-meeting = Открыть онлайн-встречу

## Изменения
change-told-new = { $name }: новая встреча, { $to }; подписчики это увидят
change-told-moved = { $name } переносится { $from } → { $to }; подписчики это увидят
change-told-place = { $name }: меняется место, { $from } → { $to }; подписчики это увидят
change-told-title = { $name }: меняется название, «{ $from }» → «{ $to }»; подписчики это увидят
change-told-cancelled = { $name } отменяется; подписчики это увидят
change-told-back-on = { $name } всё же состоится; подписчики это увидят
change-told-tentative = { $name }: время или место ещё могут измениться; подписчики это увидят
change-told-certain = { $name }: время и место теперь определены; подписчики это увидят
change-told-details = { $name }: меняются описание, ведущие или ссылки; подписчики это увидят
change-told-opens-new = { $name }: новое начало регистрации, { $to }; подписчики это увидят
change-told-opens-moved = { $name }: начало регистрации переносится, { $from } → { $to }; подписчики это увидят
change-told-closes-new = { $name }: новый срок регистрации, { $to }; подписчики это увидят
change-told-closes-moved = { $name }: срок регистрации переносится, { $from } → { $to }; подписчики это увидят
change-told-registration-details = { $name }: меняется описание регистрации; подписчики это увидят
change-new = Новая встреча
change-moved = Время: { $from } → { $to }
change-place = Место: { $from } → { $to }
change-title = Название: { $from } → { $to }
change-cancelled = Отменена
change-back-on = Всё же состоится
change-tentative = Время или место ещё могут измениться
change-certain = Время и место определены
change-details = Изменились описание, ведущие или ссылки
change-opens-new = Новое начало регистрации
change-opens-moved = Начало регистрации: { $from } → { $to }
change-closes-new = Новый срок регистрации
change-closes-moved = Срок регистрации: { $from } → { $to }
change-registration-details = Изменилось описание регистрации
changed = Изменено
schedule-changes = Изменения в расписании

## Факты
fact-audience = Для кого
fact-when = Время
fact-where = Место
fact-accessibility = Доступность
fact-languages = { $n ->
    [one] Язык
   *[other] Языки
}
fact-capacity = Мест
spoken-et = эстонский
spoken-en = английский
spoken-ru = русский
spoken-uk = украинский
spoken-fi = финский
spoken-sv = шведский
spoken-lv = латышский
spoken-lt = литовский
spoken-pl = польский
spoken-de = немецкий
spoken-fr = французский
spoken-eso = эстонский жестовый
fact-price = Цена
fact-join = Как участвовать
fact-people = { $n ->
    [one] Ведущий
   *[other] Ведущие
}
fact-status = Состояние
fact-kind = Вид
fact-length = Займёт
fact-self-study = Самостоятельная работа
fact-licence = Лицензия
fact-published = Опубликовано
fact-organisation = Организация
fact-email = Эл. почта
fact-phone = Телефон
fact-opens = Начало
fact-deadline = Крайний срок
fact-asks = В форме спрашивают
fact-minutes = Заполнение займёт

## Материалы
materials = Материалы
other-materials = Другие материалы
related-materials = На ту же тему
no-materials = Материалов пока нет.
downloads = Файлы
material-kind-text = чтение
material-kind-video = видео
material-kind-tool = инструмент
material-kind-exercise = упражнение
material-kind-template = шаблон
video-watch = Смотреть видео
video-notice = Видео загружается с YouTube только после запуска.

## Регистрация
registration = Регистрация
no-registrations = Сейчас регистрации нет.
next-registration = Сейчас можно зарегистрироваться здесь
registration-more = Подробнее о регистрации
registration-form-at = Форма находится на сайте
registration-takes = заполнение займёт
registration-form-notice = Кнопка ведёт на форму другого сайта, где действуют его условия защиты данных.
registration-remind = Добавьте начало регистрации в свой календарь: подпишитесь на сроки регистрации.
registration-otherwise = Если форма вам не подходит, свяжитесь с нами.
registration-closed = закрыта
registration-closed-sentence = Регистрация закрыта.
registration-reload = Время пришло: обновите страницу, чтобы увидеть форму.
registration-of-programme = Встреча — часть программы. Регистрация — на всю программу, а не на отдельные встречи.
registration-state-not-yet-open = ещё не открыта
registration-state-open = открыта
registration-state-closing-soon = скоро закроется
registration-state-full = мест нет
registration-state-waitlist = лист ожидания
registration-state-closed = { registration-closed }
registration-sentence-not-yet-open = Регистрация ещё не открыта.
registration-sentence-open = Регистрация открыта.
registration-sentence-closing-soon = Регистрация скоро закроется.
registration-sentence-full = Все места заняты.
registration-sentence-waitlist = Все места заняты, но можно записаться в лист ожидания.
registration-sentence-closed = { registration-closed-sentence }
registration-opens = Откроется: { $date }.
registration-deadline = Крайний срок: { $date }.
registration-deadline-past = Крайний срок был { $date }.
registration-button-not-yet-open = Регистрация ещё не открыта
registration-button-open = Зарегистрироваться
registration-button-closing-soon = Зарегистрироваться
registration-button-full = Все места заняты
registration-button-waitlist = Записаться в лист ожидания
registration-button-closed = Регистрация закрыта

## Новости и поиск
news = Новости
all-topics = Все темы
all-people = Все ведущие
all-news = Все новости
no-news = Новостей пока нет.
news-feed = Лента новостей
news-item = новость
search-title = Поиск
search-index = Все страницы по алфавиту
search-letters = Буквы
search-label = Что вы ищете?
search-hint = Слово может стоять в любой форме: «встречи» найдёт и «встреча».
search-button = Найти
search-results = Результаты поиска
search-show = Что показать
search-type-all = Всё
search-type-session = Встречи
search-type-topic = Темы
search-type-person = Люди
search-type-material = Материалы
search-type-news = Новости
search-type-page = Другие страницы
search-busy = Ищем …
search-found = Найдено страниц:
search-more = Показать ещё
search-nothing = По этому запросу ничего не нашлось.
search-nothing-advice = Проверьте написание, попробуйте слово короче или более общее либо выберите страницу по алфавиту ниже.
search-elsewhere = Показать все результаты
search-failed = Поиск не запустился. Все страницы перечислены ниже по алфавиту.
search-without-script = Для строки поиска нужен JavaScript. Без него все страницы можно найти здесь по алфавиту.
kind-page = страница
kind-programme = программа
kind-topic = тема
kind-session = встреча
kind-person = ведущий
kind-material = материал
kind-registration = регистрация

## Страница календаря
add-to-calendar = Добавить в календарь
calendar-file = Файл календаря (.ics)
calendar-feed = Календарь встреч
subscribe = Подписаться
subscribe-calendar = Подписаться на календарь
subscribe-how = Как подписаться на календарь
subscribe-instead = Подпишитесь на всю серию: если время или место меняется, оно меняется и в вашем календаре.
download-ics = Скачать файл .ics
feed-address = Адрес календаря
copy = Скопировать
copied = Скопировано
calendar-promise = Подпишитесь один раз, и календарь будет обновляться сам: перенесённая встреча переместится, отменённая будет отмечена, ничего не повторится.
calendar-choose = Выберите, за чем следить
calendar-by-topic = По теме
calendar-by-place = По городу и месту
calendar-by-person = По ведущему
calendar-place-note = В календаре города — встречи, которые проходят в этом городе. Встреч, которые проходят только онлайн, в нём нет.
calendar-deadlines-note = Когда открывается регистрация и какой день последний. Встреч в этом календаре нет.
calendar-code-alt = QR-код для подписки на календарь с телефона
calendar-code-note = С телефона: наведите камеру на код и откройте ссылку.
calendar-difference = Подписаться или добавить один раз?
calendar-subscribe-term = Подписаться
calendar-subscribe-means = Календарь и дальше следит за программой: если встреча переносится или отменяется, она меняется и у вас.
calendar-once-term = Добавить один раз или скачать файл
calendar-once-means = Вы получаете копию, которая потом не меняется. Подходит для одной встречи, за изменениями которой вы следите сами.
calendar-refresh-note = Мы просим календари проверять изменения каждые четыре часа, но каждый решает сам: Apple — как вы выберете, Outlook — через несколько часов, Google — до суток.
add-once = Добавить один раз
add-once-note = Копия, которая потом не меняется.
calendar-all = Все встречи
calendar-programmes = По программам
calendar-series = По сериям
calendar-how = Как подписаться
calendar-google-title = Google Календарь
calendar-google-1 = На компьютере откройте ссылку «Google» рядом с календарём или скопируйте адрес календаря.
calendar-google-2 = Если вы скопировали адрес, откройте в настройках Google Календаря «Добавить календарь» и «Добавить по URL» и вставьте его туда.
calendar-google-3 = Календарь появится в списке слева, в телефоне его тоже будет видно.
calendar-google-settings = Настройки Google Календаря
calendar-google-refresh = Google обновляет календари медленно: изменение может появиться через сутки. Отменённую встречу Google скрывает.
calendar-apple-title = Календарь Apple
calendar-apple-1 = Нажмите «Подписаться» на телефоне или компьютере.
calendar-apple-2 = Подтвердите подписку в приложении календаря.
calendar-apple-3 = На компьютере там же можно выбрать, как часто обновлять календарь; советуем каждый час.
calendar-apple-refresh = Календарь Apple обновляется так часто, как вы выбрали.
calendar-outlook-title = Outlook
calendar-outlook-1 = Откройте рядом с календарём ссылку «Outlook.com» или «Microsoft 365».
calendar-outlook-2 = Или выберите в календаре Outlook «Добавить календарь» и «Подписаться из интернета» и вставьте адрес календаря.
calendar-outlook-3 = Дайте календарю название и подтвердите.
calendar-outlook-refresh = Outlook обновляет календари реже: изменение может появиться через три часа или через сутки.
calendar-change-note = Календарь не присылает сообщений. Изменения в последнюю минуту смотрите на этом сайте.

## Внутри календаря
calendar-deadlines = Сроки регистрации
calendar-registration-opens = Начало регистрации: { $title }
calendar-registration-closes = Последний срок регистрации: { $title }
calendar-cancelled-prefix = ОТМЕНЕНО:
calendar-online = Онлайн
calendar-video-meeting = Онлайн-встреча
calendar-time-to-be-announced = Время уточняется.
calendar-moved = Время или место изменилось.
calendar-topics = Темы
calendar-people = Ведущие
calendar-registration = Регистрация
calendar-more = Подробнее

## Разметка текстов
heading-anchor = Ссылка на этот раздел
footnotes = Примечания
footnote-back = Назад к тексту
external-link = (другой сайт)
alert-note = Примечание
alert-tip = Совет
alert-important = Важно
alert-warning = Предупреждение
alert-caution = Осторожно
table = Таблица

## Учебная папка и продвижение
materials-sum = { $counted }, всего { $length }
materials-by-kind = По видам
folder = Учебная папка
folder-title = Учебная папка: { $name }
folder-lead = Все материалы подряд: для печати, для электронной книги или для компьютера без интернета.
folder-print = Напечатать или читать на одной странице
folder-epub = Электронная книга
folder-zip = Веб-страницы с собой
folder-print-hint = Нажмите в браузере Ctrl + P (на Mac ⌘ + P). Там же папку можно сохранить как файл PDF.
folder-source = В интернете:
folder-accessibility = Текст упорядочен и разделён заголовками, есть оглавление, у картинок есть текстовые описания.
watch-video = Смотреть видео
licence = Лицензия
progress = Мои успехи
progress-done = Пройдено
progress-sum = Пройдено [done] из [all]
progress-note = Отметки хранятся только в этом браузере и никуда не отправляются.
progress-none = Ещё ни один материал не отмечен. На странице каждого материала есть кнопка «Пройдено».
progress-export = Сохранить в файл
progress-import = Прочитать из файла
progress-erase = Стереть все отметки
progress-erase-sure = Стереть все отметки в этом браузере?
progress-erased = Отметки стёрты.
progress-imported = Отметки прочитаны из файла.
progress-not-read = В этом файле нет отметок.
progress-not-kept = Браузер не разрешает хранить отметки.
progress-marked = Материал отмечен как пройденный.
progress-unmarked = Отметка снята.
progress-file = moi-uspehi
