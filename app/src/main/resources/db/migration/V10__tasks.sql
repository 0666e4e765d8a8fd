-- CS tasks: what a department tries, what it promised of it before it began, whether it did it, and what came of it.

create table improvement.task (
    id               uuid primary key,
    department_id    uuid not null references organization.department,
    quarter          text not null check (quarter ~ '^[1-9][0-9]{3}-[1-4]$'),
    window_quarters  int not null check (window_quarters between 1 and 4),
    kind             text not null,
    library_key      text not null default '',
    title            text not null check (length(title) between 1 and 100),
    cause            text not null default '' check (length(cause) <= 2000),
    action           text not null default '' check (length(action) <= 2000),
    checks           text not null default '' check (length(checks) <= 2000),
    owner_id         uuid references organization.person,
    starts_on        date not null,
    stop_rule        text not null check (stop_rule in ('AT_THE_END', 'WHEN_LOWER', 'WHEN_OVERLOADED')),
    state            text not null check (state in ('DRAFT', 'DECLARED', 'CLOSED')),
    continues_id     uuid references improvement.task,
    version          int not null default 1,
    created_by       text not null,
    created_at       timestamptz not null,
    changed_by       text not null,
    changed_at       timestamptz not null,
    declared_by      text,
    declared_at      timestamptz,
    stopped_on       date,
    stop_reason      text not null default '' check (length(stop_reason) <= 2000),
    carried_out      text check (carried_out in ('YES', 'PARTLY', 'NO')),
    carried_out_note text not null default '' check (length(carried_out_note) <= 2000),
    carried_out_by   text,
    confirmed_by     text,
    confirmed_at     timestamptz,
    document         text not null default '' check (length(document) <= 100),
    comment          text not null default '' check (length(comment) <= 2000),
    check (state = 'DRAFT' or (declared_by is not null and declared_at is not null)),
    check (confirmed_by is null or (confirmed_at is not null and carried_out is not null))
);
create index on improvement.task (department_id, quarter);
create index on improvement.task (quarter);
create index on improvement.task (library_key) where library_key <> '';

-- By how much an item is to move, in points of the score from 0 to 100; the item '' is the whole score.
create table improvement.task_promise (
    task_id    uuid not null references improvement.task on delete cascade,
    item       text not null,
    points     numeric(4, 1) not null check (points > 0),
    recognised double precision check (recognised between 0 and 1),
    primary key (task_id, item)
);

-- Short rehearsals that were held with staff, and who took part.
create table improvement.task_rehearsal (
    id       uuid primary key,
    task_id  uuid not null references improvement.task on delete cascade,
    held_on  date not null,
    minutes  int not null check (minutes between 1 and 240),
    topic    text not null default '' check (length(topic) <= 200),
    added_by text not null,
    added_at timestamptz not null
);
create index on improvement.task_rehearsal (task_id, held_on);

create table improvement.task_rehearsal_staff (
    rehearsal_id uuid not null references improvement.task_rehearsal on delete cascade,
    person_id    uuid not null references organization.person,
    primary key (rehearsal_id, person_id)
);

-- What was counted on a day: calls answered at lunch, complaints logged until closed.
create table improvement.task_count (
    id         uuid primary key,
    task_id    uuid not null references improvement.task on delete cascade,
    counted_on date not null,
    what       text not null check (length(what) between 1 and 100),
    number     int not null check (number >= 0),
    added_by   text not null,
    added_at   timestamptz not null
);
create index on improvement.task_count (task_id, counted_on);

-- Files that show what was done.
create table improvement.task_file (
    id       uuid primary key,
    task_id  uuid not null references improvement.task on delete cascade,
    name     text not null,
    type     text not null,
    size     bigint not null,
    sha256   text not null,
    content  bytea not null,
    added_by text not null,
    added_at timestamptz not null,
    unique (task_id, sha256)
);

-- What each published run said about a promise: of the department alone, and of all that ran the same task together.
create table improvement.task_verdict (
    task_id     uuid not null references improvement.task,
    item        text not null,
    run_id      uuid not null references scoring.run,
    departments int not null check (departments >= 1),
    quarters    text not null,
    promised    numeric(4, 1) not null,
    verdict     text not null check (verdict in ('MOVED', 'NO_CHANGE', 'LOWER', 'CANNOT_TELL')),
    change      jsonb not null,
    said_at     timestamptz not null,
    primary key (task_id, item, run_id, departments)
);

-- What a task of the library did wherever it was tried, by each published run.
create table improvement.task_effect (
    library_key text not null,
    item        text not null,
    run_id      uuid not null references scoring.run,
    departments int not null check (departments >= 1),
    verdict     text not null check (verdict in ('MOVED', 'NO_CHANGE', 'LOWER', 'CANNOT_TELL')),
    change      jsonb not null,
    said_at     timestamptz not null,
    primary key (library_key, item, run_id)
);

-- What was promised before the start stays as it was promised.
create function improvement.refuse_change_of_task() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (tg_op = 'DELETE'
            or (new.department_id, new.quarter, new.window_quarters, new.library_key, new.starts_on, new.declared_at)
               is distinct from
               (old.department_id, old.quarter, old.window_quarters, old.library_key, old.starts_on, old.declared_at)
            or new.state = 'DRAFT') then
        raise exception 'a task that was declared is not changed in what it promised';
    end if;
    return coalesce(new, old);
end $$;
create trigger task_stays before update or delete on improvement.task
    for each row execute function improvement.refuse_change_of_task();

create function improvement.refuse_change_of_task_promise() returns trigger language plpgsql as $$
begin
    if exists (select from improvement.task t
                where t.id = coalesce(new.task_id, old.task_id) and t.state <> 'DRAFT') then
        raise exception 'a task that was declared is not changed in what it promised';
    end if;
    return coalesce(new, old);
end $$;
create trigger promise_stays before insert or update or delete on improvement.task_promise
    for each row execute function improvement.refuse_change_of_task_promise();

create function improvement.refuse_change_of_task_answer() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed', tg_table_schema || '.' || tg_table_name;
end $$;
create trigger task_verdicts_stay before update or delete or truncate on improvement.task_verdict
    for each statement execute function improvement.refuse_change_of_task_answer();
create trigger task_effects_stay before update or delete or truncate on improvement.task_effect
    for each statement execute function improvement.refuse_change_of_task_answer();
