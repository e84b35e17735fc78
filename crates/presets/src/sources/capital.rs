//! Money put in: stocks and real estate.

use super::Grade::{A, C};
use super::{Source, anchored, assumed, found};

const STOCKS: &str = "https://github.com/datasets/s-and-p-500";
const HOUSES: &str = "https://github.com/datasets/house-prices-us";
const LANDLORDS: &str = "https://www.biggerpockets.com/forums/12/topics/623288-what-percentages-do-you-use-for-your-expenses";

pub(super) const INDEX_FUND: &[Source] = &[
    assumed(
        "contribution_per_month",
        "300",
        "Assumption: what somebody who works ten hours a week beside a job might put aside.",
    ),
    found(
        "annual_return",
        "0.098",
        A,
        Some(2022),
        STOCKS,
        "US stocks with dividends, 1928 to 2022, compounded, before inflation: 9.82 % a year, 6.6 % after it.",
    ),
    found(
        "annual_volatility",
        "0.19",
        A,
        Some(2022),
        STOCKS,
        "Their deviation from year to year, 1928 to 2022: 19.15 %.",
    ),
    assumed(
        "annual_fee",
        "0.001",
        "Assumption: a broad index fund costs 0.03 to 0.5 % a year.",
    ),
    assumed(
        "payout_rate",
        "0.04",
        "Assumption: four percent of what is there, a year.",
    ),
    assumed(
        "payout_from_month",
        "60",
        "Assumption: payouts begin when the contributions end.",
    ),
];

pub(super) const RENTAL_PROPERTY: &[Source] = &[
    assumed("price", "250000", "Assumption: a flat or small house."),
    assumed(
        "down_payment_share",
        "0.25",
        "Assumption: banks ask landlords for 20 to 30 %.",
    ),
    assumed(
        "closing_cost_share",
        "0.03",
        "Assumption: 2 to 5 % of the price.",
    ),
    anchored(
        "mortgage_rate",
        "0.068",
        Some(2025),
        "https://www.globenewswire.com/news-release/2025/11/26/3195288/0/en/Mortgage-Rates-Decrease.html",
        "Assumption: 0.6 points above the 6.23 % of an owner's loan in November 2025, as loans to landlords cost more.",
    ),
    found(
        "rent_per_month",
        "1750",
        C,
        None,
        "https://www.biggerpockets.com/forums/52/topics/157542-what-do-you-use-for-expenses-and-vacancy",
        "0.7 % of the price, of 0.5 to 1 %.",
    ),
    found(
        "rent_growth",
        "0.03",
        C,
        None,
        LANDLORDS,
        "What landlords plan with; 2 to 4 %.",
    ),
    found(
        "vacancy",
        "0.071",
        A,
        Some(2025),
        "https://www.mtsinsights.com/events/4393",
        "US rental vacancy in the third quarter of 2025; 5.6 % in 2022, 9.1 % in the South.",
    ),
    found(
        "manager_share",
        "0.1",
        C,
        None,
        LANDLORDS,
        "Managers take 8 to 12 % of the rent.",
    ),
    found(
        "upkeep_share",
        "0.024",
        C,
        None,
        "https://www.biggerpockets.com/forums/52/topics/157542-what-do-you-use-for-expenses-and-vacancy",
        "Repairs, reserves, tax and insurance. With vacancy and manager all costs but the loan are 45 % of the rent, of 35 to 50 %.",
    ),
    found(
        "appreciation",
        "0.035",
        A,
        Some(2023),
        HOUSES,
        "US houses rose by 4.3 % a year from 1987 to 2023; landlords plan with 3.5 %.",
    ),
    found(
        "appreciation_volatility",
        "0.059",
        A,
        Some(2023),
        HOUSES,
        "The deviation of those years; one house alone varies more.",
    ),
    found(
        "selling_cost_share",
        "0.08",
        C,
        None,
        LANDLORDS,
        "6 to 9 % of the price.",
    ),
];
