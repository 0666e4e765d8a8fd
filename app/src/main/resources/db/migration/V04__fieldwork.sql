-- Rounds of fieldwork.
create schema fieldwork;

create table fieldwork.wave (
    id         uuid primary key,
    quarter    text not null check (quarter ~ '^[0-9]{4}-[1-4]$'),
    number     int not null,
    version_id uuid not null references instruments.version,
    state      text not null check (state in ('OPEN', 'CLOSED')),
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    unique (quarter, number)
);
