// @generated from the engine's table of fields and docs/scenario-format.md:
// UPDATE_GOLDENS=1 cargo test -p paid-again-engine --test documents

/** A number that you are not sure of: it lies somewhere between two. */
export type Range =
  | {
      /** The value below which one life in twenty lies; for `uniform` and `pert` the lowest. */
      low: number;
      /** The value above which one life in twenty lies; for `uniform` and `pert` the highest. */
      high: number;
      /** Left out: `lognormal` where `low` is above 0, and only there; else `normal`. */
      shape?: "lognormal" | "normal" | "uniform";
    }
  | {
      low: number;
      high: number;
      shape: "pert";
      /** The most likely value. */
      mode: number;
    };

/** A number, or a range where you are not sure of it. */
export type Quantity = number | Range;

/** How customers stay: the same share leaves every month, or those who stay are ever more loyal. */
export type Retention = Steady | Fading;

/** Everything that a person puts in: settings, and streams of income to compare. */
export interface Scenario {
  format: "paid-again/scenario";
  version: 1;
  /** 1 to 24 options to compare. */
  streams: Stream[];
  /** What you call it. Allowed: 0 to 200 characters. */
  name: string;
  /** A note to yourself or to a reader. Allowed: 0 to 10000 characters. Left out: empty. */
  note?: string;
  /** The currency of every amount. Allowed: three capital letters. */
  currency: string;
  /** The calendar month of month 0. Allowed: 0000-01 to 9999-12. */
  start: string;
  /** How many months are computed. Allowed: 1 to 1200. */
  horizon_months: number;
  /** The month in which all work stops; null: never. Allowed: 0 to 1200. Left out: null. */
  work_until_month?: number | null;
  /** Yearly inflation, for today's money. Allowed: −0.5 to 10. Left out: 0. */
  inflation?: number;
  /** Yearly discount rate, for present values. Allowed: −0.5 to 10. Left out: 0. */
  discount_rate?: number;
  /** The `id` of the stream that the others are compared with. Allowed: 1 to 200 characters. Left out: null. */
  baseline?: string | null;
  /** The money a month that you would like to reach. Allowed: 0 to 10¹². Left out: null. */
  target_per_month?: number | null;
  /** How many lives are simulated, and from which seed; the projection does not use it. Left out: `{}`. */
  simulation?: SimulationSettings;
}

/** How many lives are simulated, and from which seed. */
export interface SimulationSettings {
  /** How many lives. Allowed: 1 to 10⁶. Left out: 10000. */
  paths?: number;
  /** The seed, below 2⁵³ so that every JSON reader keeps it whole. Allowed: 0 to 2⁵³ − 1. Left out: 1. */
  seed?: number;
}

/** The six ways of being paid. */
export type KindName = "paid_once" | "royalty" | "residual" | "team" | "fund" | "rental";

/** One stream of income. */
export type Stream = PaidOnce | Royalty | Residual | Team | Fund | Rental;

/** What every stream has. */
export interface AnyStream {
  /** Its identity, unique in the scenario. Allowed: 1 to 200 characters. */
  id: string;
  /** What you call it. Allowed: 0 to 200 characters. */
  name: string;
  /** Left out of every result, without being deleted. Left out: false. */
  off?: boolean;
  /** The preset that it was made from. Allowed: 0 to 200 characters. Left out: null. */
  preset?: string | null;
  /** The month in which it starts. Allowed: 0 to 1199. Left out: 0. */
  start_month?: number;
  /** The month in which work on it stops; null: with the scenario's. Allowed: 0 to 1200. Left out: null. */
  work_until_month?: number | null;
  /** Flat rate on profit, with losses carried forward. Allowed: 0 to 1. Left out: 0. */
  tax_rate?: Quantity;
}

/** A job, a freelance hour, a flat fee. */
export interface PaidOnce extends AnyStream {
  kind: "paid_once";
  /** Money for one job. Allowed: 0 to 10¹². */
  pay_per_job: Quantity;
  /** Hours that one job takes. Allowed: 0.001 to 10⁶. Left out: 1. */
  hours_per_job?: Quantity;
  /** Hours of work a week. Allowed: 0 to 168. */
  hours_per_week: Quantity;
  /** The share of those hours that somebody pays for. Allowed: 0 to 1. Left out: 1. */
  billable_share?: Quantity;
  /** Weeks without work a year. Allowed: 0 to 52. Left out: 0. */
  weeks_off_per_year?: number;
  /** Yearly rise of the pay. Allowed: −0.9 to 10. Left out: 0. */
  annual_raise?: Quantity;
  /** Running costs a month, while working. Allowed: 0 to 10¹². Left out: 0. */
  cost_per_month?: Quantity;
  /** Money put in at the start. Allowed: 0 to 10¹². Left out: 0. */
  setup_cost?: Quantity;
}

