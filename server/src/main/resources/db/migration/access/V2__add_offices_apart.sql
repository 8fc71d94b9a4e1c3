-- An organisation that receives complaints has an office of its own beside the state's tree: nobody
-- of the state works there by holding a role above it, and no list of the state's offices names it.
alter table access.offices add column apart boolean not null default false;
alter table access.offices add constraint apart_alone check (not apart or parent is null);

drop index access.one_root;
create unique index one_root on access.offices ((true)) where parent is null and not apart;
