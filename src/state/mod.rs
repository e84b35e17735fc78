//! The plan and what is derived from it. Nothing but this folder calls `project`.

mod alone;
mod answer;
mod desk;
mod edit;
mod figures;
mod guest;
mod history;
mod ink;
mod level;
mod look;
mod luck;
mod names;
mod one_job;
mod parts;
mod people;
mod plan;
mod retention;

pub use alone::{alone, projected_with};
pub use answer::Answer;
pub use desk::{Desk, Sheet};
pub use edit::{
    Shown, clear_number, domain, range_between, read_number, takes_range, write_number, write_range,
};
pub use figures::{Row, Tail, YEARS_AFTER, rows};
pub use guest::{Guest, Met};
pub use history::{Gesture, History};
pub use ink::{dashes, ink_of};
pub use level::level_sales;
pub use look::{Look, View, Whose};
pub use luck::{Luck, Progress, Told};
pub use names::{LONGEST_NAME, fresh};
pub use one_job::{follows, keep_one_job};
pub use parts::{
    copy_field, list_length, list_limits, read_flag, read_retention, resize_list, write_flag,
    write_retention,
};
pub use people::{People, Who, joined_while_paid, people};
pub use plan::Plan;
pub use retention::{Shape, ends, later_renewal, staying};

#[cfg(test)]
mod tests;
