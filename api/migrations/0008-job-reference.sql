-- The shop's own key of an imported job, so that its file can be written again. The job's id follows from it.
ALTER TABLE job ADD COLUMN reference text;
