-- What departments have to bear: how much comes in, and how many of those contacts were abusive.
create schema wellbeing;

-- Of a department in a quarter: calls and visits received, staff in post, and how many of the contacts were abusive
-- (특이민원). Contacts are counted; nothing is kept about a citizen or a member of staff.
create table wellbeing.load (
    department_id uuid not null references organization.department,
    quarter       text not null check (quarter ~ '^[0-9]{4}-[1-4]$'),
    calls         int not null check (calls between 0 and 9999999),
    visits        int not null check (visits between 0 and 9999999),
    abusive       int not null check (abusive between 0 and calls + visits),
    staff         int not null check (staff between 0 and 9999),
    version       int not null check (version > 0),
    stated_by     text not null,
    stated_at     timestamptz not null,
    primary key (department_id, quarter)
);
create index on wellbeing.load (quarter);

-- What was stated before it was stated anew.
create table wellbeing.load_history (
    department_id uuid not null,
    quarter       text not null,
    version       int not null,
    calls         int not null,
    visits        int not null,
    abusive       int not null,
    staff         int not null,
    replaced_by   text not null,
    replaced_at   timestamptz not null,
    primary key (department_id, quarter, version)
);

-- A file with such figures on its way in: looked at, then applied as a whole or not at all.
create table wellbeing.load_draft (
    id          uuid primary key,
    file        jsonb not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);

-- The files that were applied.
create table wellbeing.load_upload (
    id          uuid primary key,
    file_name   text not null,
    file_sha256 text not null,
    changes     int not null check (changes > 0),
    applied_by  text not null,
    applied_at  timestamptz not null
);

create function wellbeing.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed', tg_table_schema || '.' || tg_table_name;
end $$;
create trigger history_stays before update or delete or truncate on wellbeing.load_history
    for each statement execute function wellbeing.refuse_change();

-- Which quarters a verdict looked at together: the goal's own, and those after it as long as nothing could be told.
alter table improvement.goal_verdict add column quarters text not null default '';

-- How many ratings a department is to get in a quarter, as the CS office plans its waves.
create table fieldwork.planned_rating (
    quarter       text not null check (quarter ~ '^[0-9]{4}-[1-4]$'),
    department_id uuid not null references organization.department,
    ratings       int not null check (ratings between 1 and 9999),
    primary key (quarter, department_id)
);

-- Whether a goal's ratings were those planned for its quarter, or as many as last time.
alter table improvement.goal add column ratings_planned boolean not null default false;
