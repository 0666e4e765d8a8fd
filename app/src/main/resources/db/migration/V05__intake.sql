-- Ratings as they came in. Rows are only added; an upload that was wrong is superseded by another one.
create schema intake;

-- The values that ratings may have where something is beyond a department's control, and how files also spell
-- them. More can be accepted.
create table intake.level (
    factor    text not null check (factor in ('TASK', 'CHANNEL', 'HOUR', 'SEASON')),
    name      text not null,
    place     int not null,
    spellings text[] not null default '{}',
    primary key (factor, name)
);
insert into intake.level (factor, name, place) values
    ('TASK', '단순 안내', 1), ('TASK', '증명·등록', 2), ('TASK', '부과·고지', 3), ('TASK', '이의·감면', 4),
    ('TASK', '과태료·체납', 5), ('TASK', '압류·공매', 6), ('TASK', '인허가', 7), ('TASK', '지원 신청', 8),
    ('TASK', '현장 불편', 9), ('TASK', '담당자 찾기', 10);
insert into intake.level (factor, name, place, spellings) values
    ('CHANNEL', '전화', 1, '{유선,통화,phone,call}'), ('CHANNEL', '방문', 2, '{내방,대면,visit}'),
    ('HOUR', '오전', 1, '{am}'), ('HOUR', '점심', 2, '{점심시간,중식}'), ('HOUR', '오후', 3, '{pm}'),
    ('SEASON', '예', 1, '{Y,yes,O,집중}'), ('SEASON', '아니오', 2, '{아니요,N,no,X,평시}');

-- How a firm's files of an instrument are laid out and what their words mean, as confirmed the last time.
create table intake.mapping (
    firm         text not null,
    instrument   text not null,
    mapping      jsonb not null,
    confirmed_by text not null,
    confirmed_at timestamptz not null,
    primary key (firm, instrument)
);

-- An uploaded file on its way in: looked at, checked, then imported as a whole or not at all.
create table intake.upload (
    id            uuid primary key,
    wave_id       uuid not null references fieldwork.wave,
    firm          text not null,
    file_name     text not null,
    file_sha256   text not null,
    file_rows     bigint not null default 0,
    content       bytea,
    replaces      uuid references intake.upload,
    mapping       jsonb,
    state         text not null
        check (state in ('RECEIVED', 'CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED', 'DISCARDED')),
    rows_read     bigint not null default 0,
    report        jsonb,
    stopped       text not null default '',
    rows          bigint,
    superseded_by uuid references intake.upload,
    uploaded_by   text not null,
    uploaded_at   timestamptz not null,
    asked_by      text not null default '',
    asked_from    text not null default '',
    asked_at      timestamptz,
    imported_at   timestamptz
);
create unique index on intake.upload (wave_id, file_sha256) where state = 'IMPORTED' and superseded_by is null;
create index on intake.upload (state) where state in ('CHECKING', 'IMPORTING');
-- Read piece by piece; the files are packed already.
alter table intake.upload alter column content set storage external;

-- Faulty cells of an upload, as its last check found them.
create table intake.fault (
    upload_id  uuid not null references intake.upload,
    place      int not null,
    sheet      text not null,
    row_number bigint not null,
    cell       text not null,
    field      text not null,
    kind       text not null,
    found      text not null,
    expected   text[] not null,
    primary key (upload_id, place)
);

create table intake.rating (
    id            uuid primary key,
    wave_id       uuid not null references fieldwork.wave,
    upload_id     uuid not null references intake.upload,
    sheet         text not null,
    row_number    bigint not null,
    department_id uuid not null references organization.department,
    staff         text not null,
    assessor      text not null,
    on_date       date,
    task          text not null,
    channel       text not null,
    hour          text not null,
    season        text not null,
    points        smallint[] not null,
    outcome       int not null check (outcome between 0 and 10000),
    unique (upload_id, sheet, row_number)
);
create index on intake.rating (wave_id);
create index on intake.rating (staff) where staff <> '';

create function intake.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'ratings are only added: an upload that was wrong is superseded by another one';
end $$;
create trigger ratings_stay before update on intake.rating
    for each statement execute function intake.refuse_change();

-- What scoring reads: one row per rating that counts.
create view intake.scorable as
select r.id, r.wave_id, w.quarter, w.version_id, r.department_id, r.staff, r.assessor, r.on_date,
       r.task, r.channel, r.hour, r.season, r.points, r.outcome
  from intake.rating r
  join intake.upload u on u.id = r.upload_id
  join fieldwork.wave w on w.id = r.wave_id
 where u.superseded_by is null;
