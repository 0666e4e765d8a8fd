-- Ratings as they came in. Rows are only added; a correction supersedes.
create schema intake;

-- How a survey firm's workbook is laid out, as confirmed the last time.
create table intake.mapping (
    firm         text primary key,
    mapping      jsonb not null,
    confirmed_by text not null,
    confirmed_at timestamptz not null
);

-- An uploaded file on its way in: looked at, checked, then imported as a whole or not at all.
create table intake.upload (
    id          uuid primary key,
    wave_id     uuid not null references fieldwork.wave,
    firm        text not null,
    file_name   text not null,
    file_sha256 text not null,
    content     bytea,
    mapping     jsonb,
    state       text not null check (state in ('RECEIVED', 'CHECKED', 'IMPORTED', 'DISCARDED')),
    rows        bigint,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    imported_at timestamptz
);
create unique index on intake.upload (wave_id, file_sha256) where state = 'IMPORTED';

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
    superseded_by uuid references intake.rating,
    unique (upload_id, sheet, row_number)
);
create index on intake.rating (wave_id);
create index on intake.rating (staff) where staff <> '';

-- What scoring reads: one row per rating that counts.
create view intake.scorable as
select r.id, r.wave_id, w.quarter, w.version_id, r.department_id, r.staff, r.assessor, r.on_date,
       r.task, r.channel, r.hour, r.season, r.points, r.outcome
  from intake.rating r
  join fieldwork.wave w on w.id = r.wave_id
 where r.superseded_by is null;