/** A work that sells again: a book, a song, a course. */
export interface Royalty extends AnyStream {
  kind: "royalty";
  /** How many works are made. Allowed: 1 to 1000. Left out: 1. */
  works?: number;
  /** Months from the start of one work to the start of the next. Allowed: 0 to 1200. Left out: the same as `months_to_make`. */
  months_between?: number;
  /** Months that one work takes. Allowed: 1 to 1200. Left out: 1. */
  months_to_make?: number;
  /** Hours that one work takes, spread evenly over its months. Allowed: 0 to 10⁶. */
  hours_per_work: Quantity;
  /** Money that one work costs, in its first month. Allowed: 0 to 10¹². Left out: 0. */
  cost_per_work?: Quantity;
  /** Money paid when a work is out, and recouped from its royalties. Allowed: 0 to 10¹². Left out: 0. */
  advance_per_work?: Quantity;
  /** Units of one work sold in its first month. Allowed: 0 to 10⁹. */
  units_first_month: Quantity;
  /** Months after which the decaying part of the sales has halved; null: no decay. Allowed: 0.01 to 10⁶. Left out: null. */
  half_life_months?: Quantity | null;
  /** The share of the sales that does not decay. Allowed: 0 to 1. Left out: 0. */
  long_tail?: Quantity;
  /** Months for which a work is paid; null: for ever. Allowed: 1 to 1200. Left out: null. */
  term_months?: number | null;
  /** Price of one unit, on which the rate is counted. Allowed: 0 to 10¹². */
  price: Quantity;
  /** Yearly rise of price and deduction. Allowed: −0.9 to 10. Left out: 0. */
  price_growth?: Quantity;
  /** Royalty rates by the work's own units sold so far. Allowed: 1 to 100 tiers. */
  rate_tiers: Tier[];
  /** Money taken off each unit's royalty (delivery, printing). Allowed: 0 to 10¹². Left out: 0. */
  deduction_per_unit?: Quantity;
  /** My share of the royalty (after co-writers, agent). Allowed: 0 to 1. Left out: 1. */
  share?: Quantity;
  /** Hours of promotion a month, while a work is out and I work. Allowed: 0 to 744. Left out: 0. */
  promotion_hours_per_month?: Quantity;
  /** Money for promotion in such a month. Allowed: 0 to 10¹². Left out: 0. */
  promotion_cost_per_month?: Quantity;
  /** By how much promotion raises the sales: 0.5 is half as many again. Allowed: 0 to 1000. Left out: 0. */
  promotion_lift?: Quantity;
  /** How far works differ in luck, as a log-deviation. The projection leaves it out. Allowed: 0 to 5. Left out: 0. */
  hit_spread?: number;
  /** Works that were out before. Allowed: 0 to 1000. Left out: 0. */
  existing_works?: number;
  /** Their age at the start, in months. Allowed: 0 to 1200. Left out: 12. */
  existing_age_months?: number;
  /** Money put in at the start. Allowed: 0 to 10¹². Left out: 0. */
  setup_cost?: Quantity;
}

