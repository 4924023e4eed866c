-- What somebody must be able to do to be sent for it, in the words of technician.skills.
ALTER TABLE price_book_item ADD COLUMN skills text[] NOT NULL DEFAULT '{}';
