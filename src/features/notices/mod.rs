//! Notices for the whole site: the file that each page asks for afresh, and the page that lists them.

pub mod publish;
pub mod view;
