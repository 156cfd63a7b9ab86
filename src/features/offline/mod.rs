//! What is there without a network: the service worker, and the page that it shows.

pub mod view;
pub mod worker;
