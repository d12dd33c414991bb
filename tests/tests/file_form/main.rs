//! The finished file as an archive, a screen reader and the level above meet it: PDF/A, PDF/UA, attached data.
//!
//! Every kind of report is exported once by the console program, judged by validators of other makers, and then
//! broken on purpose, so that it is known that the validators would have said something.

#![allow(clippy::expect_used)]

mod archive;
mod attached;
mod broken;
mod files;
