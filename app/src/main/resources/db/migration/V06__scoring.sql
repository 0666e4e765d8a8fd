-- From frozen sets to published scores. What is published is never changed.
create schema scoring;

create table scoring.method_version (
    id          uuid primary key,
    number      int not null unique,
    definition  jsonb not null,
    approved_by text not null,
    approved_at timestamptz not null,
    document    text not null default ''
);

create table scoring.frozen_set (
    id           uuid primary key,
    number       bigint generated always as identity,
    quarter      text not null,
    method_id    uuid not null references scoring.method_version,
    cut_off      timestamptz not null,
    ratings      bigint not null,
    tables       bytea not null,
    fingerprint  text not null,
    dictionaries jsonb not null,
    frozen_by    text not null
);

create table scoring.frozen_member (
    set_id    uuid not null references scoring.frozen_set,
    rating_id uuid not null,
    primary key (set_id, rating_id)
);

create table scoring.run (
    id           uuid primary key,
    set_id       uuid not null references scoring.frozen_set,
    quarter      text not null,
    seed         bigint not null,
    engine       text not null,
    state        text not null check (state in ('CALCULATED', 'REVIEWED', 'PUBLISHED', 'DISCARDED')),
    sheet        jsonb not null,
    result_hash  text not null,
    calculated_by text not null,
    calculated_at timestamptz not null,
    reviewed_by  text,
    reviewed_at  timestamptz,
    published_by text,
    published_at timestamptz
);
create index on scoring.run (published_at) where state = 'PUBLISHED';

-- One row per department, and per department and quarter (quarter null: all quarters together).
create table scoring.unit_result (
    run_id        uuid not null references scoring.run,
    department_id uuid not null references organization.department,
    quarter       text not null default '',
    row           jsonb not null,
    why           jsonb not null,
    primary key (run_id, department_id, quarter)
);

create function scoring.refuse_change_of_published() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' then
        raise exception 'a published run is never changed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger published_stays before update or delete on scoring.run
    for each row execute function scoring.refuse_change_of_published();

create function scoring.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed', tg_table_schema || '.' || tg_table_name;
end $$;
create trigger results_stay before update or delete on scoring.unit_result
    for each row execute function scoring.refuse_change();
create trigger sets_stay before update or delete on scoring.frozen_set
    for each row execute function scoring.refuse_change();

-- The agency's own rule that turns tiers or fair scores into points of 부서평가.
create table scoring.evaluation_rule (
    id         uuid primary key,
    number     int not null unique,
    rule       jsonb not null,
    written_by text not null,
    written_at timestamptz not null
);
