//! The offline check: what a clerk would return a paper for, found before it is printed.
