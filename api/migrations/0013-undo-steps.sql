-- Undo and redo as one person's stack, on every device of theirs: a batch that can be taken back is a step of whoever made it, noted on its
-- first event (step_of). What takes a batch back names it (undoes), the change that the chain of undo and redo began with (undo_root), and how
-- far along that chain it is (undo_depth: odd means undone).
ALTER TABLE job_event
  ADD COLUMN step_of    text,
  ADD COLUMN undoes     uuid,
  ADD COLUMN undo_root  uuid,
  ADD COLUMN undo_depth smallint NOT NULL DEFAULT 0;
CREATE INDEX job_event_step ON job_event (workspace_id, step_of, at) WHERE step_of IS NOT NULL;
