//! The list of presets, in the order of the gallery.

use crate::Preset;

/// Declares the list; each preset's scenario stands in the file of its name.
macro_rules! presets {
    ($($name:literal, $kind:literal, $title:literal, $summary:literal;)*) => {
        /// All presets: the default comparison, the other comparisons, then the options.
        pub const PRESETS: &[Preset] = &[
            $( Preset {
                name: $name,
                kind: $kind,
                title: $title,
                summary: $summary,
                text: include_str!(concat!("scenarios/", $name, ".json")),
            }, )*
        ];
    };
}

presets! {
    "default", "comparison", "One-time work, royalties or a team",
    "A job, eBooks, insurance renewals, a network-marketing team and an index fund, five years of each.";

    "fee-or-royalties", "comparison", "A flat fee or royalties?",
    "One manuscript: 8,000 once, or a contract with an advance and ten percent of the price.";
    "salary-or-renewals", "comparison", "A salary or renewals?",
    "Five full-time years: a job at 60,000 a year, or life policies that pay again each year.";
    "invited-into-a-team", "comparison", "Invited into a team?",
    "Seven hours a week: a job at 20 an hour, or a network-marketing team.";
    "self-publish-or-contract", "comparison", "Self-publish or sign a contract?",
    "One manuscript: an eBook that you publish yourself, or a publisher who pays an advance.";
    "let-or-invest", "comparison", "A flat to let or an index fund?",
    "The same money: down payment of a flat that is let, or a broad stock index.";

    "freelance-job", "paid_once", "Freelance job",
    "Ten hours a week at an average freelance rate, two thirds of them billable.";
    "salaried-job", "paid_once", "Salaried job",
    "A full-time job with a yearly salary of about the average US pay, and nothing afterwards.";
    "hourly-job", "paid_once", "Job by the hour",
    "Ten hours a week in an ordinary job at less than typical pay, every hour paid.";
    "flat-fee", "paid_once", "Flat fee for the manuscript",
    "One manuscript, written in a year, sold for one payment and never paid again.";

    "ebook", "royalty", "Self-published eBooks",
    "A book a year for five years, each selling as many copies as a typical self-published one.";
    "paperback", "royalty", "Self-published paperbacks",
    "A book a year for five years, printed one by one as they are ordered.";
    "book-contract", "royalty", "Traditional book contract",
    "Two hardcovers with a small advance each and royalties that rise with the copies sold.";
    "hit-song", "royalty", "Hit song",
    "One song that is heard, with the hours of all those that were not.";
    "catalogue-song", "royalty", "Catalogue songs",
    "Twenty songs that few people hear, but for many years.";
    "online-course", "royalty", "Online courses",
    "Three courses on a marketplace that finds the students and keeps most of the price.";

    "insurance-renewals", "residual", "Insurance renewals",
    "One life policy sold a month: a large first-year commission, then five percent for nine years.";
    "medicare-renewals", "residual", "Medicare plan renewals",
    "Nine people a year helped into a plan, paid for as long as they keep it.";
    "advisory-fees", "residual", "Advisory fees",
    "Six clients a year with 100,000 each, one percent a year, shared with the firm.";
    "merchant-residuals", "residual", "Merchant residuals",
    "Nine shops a year that pay by card terminal, and a share of what their payments cost.";
    "subscription-service", "residual", "Subscription service I sell",
    "A small online service with one new subscriber every other month.";
    "subscription-affiliate", "residual", "Affiliate for a subscription",
    "Articles that send one new subscriber every four months to somebody else's service.";
    "travel-club", "residual", "Travel club membership",
    "Four members a year for a club that costs 100 a month, and the fee to be allowed to sell it.";
    "travel-bookings", "residual", "Travel bookings",
    "Readers who book a hotel once a year through a link.";

    "network-customers", "team", "Network-marketing customers",
    "A typical seller's six customers, less the orders and tools a seller has to buy.";
    "network-team", "team", "Network-marketing team",
    "A seller who recruits as much as is typical, and so has a team of one or two.";

    "index-fund", "fund", "Index fund",
    "300 a month for five years into a broad stock index, then four percent a year paid out.";
    "rental-property", "rental", "Rental property",
    "A flat bought with a quarter down, let by a manager, with all its costs.";
}
