-- The office: who belongs where, since when. Nothing is overwritten; what ends is closed.
create schema organization;

create table organization.agency (
    only_one       boolean primary key default true check (only_one),
    name_ko        text not null,
    name_en        text not null,
    programme_unit text not null,
    basis_document text not null default '',
    settings       jsonb not null default '{}'
);

create table organization.bureau (
    id      uuid primary key,
    name_ko text not null unique,
    name_en text not null,
    place   int not null
);

create table organization.department (
    id         uuid primary key,
    code       text not null unique,
    name_ko    text not null,
    name_en    text not null,
    bureau_id  uuid not null references organization.bureau,
    kind       text not null,
    place      int not null,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from)
);

-- A department that came to another bureau than the one it began in.
create table organization.bureau_move (
    department_id uuid not null references organization.department,
    bureau_id     uuid not null references organization.bureau,
    from_date     date not null,
    primary key (department_id, from_date)
);

-- Other ways in which files write the name of a department: 세무이과, 세무2과(구). The key is without spaces and in
-- one form of each letter.
create table organization.department_alias (
    alias         text primary key,
    written       text not null,
    department_id uuid not null references organization.department
);

-- One row per department that became another: RENAMED and MERGED end the earlier one, SPLIT need not.
create table organization.succession (
    from_id uuid not null references organization.department,
    to_id   uuid not null references organization.department,
    kind    text not null check (kind in ('RENAMED', 'MERGED', 'SPLIT')),
    on_date date not null,
    primary key (from_id, to_id)
);

create table organization.team (
    id            uuid primary key,
    department_id uuid not null references organization.department,
    name          text not null,
    unique (department_id, name)
);

-- A person is a keyed code; the name is kept only where the agency's setting allows it. The grade is that of today.
create table organization.person (
    id    uuid primary key,
    code  text not null unique,
    name  text,
    grade text not null default ''
);

create table organization.assignment (
    id            uuid primary key,
    person_id     uuid not null references organization.person,
    department_id uuid not null references organization.department,
    team_id       uuid references organization.team,
    from_date     date not null,
    to_date       date check (to_date > from_date),
    unique (person_id, from_date)
);
create index on organization.assignment (department_id, from_date);

-- Duties with a term: LEADER, DEPUTY, DEPARTMENT_HEAD in a department, BUREAU_HEAD in a bureau.
create table organization.term (
    id            uuid primary key,
    person_id     uuid not null references organization.person,
    duty          text not null check (duty in ('LEADER', 'DEPUTY', 'DEPARTMENT_HEAD', 'BUREAU_HEAD')),
    department_id uuid references organization.department,
    bureau_id     uuid references organization.bureau,
    from_date     date not null,
    to_date       date check (to_date > from_date),
    check ((department_id is null) <> (bureau_id is null))
);
create index on organization.term (person_id);
create index on organization.term (department_id);

-- Days that matter in a quarter, such as the last day to hand in a CS task.
create table organization.milestone (
    quarter text not null,
    kind    text not null,
    due_on  date not null,
    primary key (quarter, kind)
);

-- The key of the codes: made once and kept here, unless the agency keeps it elsewhere. The check tells whether a key is
-- the one with which the codes were made.
create table organization.person_key (
    only_one boolean primary key default true check (only_one),
    key      bytea,
    mark     text not null
);

-- A staff list on its way in: looked at, then applied as a whole or not at all. It holds codes, never numbers.
create table organization.hr_draft (
    id          uuid primary key,
    list        jsonb not null,
    answers     jsonb,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);

-- The staff lists that were applied, each with what it changed.
create table organization.hr_upload (
    id           uuid primary key,
    file_name    text not null,
    file_sha256  text not null,
    effective_on date not null,
    changes      jsonb not null,
    applied_by   text not null,
    applied_at   timestamptz not null
);
