-- From frozen sets to published scores. What is published is never changed.
create schema scoring;

-- How scores are calculated, as approved; a new version is a new row.
create table scoring.method_version (
    id          uuid primary key,
    number      int not null unique,
    definition  jsonb not null,
    approved_by text not null,
    approved_at timestamptz not null,
    document    text not null default ''
);

-- The exact two-way tables of some ratings, and what their codes stand for. Scores are calculated from these only.
create table scoring.frozen_set (
    id           uuid primary key,
    number       bigint generated always as identity unique,
    quarter      text not null,
    method_id    uuid not null references scoring.method_version,
    cut_off      timestamptz not null,
    ratings      bigint not null,
    tables       bytea not null,
    fingerprint  text not null,
    dictionaries jsonb not null,
    frozen_by    text not null,
    frozen_at    timestamptz not null
);

-- Which ratings are in a set; they may be gone by now.
create table scoring.frozen_member (
    set_id    uuid not null references scoring.frozen_set,
    rating_id uuid not null,
    primary key (set_id, rating_id)
);

create table scoring.run (
    id            uuid primary key,
    set_id        uuid not null references scoring.frozen_set,
    quarter       text not null,
    seed          bigint not null,
    engine        text not null,
    state         text not null check (state in ('CALCULATED', 'REVIEWED', 'PUBLISHED', 'DISCARDED')),
    n             bigint not null,
    mean          double precision not null,
    sheet         jsonb not null,
    result_hash   text not null,
    calculated_by text not null,
    calculated_at timestamptz not null,
    reviewed_by   text,
    reviewed_at   timestamptz,
    published_by  text,
    published_at  timestamptz,
    check (state not in ('REVIEWED', 'PUBLISHED') or (reviewed_by is not null and reviewed_at is not null)),
    check (state <> 'PUBLISHED' or (published_by is not null and published_at is not null))
);
create index on scoring.run (published_at) where state = 'PUBLISHED';

-- One row per department (quarter '': all quarters together), and per department and quarter.
create table scoring.unit_result (
    run_id        uuid not null references scoring.run,
    department_id uuid not null references organization.department,
    quarter       text not null default '',
    result        jsonb not null,
    why           jsonb not null,
    primary key (run_id, department_id, quarter)
);

-- Per department that is shown: which kinds of contact moved its score, and its own past where no other is like it.
create table scoring.department_contacts (
    run_id        uuid not null references scoring.run,
    department_id uuid not null references organization.department,
    contacts      jsonb not null,
    primary key (run_id, department_id)
);

-- The agency's own rule that turns tiers or fair scores into points of 부서평가.
create table scoring.evaluation_rule (
    id         uuid primary key,
    number     int not null unique,
    rule       jsonb not null,
    written_by text not null,
    written_at timestamptz not null
);

-- A run goes from hand to hand; what it says does not change on the way, and nothing does after publication.
create function scoring.refuse_change_of_run() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'a score run is never deleted';
    end if;
    if old.state in ('PUBLISHED', 'DISCARDED') then
        raise exception 'a run that is % is never changed', lower(old.state);
    end if;
    if (new.id, new.set_id, new.quarter, new.seed, new.engine, new.n, new.mean, new.sheet, new.result_hash,
            new.calculated_by, new.calculated_at)
        is distinct from
       (old.id, old.set_id, old.quarter, old.seed, old.engine, old.n, old.mean, old.sheet, old.result_hash,
            old.calculated_by, old.calculated_at) then
        raise exception 'what a run says is never changed';
    end if;
    return new;
end $$;
create trigger run_stays before update or delete on scoring.run
    for each row execute function scoring.refuse_change_of_run();
create trigger runs_stay before truncate on scoring.run
    for each statement execute function scoring.refuse_change_of_run();

create function scoring.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed', tg_table_schema || '.' || tg_table_name;
end $$;
create trigger results_stay before update or delete or truncate on scoring.unit_result
    for each statement execute function scoring.refuse_change();
create trigger contacts_stay before update or delete or truncate on scoring.department_contacts
    for each statement execute function scoring.refuse_change();
create trigger sets_stay before update or delete or truncate on scoring.frozen_set
    for each statement execute function scoring.refuse_change();
create trigger members_stay before update or delete or truncate on scoring.frozen_member
    for each statement execute function scoring.refuse_change();
create trigger methods_stay before update or delete or truncate on scoring.method_version
    for each statement execute function scoring.refuse_change();
create trigger rules_stay before update or delete or truncate on scoring.evaluation_rule
    for each statement execute function scoring.refuse_change();
