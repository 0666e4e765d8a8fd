-- Rubrics and questionnaires. A version that was put in use is never changed: the next version takes its place.
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
create unique index one_in_use on instruments.version (instrument_id) where state = 'IN_USE';
create unique index one_draft on instruments.version (instrument_id) where state = 'DRAFT';

create table instruments.item (
    version_id    uuid not null references instruments.version,
    place         int not null,
    code          text not null,
    stage         jsonb not null,
    name          jsonb not null,
    official_name text not null,
    points        int not null check (points between 1 and 1000),
    field         text not null,
    primary key (version_id, place),
    unique (version_id, code)
);

create function instruments.refuse_change_of_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'a version that was put in use is never deleted';
        end if;
        return old;
    end if;
    if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'IN_USE'), ('IN_USE', 'RETIRED'))
            or (old.id, old.instrument_id, old.number) <> (new.id, new.instrument_id, new.number) then
        raise exception 'a version goes from DRAFT to IN_USE to RETIRED and changes in nothing else';
    end if;
    return new;
end $$;
create trigger versions_stay before update or delete on instruments.version
    for each row execute function instruments.refuse_change_of_version();

create function instruments.refuse_change_of_item() returns trigger language plpgsql as $$
declare
    item record := case when tg_op = 'DELETE' then old else new end;
begin
    if (select state from instruments.version where id = item.version_id) <> 'DRAFT' then
        raise exception 'the items of a version that was put in use are never changed';
    end if;
    return item;
end $$;
create trigger items_stay before insert or update or delete on instruments.item
    for each row execute function instruments.refuse_change_of_item();
