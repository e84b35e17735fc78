// Defaults: what a field is when the scenario does not say it.
//
// A field that is not listed here has to be given.

const SCENARIO = {
  note: '',
  work_until_month: null,
  inflation: 0,
  discount_rate: 0,
  baseline: null,
  target_per_month: null,
  simulation: {},
};

const EVERY_STREAM = { off: false, preset: null, start_month: 0, work_until_month: null, tax_rate: 0 };

const KIND = {
  paid_once: {
    hours_per_job: 1,
    billable_share: 1,
    weeks_off_per_year: 0,
    annual_raise: 0,
    cost_per_month: 0,
    setup_cost: 0,
  },
  royalty: {
    works: 1,
    months_to_make: 1,
    cost_per_work: 0,
    advance_per_work: 0,
    half_life_months: null,
    long_tail: 0,
    term_months: null,
    price_growth: 0,
    deduction_per_unit: 0,
    share: 1,
    promotion_hours_per_month: 0,
    promotion_cost_per_month: 0,
    promotion_lift: 0,
    hit_spread: 0,
    existing_works: 0,
    existing_age_months: 12,
    setup_cost: 0,
  },
  residual: {
    ramp_months: 0,
    hours_per_customer: 0,
    hours_per_month: 0,
    service_hours_per_customer: 0,
    cost_per_customer: 0,
    cost_per_month: 0,
    upkeep_per_month: 0,
    churn_after_stop: 0,
    pays_for_months: null,
    value_growth: 0,
    bonus_per_customer: 0,
    existing_customers: 0,
    existing_age_months: 12,
    setup_cost: 0,
  },
  team: {
    hours_per_month: 0,
    hours_per_customer: 0,
    hours_per_recruit: 0,
    member_dispersion: null,
    member_order_per_month: 0,
    value_growth: 0,
    roll_up: false,
    setup_cost: 0,
    cost_per_month: 0,
    stay_cost_per_month: 0,
    keep_active_after_stop: true,
    market_size: 1e10,
    existing_customers: 0,
    existing_members: [],
    existing_member_customers: [],
  },
  fund: {
    initial: 0,
    contribution_per_month: 0,
    annual_volatility: 0,
    annual_fee: 0,
    payout_rate: 0,
    payout_from_month: 0,
  },
  rental: {
    closing_cost_share: 0,
    mortgage_rate: 0,
    mortgage_months: 360,
    rent_growth: 0,
    vacancy: 0,
    manager_share: 0,
    self_manage_hours_per_month: 0,
    upkeep_share: 0,
    appreciation: 0,
    appreciation_volatility: 0,
    selling_cost_share: 0,
  },
};

function streamWithDefaults(given) {
  const stream = { ...EVERY_STREAM, ...KIND[given.kind], ...given };
  // A new work is begun when the one before is finished, unless another rhythm is given.
  if (stream.kind === 'royalty') stream.months_between ??= stream.months_to_make;
  if (stream.kind === 'residual' && stream.retention.alpha !== undefined) {
    stream.retention = { period_months: 1, ...stream.retention };
  }
  return stream;
}

export function withDefaults(given) {
  return { ...SCENARIO, ...given, streams: given.streams.map(streamWithDefaults) };
}
