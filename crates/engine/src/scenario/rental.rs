//! Real estate: a flat or house that is let.

use super::Quantity;
use super::fields::fields;
use crate::bounds::Presence::{Defaulted, Required};
use crate::bounds::{GROWTH, HOURS, MONEY, SHARE, number, whole};

fields! {
    /// A property bought with a mortgage and let.
    pub struct Rental {
        /// Price of the property.
        price: Quantity = 0.0.into(), MONEY, Required;
        /// The share of the price paid at once.
        down_payment_share: Quantity = 0.0.into(), SHARE, Required;
        /// Costs of buying, as a share of the price.
        closing_cost_share: Quantity = 0.0.into(), SHARE, Defaulted;
        /// Yearly mortgage rate, nominal, compounded monthly.
        mortgage_rate: Quantity = 0.0.into(), number(0.0, 0.3), Defaulted;
        /// Months of level payments.
        mortgage_months: u32 = 360, whole(1, 1200), Defaulted;
        /// Rent a month when let.
        rent_per_month: Quantity = 0.0.into(), MONEY, Required;
        /// Yearly rise of the rent.
        rent_growth: Quantity = 0.0.into(), GROWTH, Defaulted;
        /// The share of time without a tenant.
        vacancy: Quantity = 0.0.into(), SHARE, Defaulted;
        /// The manager's share of the rent, in months I do not manage myself.
        manager_share: Quantity = 0.0.into(), SHARE, Defaulted;
        /// Hours a month that I manage myself, while working.
        self_manage_hours_per_month: Quantity = 0.0.into(), HOURS, Defaulted;
        /// Yearly upkeep, tax and insurance, as a share of the property's value.
        upkeep_share: Quantity = 0.0.into(), SHARE, Defaulted;
        /// Yearly rise of the property's value, the median.
        appreciation: Quantity = 0.0.into(), GROWTH, Defaulted;
        /// Yearly volatility of the value, in simulated lives only.
        appreciation_volatility: Quantity = 0.0.into(), number(0.0, 5.0), Defaulted;
        /// Costs of selling, as a share of the value.
        selling_cost_share: Quantity = 0.0.into(), SHARE, Defaulted;
    }
}
