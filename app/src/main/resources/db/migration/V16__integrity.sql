-- What happy calls (청렴 해피콜) of the audit office found, as counts. No call is kept, nor anything a citizen said: of
-- each answered call only counts are made while its file is read.
create schema integrity;

-- The questions of a happy call, after the national survey of integrity: 예 is a problem in all of them.
create table integrity.question (
    code    text primary key,
    place   int not null unique check (place >= 1),
    name_ko text not null unique,
    name_en text not null,
    text_ko text not null,
    text_en text not null
);

insert into integrity.question (code, place, name_ko, name_en, text_ko, text_en) values
('OPAQUE', 1, '불투명한 처리', 'Not transparent',
 '업무를 처리하는 기준이나 과정을 알 수 없었던 적이 있습니까?',
 'Was it ever unclear to you by which rules, or how, your case was handled?'),
('AGAINST_RULES', 2, '규정·절차 위반', 'Against the rules',
 '규정이나 절차와 다르게 처리한 일이 있었습니까?',
 'Was anything handled against rules or procedure?'),
('PASSIVE', 3, '소극적 처리', 'Passive handling',
 '할 수 있는 일을 하지 않거나 까닭 없이 미룬 일이 있었습니까?',
 'Was anything left undone or put off without a reason?'),
('FAVOURITISM', 4, '특혜', 'Favouritism',
 '특정한 사람이나 업체에 특혜를 준 일이 있었습니까?',
 'Was any person or firm favoured?'),
('SOLICITATION', 5, '부정 청탁', 'Improper solicitation',
 '부정한 청탁에 따라 처리한 일이 있었습니까?',
 'Was anything handled as somebody had improperly asked for?'),
('ABUSE', 6, '갑질', 'Abuse of position',
 '담당자가 지위를 이용해 부당하게 요구하거나 대한 일이 있었습니까?',
 'Did anybody in charge use the position to demand or treat you unfairly?'),
('PRIVATE_INTEREST', 7, '사익 추구', 'Private interest',
 '담당자가 업무를 이용해 사사로운 이익을 얻으려 한 일이 있었습니까?',
 'Did anybody in charge use the work for a private gain?'),
('MONEY', 8, '금품·향응', 'Money or hospitality',
 '금품이나 향응, 편의를 요구받거나 제공하신 일이 있었습니까?',
 'Were you asked for, or did you give, money, hospitality or a favour?');

-- The counts of one file about one quarter: looked at as a draft, then published; a corrected file makes a new number.
create table integrity.result (
    id           uuid primary key,
    quarter      text not null check (quarter ~ '^[1-9][0-9]{3}-[1-4]$'),
    number       int not null check (number >= 1),
    file_name    text not null,
    file_sha256  text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    state        text not null check (state in ('DRAFT', 'PUBLISHED')),
    uploaded_by  text not null,
    uploaded_at  timestamptz not null,
    published_by text,
    published_at timestamptz,
    check ((state = 'PUBLISHED') = (published_by is not null and published_at is not null)),
    unique (quarter, number)
);
create unique index one_draft on integrity.result (quarter) where state = 'DRAFT';

-- Of a department: how many answered, and how many of them with a problem in any question. A department that is not
-- shown has a reason.
create table integrity.tally (
    result_id     uuid not null references integrity.result on delete cascade,
    department_id uuid not null references organization.department,
    answers       int not null check (answers >= 1),
    problems      int not null check (problems between 0 and answers),
    withheld      text check (withheld in ('FEW_ANSWERS', 'PROTECTS_ANOTHER')),
    primary key (result_id, department_id)
);
create index on integrity.tally (department_id);

-- The same by question: how many were asked it.
create table integrity.question_tally (
    result_id     uuid not null,
    department_id uuid not null,
    question      text not null references integrity.question,
    asked         int not null check (asked >= 1),
    problems      int not null check (problems between 0 and asked),
    primary key (result_id, department_id, question),
    foreign key (result_id, department_id) references integrity.tally on delete cascade
);

-- A draft is published or discarded; what was published never changes.
create function integrity.refuse_change_of_result() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        raise exception 'results are never emptied';
    end if;
    if old.state = 'PUBLISHED' then
        raise exception 'a result that was published is never changed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if (new.id, new.quarter, new.number, new.file_name, new.file_sha256, new.uploaded_by, new.uploaded_at)
        is distinct from
       (old.id, old.quarter, old.number, old.file_name, old.file_sha256, old.uploaded_by, old.uploaded_at) then
        raise exception 'what a result says is never changed';
    end if;
    return new;
end $$;
create trigger result_stays before update or delete on integrity.result
    for each row execute function integrity.refuse_change_of_result();
create trigger results_stay before truncate on integrity.result
    for each statement execute function integrity.refuse_change_of_result();

-- Counts come and go with a draft and are never changed.
create function integrity.refuse_change_of_counts() returns trigger language plpgsql as $$
begin
    if tg_op in ('UPDATE', 'TRUNCATE') then
        raise exception '% is never changed', tg_table_schema || '.' || tg_table_name;
    end if;
    if exists (select from integrity.result
                where id = case when tg_op = 'DELETE' then old.result_id else new.result_id end
                  and state = 'PUBLISHED') then
        raise exception 'counts of a result that was published are never changed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tally_stays before insert or update or delete on integrity.tally
    for each row execute function integrity.refuse_change_of_counts();
create trigger tallies_stay before truncate on integrity.tally
    for each statement execute function integrity.refuse_change_of_counts();
create trigger question_tally_stays before insert or update or delete on integrity.question_tally
    for each row execute function integrity.refuse_change_of_counts();
create trigger question_tallies_stay before truncate on integrity.question_tally
    for each statement execute function integrity.refuse_change_of_counts();

-- The questions are fixed: an answer means the same in every year.
create function integrity.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed', tg_table_schema || '.' || tg_table_name;
end $$;
create trigger questions_stay before update or delete or truncate on integrity.question
    for each statement execute function integrity.refuse_change();
