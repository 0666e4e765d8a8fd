-- Rubrics and questionnaires. A version that was used is never changed.
create schema instruments;

create table instruments.instrument (
    id     uuid primary key,
    code   text not null unique,
    name   jsonb not null,
    stream text not null check (stream in ('PHONE', 'VISIT', 'SURVEY')),
    source text not null default ''
);

create table instruments.version (
    id            uuid primary key,
    instrument_id uuid not null references instruments.instrument,
    number        int not null,
    state         text not null check (state in ('DRAFT', 'IN_USE', 'RETIRED')),
    created_at    timestamptz not null,
    unique (instrument_id, number)
);

create table instruments.item (
    version_id    uuid not null references instruments.version,
    place         int not null,
    code          text not null,
    stage         jsonb not null,
    name          jsonb not null,
    official_name text not null,
    points        int not null check (points > 0),
    field         text not null,
    primary key (version_id, place),
    unique (version_id, code)
);
