//! The document model as Word and Excel files, for leaders who edit and levels above that calculate.
