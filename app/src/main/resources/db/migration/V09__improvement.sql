-- The quarter as a calendar, and what departments promise in it.
create schema improvement;

-- Quarters of the programme. They open and end by themselves; the CS office closes them with its review, and from then
-- on nothing of them changes.
create table improvement.quarter (
    quarter   text primary key check (quarter ~ '^[0-9]{4}-[1-4]$'),
    opened_on date not null,
    ended_on  date check (ended_on > opened_on),
    review    text check (length(review) between 1 and 10000),
    record    jsonb,
    closed_by text,
    closed_at timestamptz,
    check ((review is null) = (record is null) and (review is null) = (closed_by is null)
        and (review is null) = (closed_at is null) and (review is null or ended_on is not null))
);

-- The months in which a department's callers come all at once (업무 집중 시기), and what for.
create table improvement.busy_month (
    department_id uuid not null references organization.department,
    month         int not null check (month between 1 and 12),
    reason        text not null check (length(reason) between 1 and 60),
    primary key (department_id, month)
);

-- What a department promises for a quarter, about the whole score of a stream (item '') or about one item of its form.
-- A whole score counts in points, an item in per cent of what it can earn; gain is the same promise in points of the
-- whole score. chance is how probable it was, at setting, that a true change of that size is recognised.
create table improvement.goal (
    id              uuid primary key,
    department_id   uuid not null references organization.department,
    quarter         text not null check (quarter ~ '^[0-9]{4}-[1-4]$'),
    stream          text not null check (stream in ('PHONE', 'VISIT', 'SURVEY')),
    form_version_id uuid not null references instruments.version,
    item            text not null default '',
    baseline        double precision not null,
    baseline_run_id uuid not null references scoring.run,
    target          double precision not null,
    gain            double precision not null check (gain > 0),
    ratings         int not null check (ratings > 0),
    chance          double precision check (chance between 0 and 1),
    reason          text not null check (length(reason) between 1 and 2000),
    owner_id        uuid not null references organization.person,
    state           text not null check (state in ('WAITING', 'RETURNED', 'APPROVED')),
    document        text not null default '',
    document_on     date,
    remark          text not null default '' check (length(remark) <= 2000),
    decided_by      text,
    decided_at      timestamptz,
    written_by      text not null,
    written_at      timestamptz not null,
    version         int not null check (version > 0),
    unique (department_id, quarter, stream, item),
    check (target > baseline),
    check ((state = 'APPROVED') = (document <> '' and document_on is not null)),
    check ((state = 'WAITING') = (decided_at is null) and (decided_by is null) = (decided_at is null))
);
create index on improvement.goal (quarter);

-- Every earlier wording of a goal, and goals that were taken back.
create table improvement.goal_history (
    goal_id       uuid not null,
    version       int not null,
    department_id uuid not null references organization.department,
    quarter       text not null,
    goal          jsonb not null,
    replaced_by   text not null,
    replaced_at   timestamptz not null,
    primary key (goal_id, version)
);

-- Whether the promised change came about, by one published run. A newer run of the same quarter gives another verdict;
-- the newest is the one that counts.
create table improvement.goal_verdict (
    goal_id        uuid not null references improvement.goal,
    run_id         uuid not null references scoring.run,
    verdict        text not null check (verdict in ('MOVED', 'NO_CHANGE', 'LOWER', 'CANNOT_TELL')),
    reason         text not null default '',
    gamma          double precision,
    standard_error double precision check (standard_error > 0),
    given_at       timestamptz not null,
    primary key (goal_id, run_id),
    check ((gamma is null) = (standard_error is null) and (gamma is null) = (reason <> '')),
    check (gamma is not null or verdict = 'CANNOT_TELL')
);

create function improvement.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed', tg_table_schema || '.' || tg_table_name;
end $$;
create trigger history_stays before update or delete or truncate on improvement.goal_history
    for each statement execute function improvement.refuse_change();
create trigger verdicts_stay before update or delete or truncate on improvement.goal_verdict
    for each statement execute function improvement.refuse_change();

create function improvement.refuse_change_of_closed() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.closed_at is not null then
        raise exception 'a quarter is never deleted, and one that is closed never changed';
    end if;
    return new;
end $$;
create trigger closed_quarters_stay before update or delete on improvement.quarter
    for each row execute function improvement.refuse_change_of_closed();

-- Once ratings of its quarter may have come in, a goal says what it said.
create function improvement.refuse_change_of_promise() returns trigger language plpgsql as $$
begin
    if exists (select from improvement.goal_verdict v where v.goal_id = old.id) then
        raise exception 'a goal with a verdict is never changed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger promises_stay before update or delete on improvement.goal
    for each row execute function improvement.refuse_change_of_promise();
