-- Who works together, in the shop's words: what a board groups and filters by.
ALTER TABLE technician ADD COLUMN team text;
