//! Signing of finished PDF files with a key that never leaves its token, and the judgement of signatures.
