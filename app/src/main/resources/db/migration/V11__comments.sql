-- What citizens said, kept apart from the ratings it came with: no comment leads to a rating, a day or a person.
create table intake.comment (
    id            uuid primary key,
    upload_id     uuid not null references intake.upload,
    department_id uuid not null references organization.department,
    words         text not null
);
create index on intake.comment (department_id);

-- The comments that count.
create view intake.counted_comment as
select c.id, c.department_id, w.quarter, c.words
  from intake.comment c
  join intake.upload u on u.id = c.upload_id
  join fieldwork.wave w on w.id = u.wave_id
 where u.superseded_by is null;
