-- The head confirms with number and date of a document; what waits longest stands first.
alter table improvement.task add column document_on date;
alter table improvement.task add column carried_out_at timestamptz;
update improvement.task set carried_out_at = changed_at where carried_out is not null;
alter table improvement.task add check ((carried_out is null) = (carried_out_at is null));

-- The rehearsal that comes next, so that those who take part know of it.
create table improvement.task_next_rehearsal (
    task_id    uuid primary key references improvement.task on delete cascade,
    held_on    date not null,
    begins_at  time not null,
    minutes    int not null check (minutes between 1 and 240),
    topic      text not null check (length(topic) between 1 and 200),
    planned_by text not null,
    planned_at timestamptz not null
);

-- One department asks another of the same kind of work how it does what it does well. Only the two and the CS office
-- know who asked.
create table improvement.share_request (
    id                 uuid primary key,
    from_department_id uuid not null references organization.department,
    to_department_id   uuid not null references organization.department,
    item               text not null,
    run_id             uuid not null references scoring.run,
    words              text not null default '' check (length(words) <= 1000),
    state              text not null check (state in ('OPEN', 'ANSWERED', 'DECLINED')),
    asked_by           text not null,
    asked_at           timestamptz not null,
    answer             text not null default '' check (length(answer) <= 2000),
    task_id            uuid references improvement.task,
    answered_by        text,
    answered_at        timestamptz,
    check (from_department_id <> to_department_id),
    check ((state = 'OPEN') = (answered_by is null) and (state = 'OPEN') = (answered_at is null)),
    check (state <> 'ANSWERED' or answer <> ''),
    unique (from_department_id, to_department_id, item, run_id)
);
create index on improvement.share_request (to_department_id, state);

-- The file that came with an answer.
create table improvement.share_file (
    request_id uuid primary key references improvement.share_request,
    name       text not null,
    type       text not null,
    sha256     text not null,
    content    bytea not null
);

-- Answers that the department lets all others read in the library, without who asked.
create table improvement.library_case (
    request_id    uuid primary key references improvement.share_request,
    department_id uuid not null references organization.department,
    kind          text not null,
    field         text not null,
    item          text not null,
    title         text not null check (length(title) between 1 and 100),
    action        text not null check (length(action) between 1 and 2000),
    task_id       uuid references improvement.task,
    added_at      timestamptz not null
);

create function improvement.refuse_change_of_answered() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' then
        raise exception 'a request that was answered is never changed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger answered_requests_stay before update or delete on improvement.share_request
    for each row execute function improvement.refuse_change_of_answered();
