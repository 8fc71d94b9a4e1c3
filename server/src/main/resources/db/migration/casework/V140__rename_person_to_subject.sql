-- A case may be about an organisation: its procedure says which. Each kind counts its serials by
-- itself, so that a subject is looked for among the cases of some procedures.
alter table casework.cases rename column person to subject;
alter index casework.cases_person rename to cases_subject;
comment on column casework.cases.subject is
  'Serial of the person or organisation that it is about, as its procedure says.';
