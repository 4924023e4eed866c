-- A change of many jobs that is one transaction, and is taken back as one.
ALTER TABLE bulk_run ADD COLUMN at_once boolean NOT NULL DEFAULT false;
