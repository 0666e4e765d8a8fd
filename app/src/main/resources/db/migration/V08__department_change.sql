-- How far each department's newest quarter lies from what its other quarters, the agency and the assessors predict.
create table scoring.department_change (
    run_id        uuid not null references scoring.run,
    department_id uuid not null references organization.department,
    change        jsonb not null,
    primary key (run_id, department_id)
);
create trigger changes_stay before update or delete or truncate on scoring.department_change
    for each statement execute function scoring.refuse_change();