/** Customers who keep paying. */
export interface Residual extends AnyStream {
  kind: "residual";
  /** New customers a month, once the ramp is over. Allowed: 0 to 10⁹. */
  new_customers_per_month: Quantity;
  /** Months over which the new customers a month rise to their full number. Allowed: 0 to 1200. Left out: 0. */
  ramp_months?: number;
  /** Hours to gain one customer. Allowed: 0 to 10⁶. Left out: 0. */
  hours_per_customer?: Quantity;
  /** Hours a month besides, while working. Allowed: 0 to 744. Left out: 0. */
  hours_per_month?: Quantity;
  /** Hours a month to look after one customer, while working. Allowed: 0 to 10⁶. Left out: 0. */
  service_hours_per_customer?: Quantity;
  /** Money to gain one customer. Allowed: 0 to 10¹². Left out: 0. */
  cost_per_customer?: Quantity;
  /** Running costs a month, while working. Allowed: 0 to 10¹². Left out: 0. */
  cost_per_month?: Quantity;
  /** Costs a month that never stop (licence, insurance). Allowed: 0 to 10¹². Left out: 0. */
  upkeep_per_month?: Quantity;
  /** How customers stay. Allowed: steady or fading. */
  retention: Retention;
  /** The share of customers who leave a month besides, once nobody looks after them. Allowed: 0 to 1. Left out: 0. */
  churn_after_stop?: Quantity;
  /** Months for which a customer is paid for; null: as long as they stay. Allowed: 1 to 1200. Left out: null. */
  pays_for_months?: number | null;
  /** What a customer pays a month, on which the rates are counted. Allowed: 0 to 10¹². */
  value_per_month: Quantity;
  /** Its yearly rise. Allowed: −0.9 to 10. Left out: 0. */
  value_growth?: Quantity;
  /** Money for gaining one customer. Allowed: 0 to 10¹². Left out: 0. */
  bonus_per_customer?: Quantity;
  /** The rate on a customer's first payment. Allowed: 0 to 1000. */
  rate_first: Quantity;
  /** The rates on later payments, by year; the last repeats. Allowed: 1 to 100 items, each 0 to 1000. */
  rates_by_year: Quantity[];
  /** Customers from before. Allowed: 0 to 10⁹. Left out: 0. */
  existing_customers?: Quantity;
  /** How long they have been customers at the start, in months. Allowed: 1 to 1200. Left out: 12. */
  existing_age_months?: number;
  /** Money put in at the start. Allowed: 0 to 10¹². Left out: 0. */
  setup_cost?: Quantity;
}

/** Customers of mine, and a team of customer gatherers. */
export interface Team extends AnyStream {
  kind: "team";
  /** Customers that I gain a month. Allowed: 0 to 10⁹. */
  my_customers_per_month: Quantity;
  /** Members that I recruit a month. Allowed: 0 to 10⁹. */
  my_recruits_per_month: Quantity;
  /** Hours a month, while working. Allowed: 0 to 744. Left out: 0. */
  hours_per_month?: Quantity;
  /** Hours to gain one customer. Allowed: 0 to 10⁶. Left out: 0. */
  hours_per_customer?: Quantity;
  /** Hours to recruit one member. Allowed: 0 to 10⁶. Left out: 0. */
  hours_per_recruit?: Quantity;
  /** Customers that an average member gains a month. Allowed: 0 to 1000. */
  member_customers_per_month: Quantity;
  /** Members that an average member recruits a month. Allowed: 0 to 10. */
  member_recruits_per_month: Quantity;
  /** How alike members are; null: all the same. Luck, which the projection leaves out. Allowed: 0.01 to 10⁶. Left out: null. */
  member_dispersion?: number | null;
  /** The share of customers who leave a month. Allowed: 0 to 1. */
  customer_churn: Quantity;
  /** The share of members who drop out a month. Allowed: 0 to 1. */
  member_attrition: Quantity;
  /** What a customer orders a month. Allowed: 0 to 10¹². */
  order_per_month: Quantity;
  /** What a member orders a month. Allowed: 0 to 10¹². Left out: 0. */
  member_order_per_month?: Quantity;
  /** Yearly rise of the orders. Allowed: −0.9 to 10. Left out: 0. */
  value_growth?: Quantity;
  /** My rate on my own customers' orders. Allowed: 0 to 1000. */
  retail_rate: Quantity;
  /** My rates on the orders of each level of the team. Allowed: 1 to 12 items, each 0 to 1000. */
  level_rates: Quantity[];
  /** Whether people move up a level when the member between us leaves. Left out: false. */
  roll_up?: boolean;
  /** Money put in at the start. Allowed: 0 to 10¹². Left out: 0. */
  setup_cost?: Quantity;
  /** Running costs a month, while working. Allowed: 0 to 10¹². Left out: 0. */
  cost_per_month?: Quantity;
  /** What it costs a month to stay entitled to pay. Allowed: 0 to 10¹². Left out: 0. */
  stay_cost_per_month?: Quantity;
  /** Whether I stay entitled when I have stopped working. Left out: true. */
  keep_active_after_stop?: boolean;
  /** How many people can ever join. Allowed: 1 to 10¹⁰. Left out: 10¹⁰. */
  market_size?: number;
  /** Customers of mine from before. Allowed: 0 to 10⁹. Left out: 0. */
  existing_customers?: Quantity;
  /** Members from before, by level. Allowed: 0 to 12 items, each 0 to 10⁹. Left out: empty. */
  existing_members?: Quantity[];
  /** Those members' customers from before, by level. Allowed: 0 to 12 items, each 0 to 10⁹. Left out: empty. */
  existing_member_customers?: Quantity[];
}

