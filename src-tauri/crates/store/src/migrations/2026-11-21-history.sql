-- What the history is searched by, and the way from a task or target to the steps that speak of it.

-- The words of a step, accents and letter case aside; made by the program, for older steps when the ledger is opened.
ALTER TABLE step ADD COLUMN search_key TEXT;

-- The same words stand in `read::history::OF`: entries name their item, figures and measures their target.
CREATE INDEX row_change_by_item ON row_change (coalesce(after ->> 'item', before ->> 'item', after ->> 'target', before ->> 'target', key ->> 'id'));
CREATE INDEX step_without_words ON step (id) WHERE search_key IS NULL;
