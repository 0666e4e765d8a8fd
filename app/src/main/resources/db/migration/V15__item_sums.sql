-- What each person of a department earned per item in a wave, as it was when the wave was last frozen. Pages take the
-- means of colleagues from here: they read no ratings of others, however many there are.
create table scoring.item_sum (
    wave_id       uuid not null references fieldwork.wave,
    department_id uuid not null references organization.department,
    staff         text not null,
    place         int not null check (place >= 1),
    asked         bigint not null check (asked > 0),
    earned        bigint not null check (earned >= 0),
    primary key (wave_id, department_id, staff, place)
);

insert into scoring.item_sum
select s.wave_id, s.department_id, s.staff, p.place, count(*), sum(p.points)
  from intake.scorable s
 cross join lateral unnest(s.points) with ordinality as p (points, place)
 where p.points is not null
   and exists (select from scoring.frozen_member m where m.rating_id = s.id)
 group by s.wave_id, s.department_id, s.staff, p.place;