/** The stock market. */
export interface Fund extends AnyStream {
  kind: "fund";
  /** Money put in at the start. Allowed: 0 to 10¹². Left out: 0. */
  initial?: Quantity;
  /** Money put in a month, while working. Allowed: 0 to 10¹². Left out: 0. */
  contribution_per_month?: Quantity;
  /** Yearly compound return, the median. Allowed: −0.9 to 10. */
  annual_return: Quantity;
  /** Yearly volatility. The projection leaves it out. Allowed: 0 to 5. Left out: 0. */
  annual_volatility?: Quantity;
  /** Yearly fee, as a share of the money. Allowed: 0 to 0.99. Left out: 0. */
  annual_fee?: Quantity;
  /** Yearly payout, as a share of the money, paid monthly. Allowed: 0 to 1. Left out: 0. */
  payout_rate?: Quantity;
  /** The month from the start in which payouts begin. Allowed: 0 to 1200. Left out: 0. */
  payout_from_month?: number;
}

/** Real estate. */
export interface Rental extends AnyStream {
  kind: "rental";
  /** Price of the property. Allowed: 0 to 10¹². */
  price: Quantity;
  /** The share of the price paid at once. Allowed: 0 to 1. */
  down_payment_share: Quantity;
  /** Costs of buying, as a share of the price. Allowed: 0 to 1. Left out: 0. */
  closing_cost_share?: Quantity;
  /** Yearly mortgage rate, nominal, compounded monthly. Allowed: 0 to 0.3. Left out: 0. */
  mortgage_rate?: Quantity;
  /** Months of level payments. Allowed: 1 to 1200. Left out: 360. */
  mortgage_months?: number;
  /** Rent a month when let. Allowed: 0 to 10¹². */
  rent_per_month: Quantity;
  /** Yearly rise of the rent. Allowed: −0.9 to 10. Left out: 0. */
  rent_growth?: Quantity;
  /** The share of time without a tenant. Allowed: 0 to 1. Left out: 0. */
  vacancy?: Quantity;
  /** The manager's share of the rent, in months I do not manage myself. Allowed: 0 to 1. Left out: 0. */
  manager_share?: Quantity;
  /** Hours a month that I manage myself, while working. Allowed: 0 to 744. Left out: 0. */
  self_manage_hours_per_month?: Quantity;
  /** Yearly upkeep, tax and insurance, as a share of the property's value. Allowed: 0 to 1. Left out: 0. */
  upkeep_share?: Quantity;
  /** Yearly rise of the property's value, the median. Allowed: −0.9 to 10. Left out: 0. */
  appreciation?: Quantity;
  /** Yearly volatility of the value. The projection leaves it out. Allowed: 0 to 5. Left out: 0. */
  appreciation_volatility?: Quantity;
  /** Costs of selling, as a share of the value. Allowed: 0 to 1. Left out: 0. */
  selling_cost_share?: Quantity;
}

/** A rate from so many units on. */
export interface Tier {
  /** Units of the work sold before the first at this rate. Allowed: 0 to 10¹². */
  from_units: number;
  /** The rate on the price. Allowed: 0 to 1000. */
  rate: Quantity;
}

/** The same share leaves every month. */
export interface Steady {
  /** The share of customers who leave a month. Allowed: 0 to 1. */
  monthly_churn: Quantity;
}

/** Those who stay are ever more loyal: the shifted-beta-geometric model. */
export interface Fading {
  /** The first shape of the beta distribution. Allowed: 0.001 to 10⁶. */
  alpha: Quantity;
  /** The second shape of the beta distribution. Allowed: 0.001 to 10⁶. */
  beta: Quantity;
  /** Months in a period (12: customers can leave once a year). Allowed: 1 to 1200. Left out: 1. */
  period_months?: number;
}
