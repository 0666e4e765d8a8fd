-- In-department education (부서 내 친절교육): short sessions with a department's own staff, who attended, and what of it
-- the agency recognises.
create schema training;

-- What kinds of education the agency knows. Rehearsals are those of CS tasks and are kept there.
create table training.kind (
    code    text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    name_ko text not null unique check (length(name_ko) between 1 and 40),
    name_en text not null unique check (length(name_en) between 1 and 40),
    place   int not null
);
insert into training.kind (code, name_ko, name_en, place)
values ('IN_DEPARTMENT', '부서 내 친절교육', 'In-department education', 1),
       ('CASCADE', '전달교육', 'Passing on what was learned', 2),
       ('REHEARSAL', '연습', 'Rehearsal', 3);

-- The agency's rule on recognised hours (상시학습 인정시간), from a day on: either a share of the minutes or always the
-- same number. A rule is never changed; a later one takes its place.
create table training.policy (
    id                uuid primary key,
    kind_code         text not null references training.kind,
    valid_from        date not null,
    minutes_min       int not null check (minutes_min between 1 and 240),
    share_percent     int check (share_percent between 1 and 300),
    minutes_counted   int check (minutes_counted between 1 and 480),
    yearly_cap        int check (yearly_cap between 60 and 60000 and yearly_cap % 60 = 0),
    confirmer         text not null check (confirmer in ('DEPARTMENT_HEAD', 'CS_OFFICE')),
    set_by            text not null,
    set_at            timestamptz not null,
    unique (kind_code, valid_from),
    check ((share_percent is null) <> (minutes_counted is null)),
    check (kind_code <> 'REHEARSAL' or confirmer = 'DEPARTMENT_HEAD')
);

-- A session. One in two halves (절반씩) has a second day, so that the counter stays open; it is one session all the same.
create table training.session (
    id            uuid primary key,
    department_id uuid not null references organization.department,
    kind_code     text not null references training.kind check (kind_code <> 'REHEARSAL'),
    held_on       date not null,
    second_on     date check (second_on >= held_on),
    minutes       int not null check (minutes between 10 and 60),
    topic         text not null check (length(topic) between 1 and 200),
    item          text not null default '',
    task_id       uuid references improvement.task,
    taught_by     uuid not null references organization.person,
    material      text not null default '' check (length(material) <= 5000),
    version       int not null default 1,
    written_by    text not null,
    written_at    timestamptz not null,
    confirmed_by  text,
    confirmed_at  timestamptz,
    document      text not null default '' check (length(document) <= 100),
    document_on   date,
    check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (document = '')
        and (confirmed_by is null) = (document_on is null))
);
create index on training.session (department_id, held_on);
create index on training.session (held_on);

-- Who was there. Somebody in both lists attended one session.
create table training.attendance (
    session_id uuid not null references training.session on delete cascade,
    half       int not null check (half in (1, 2)),
    person_id  uuid not null references organization.person,
    primary key (session_id, half, person_id)
);
create index on training.attendance (person_id);

-- The one file a session may have.
create table training.material_file (
    session_id uuid primary key references training.session on delete cascade,
    name       text not null,
    type       text not null,
    size       bigint not null,
    sha256     text not null,
    content    bytea not null,
    added_by   text not null,
    added_at   timestamptz not null
);

-- The columns of the workbook of recognised hours, as the CS office wants them.
create table training.export_column (
    place   int primary key check (place > 0),
    field   text not null unique,
    heading text not null check (length(heading) between 1 and 60)
);

-- What was confirmed stays as it was.
create function training.refuse_change_of_confirmed() returns trigger language plpgsql as $$
begin
    if old.confirmed_by is not null then
        raise exception 'a session that was confirmed is never changed';
    end if;
    return coalesce(new, old);
end $$;
create trigger confirmed_stays before update or delete on training.session
    for each row execute function training.refuse_change_of_confirmed();

create function training.refuse_change_under_confirmed() returns trigger language plpgsql as $$
begin
    if exists (select from training.session s
                where s.id = coalesce(new.session_id, old.session_id) and s.confirmed_by is not null) then
        raise exception 'a session that was confirmed is never changed';
    end if;
    return coalesce(new, old);
end $$;
create trigger attendance_stays before insert or update or delete on training.attendance
    for each row execute function training.refuse_change_under_confirmed();
create trigger file_stays before insert or update or delete on training.material_file
    for each row execute function training.refuse_change_under_confirmed();
