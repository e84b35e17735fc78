// Fields: of every input its closed domain, and what is usual.
//
// `min`, `max`: the domain. `usual`: the values of everyday scenarios. `whole`: a whole number. `range`: may be a range.
// `optional`: has a default, so it may be left out. `nullable`: null is its default.

const field = (min, max, usual, more = {}) => ({ min, max, usual, ...more });
const optional = { optional: true };
const range = { range: true };
const both = { optional: true, range: true };
const wholeOptional = { optional: true, whole: true };
const wholeNullable = { optional: true, whole: true, nullable: true };

const money = (usual, more = range) => field(0, 1e12, usual, more);
const share = (usual, more = range) => field(0, 1, usual, more);
const growth = (usual, more = both) => field(-0.9, 10, usual, more);
const count = (usual, more = range) => field(0, 1e9, usual, more);
const hours = (usual, more = both) => field(0, 744, usual, more);
const perPerson = (usual) => field(0, 1e6, usual, both);
export const rate = (usual) => field(0, 1000, usual, range);

export const STREAM = {
  work_until_month: field(0, 1200, [1, 120], wholeNullable),
  tax_rate: share([0, 0.4], both),
};

export const KINDS = {
  paid_once: {
    pay_per_job: money([5, 900]),
    hours_per_job: field(0.001, 1e6, [0.25, 40], both),
    hours_per_week: field(0, 168, [1, 50], range),
    billable_share: share([0.4, 1], both),
    weeks_off_per_year: field(0, 52, [0, 8], optional),
    annual_raise: growth([-0.02, 0.06]),
    cost_per_month: money([0, 300], both),
    setup_cost: money([0, 5000], both),
  },
  royalty: {
    works: field(1, 1000, [1, 8], wholeOptional),
    months_between: field(0, 1200, [0, 18], wholeOptional),
    months_to_make: field(1, 1200, [1, 14], wholeOptional),
    hours_per_work: field(0, 1e6, [5, 600], range),
    cost_per_work: money([0, 3000], both),
    advance_per_work: money([0, 9000], both),
    units_first_month: count([1, 500]),
    half_life_months: field(0.01, 1e6, [2, 60], { ...both, nullable: true }),
    long_tail: share([0, 0.4], both),
    term_months: field(1, 1200, [6, 120], wholeNullable),
    price: money([0.01, 40]),
    price_growth: growth([-0.03, 0.05]),
    deduction_per_unit: money([0, 4], both),
    share: share([0.1, 1], both),
    promotion_hours_per_month: hours([0, 20]),
    promotion_cost_per_month: money([0, 100], both),
    promotion_lift: field(0, 1000, [0, 2], both),
    hit_spread: field(0, 5, [0, 2], optional),
    existing_works: field(0, 1000, [0, 4], wholeOptional),
    existing_age_months: field(0, 1200, [0, 48], wholeOptional),
    setup_cost: money([0, 3000], both),
  },
  residual: {
    new_customers_per_month: count([0.2, 12]),
    ramp_months: field(0, 1200, [0, 18], wholeOptional),
    hours_per_customer: perPerson([0, 15]),
    hours_per_month: hours([0, 40]),
    service_hours_per_customer: perPerson([0, 0.5]),
    cost_per_customer: money([0, 200], both),
    cost_per_month: money([0, 400], both),
    upkeep_per_month: money([0, 60], both),
    churn_after_stop: share([0, 0.05], both),
    pays_for_months: field(1, 1200, [6, 160], wholeNullable),
    value_per_month: money([1, 300]),
    value_growth: growth([-0.02, 0.05]),
    bonus_per_customer: money([0, 300], both),
    rate_first: rate([0, 1]),
    existing_customers: count([0, 80], both),
    existing_age_months: field(1, 1200, [1, 60], wholeOptional),
    setup_cost: money([0, 4000], both),
  },
  team: {
    my_customers_per_month: count([0, 3]),
    my_recruits_per_month: count([0, 1]),
    hours_per_month: hours([0, 60]),
    hours_per_customer: perPerson([0, 6]),
    hours_per_recruit: perPerson([0, 12]),
    member_customers_per_month: field(0, 1000, [0, 0.6], range),
    member_recruits_per_month: field(0, 10, [0, 0.2], range),
    member_dispersion: field(0.01, 1e6, [0.05, 2], { optional: true, nullable: true }),
    customer_churn: share([0, 0.2]),
    member_attrition: share([0, 0.2]),
    order_per_month: money([0, 200]),
    member_order_per_month: money([0, 150], both),
    value_growth: growth([-0.02, 0.05]),
    retail_rate: rate([0, 0.4]),
    setup_cost: money([0, 500], both),
    cost_per_month: money([0, 150], both),
    stay_cost_per_month: money([0, 100], both),
    market_size: field(1, 1e10, [100, 1e6], optional),
    existing_customers: count([0, 20], both),
  },
  fund: {
    initial: money([0, 50000], both),
    contribution_per_month: money([0, 900], both),
    annual_return: growth([-0.03, 0.12], range),
    annual_volatility: field(0, 5, [0, 0.3], optional),
    annual_fee: field(0, 0.99, [0, 0.02], both),
    payout_rate: share([0, 0.08], both),
    payout_from_month: field(0, 1200, [0, 120], wholeOptional),
  },
  rental: {
    price: money([40000, 600000]),
    down_payment_share: share([0, 1]),
    closing_cost_share: share([0, 0.08], both),
    mortgage_rate: field(0, 0.3, [0.01, 0.09], both),
    mortgage_months: field(1, 1200, [60, 400], wholeOptional),
    rent_per_month: money([200, 4000]),
    rent_growth: growth([-0.02, 0.05]),
    vacancy: share([0, 0.2], both),
    manager_share: share([0, 0.15], both),
    self_manage_hours_per_month: hours([0, 15]),
    upkeep_share: share([0, 0.03], both),
    appreciation: growth([-0.03, 0.06]),
    appreciation_volatility: field(0, 5, [0, 0.2], optional),
    selling_cost_share: share([0, 0.1], both),
  },
};
