-- What leaders answer to the explanation of their score.
create schema diagnosis;

create table diagnosis.disagreement (
    id            uuid primary key,
    run_id        uuid not null references scoring.run,
    department_id uuid not null references organization.department,
    part          text not null,
    reason        text not null check (length(reason) between 1 and 2000),
    written_by    text not null,
    written_at    timestamptz not null
);
create index on diagnosis.disagreement (run_id, department_id);
