//! Tests of the finished programs.
