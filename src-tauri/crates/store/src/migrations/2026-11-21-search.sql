-- A search looks through the keys, in the order in which hits are shown; it need not read the rows for that.
DROP INDEX task_by_document;
CREATE INDEX task_by_document ON task (document, position, search_key);
DROP INDEX target_by_document;
CREATE INDEX target_by_document ON target (document, position, search_key);
DROP INDEX clause_by_document;
CREATE INDEX clause_by_document ON clause (document, position, search_key);
-- Which tables a step touched is asked of very many steps, and their rows are long.
CREATE INDEX row_change_tables ON row_change (step, table_name);
