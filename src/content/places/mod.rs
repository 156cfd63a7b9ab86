//! The reference data of places, which the office look-up is cut from (`places/*.csv`).

pub mod check;
pub mod reference;
pub mod rows;
