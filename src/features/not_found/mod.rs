//! What is shown where there is no page, or none came.

pub mod failed;
pub mod view;
