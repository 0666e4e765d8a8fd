-- What a department promises about integrity: that the share of happy calls with any problem falls to a target in a
-- quarter. expected is what the quarter was expected to bring if nothing changes, when the goal was set, with its 95 %
-- interval; chance is how probable it was that a true fall to the target is recognised, cannot_tell that nothing is.
-- Shares are parts of one.
create table integrity.goal (
    id            uuid primary key,
    department_id uuid not null references organization.department,
    quarter       text not null check (quarter ~ '^[1-9][0-9]{3}-[1-4]$'),
    result_id     uuid not null references integrity.result,
    expected      double precision not null check (expected > 0 and expected < 1),
    low           double precision not null check (low between 0 and expected),
    high          double precision not null check (high between expected and 1),
    target        double precision not null check (target > 0 and target < expected),
    answers       int not null check (answers > 0),
    answers_typed boolean not null,
    chance        double precision not null check (chance between 0 and 1),
    cannot_tell   double precision not null check (cannot_tell between 0 and 1),
    reason        text not null check (length(reason) between 1 and 2000),
    owner_id      uuid not null references organization.person,
    state         text not null check (state in ('WAITING', 'RETURNED', 'APPROVED')),
    document      text not null default '',
    document_on   date,
    remark        text not null default '' check (length(remark) <= 2000),
    decided_by    text,
    decided_at    timestamptz,
    written_by    text not null,
    written_at    timestamptz not null,
    version       int not null check (version > 0),
    unique (department_id, quarter),
    check ((state = 'APPROVED') = (document <> '' and document_on is not null)),
    check ((state = 'WAITING') = (decided_at is null) and (decided_by is null) = (decided_at is null))
);
create index on integrity.goal (quarter);

-- Every earlier wording of a goal, and goals that were taken back.
create table integrity.goal_history (
    goal_id       uuid not null,
    version       int not null,
    department_id uuid not null references organization.department,
    quarter       text not null,
    goal          jsonb not null,
    replaced_by   text not null,
    replaced_at   timestamptz not null,
    primary key (goal_id, version)
);

-- Whether the promised fall came about, by one published result: what was expected of the quarter from all quarters
-- before it, and what its happy calls found. A corrected result gives another verdict; the newest is the one that counts.
create table integrity.goal_verdict (
    goal_id   uuid not null references integrity.goal,
    result_id uuid not null references integrity.result,
    verdict   text not null check (verdict in ('MOVED', 'NO_CHANGE', 'LOWER', 'CANNOT_TELL')),
    reason    text not null default '' check (reason in ('', 'NO_ANSWERS', 'FEW_EARLIER_QUARTERS', 'DEPARTMENT_CHANGED')),
    expected  double precision,
    answers   int check (answers > 0),
    problems  int check (problems between 0 and answers),
    given_at  timestamptz not null,
    primary key (goal_id, result_id),
    check ((expected is null) = (answers is null) and (expected is null) = (problems is null)
        and (expected is null) = (reason <> '')),
    check (reason = '' or verdict = 'CANNOT_TELL')
);

create trigger goal_history_stays before update or delete or truncate on integrity.goal_history
    for each statement execute function integrity.refuse_change();
create trigger goal_verdicts_stay before update or delete or truncate on integrity.goal_verdict
    for each statement execute function integrity.refuse_change();

-- Once its quarter was told of, a goal says what it said.
create function integrity.refuse_change_of_promise() returns trigger language plpgsql as $$
begin
    if exists (select from integrity.goal_verdict v where v.goal_id = old.id) then
        raise exception 'a goal with a verdict is never changed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger promises_stay before update or delete on integrity.goal
    for each row execute function integrity.refuse_change_of_promise();

-- The record of a closed quarter is never changed, and neither are verdicts on its goals.
create function integrity.refuse_verdict_of_closed() returns trigger language plpgsql as $$
begin
    if exists (select from integrity.goal g join improvement.quarter q on q.quarter = g.quarter
                where g.id = new.goal_id and q.closed_at is not null) then
        raise exception 'a quarter that is closed gets no more verdicts';
    end if;
    return new;
end $$;
create trigger closed_quarters_stay before insert on integrity.goal_verdict
    for each row execute function integrity.refuse_verdict_of_closed();
