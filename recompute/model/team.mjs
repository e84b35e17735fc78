// Team: customers of mine, and a team of customer gatherers.
//
// The people are counted by level: level 0 is mine, level 1 those whom I brought, level 2 those whom they brought, …
// Each month: new people join, everyone orders, I am paid, some leave.

import { blankSeries } from './series.mjs';
import { rollUp } from './roll_up.mjs';

export const DEPTH = 40;

export function team(stream, calendar) {
  const series = blankSeries(calendar.H, ['customers', 'members']);
  let people = peopleAtStart(stream);

  for (let m = calendar.start; m < calendar.H; m++) {
    const works = calendar.works(m);
    const joining = newPeople(people, works, stream);
    const present = addPeople(people, joining);
    const mayBePaid = m < calendar.E || stream.keep_active_after_stop;

    if (mayBePaid) pay(series, m, people, joining, present, stream, calendar.step(stream.value_growth, m));
    series.customers[m] = total(present.customers);
    series.members[m] = total(present.members);
    if (works) {
      series.cost[m] += stream.cost_per_month;
      series.hours[m] +=
        stream.hours_per_month +
        joining.customers[0] * stream.hours_per_customer +
        joining.members[1] * stream.hours_per_recruit;
    }
    if (works || stream.keep_active_after_stop) series.cost[m] += stream.stay_cost_per_month;

    people = leave(present, stream);
  }
  return { upfront: stream.setup_cost, series };
}

const levels = () => new Array(DEPTH + 1).fill(0);
const total = (counts) => counts.reduce((all, count) => all + count, 0);

// customers[ℓ] and members[ℓ] at level ℓ (members[0] is never used: that is me); `joined` counts all who ever came.
function peopleAtStart(stream) {
  const customers = levels();
  const members = levels();
  customers[0] = stream.existing_customers;
  stream.existing_members.forEach((count, i) => (members[i + 1] = count));
  stream.existing_member_customers.forEach((count, i) => (customers[i + 1] = count));
  return { customers, members, joined: total(customers) + total(members) };
}

// Those who join this month: fewer, the fuller the market. What would fall deeper than DEPTH is dropped.
function newPeople(people, works, stream) {
  const room = Math.max(0, 1 - people.joined / stream.market_size);
  const customers = levels();
  const members = levels();
  if (works) {
    customers[0] = stream.my_customers_per_month * room;
    members[1] = stream.my_recruits_per_month * room;
  }
  for (let level = 1; level <= DEPTH; level++) {
    customers[level] += stream.member_customers_per_month * room * people.members[level];
    if (level < DEPTH) members[level + 1] += stream.member_recruits_per_month * room * people.members[level];
  }
  return { customers, members };
}

function addPeople(people, joining) {
  return {
    customers: people.customers.map((count, level) => count + joining.customers[level]),
    members: people.members.map((count, level) => count + joining.members[level]),
    joined: people.joined + total(joining.customers) + total(joining.members),
  };
}

// Everyone present orders, and I am paid: for my new customers first, for my others again, for the levels as a team.
function pay(series, m, before, joining, present, stream, step) {
  const order = stream.order_per_month * step;
  const memberOrder = stream.member_order_per_month * step;
  series.first[m] = stream.retail_rate * order * joining.customers[0];
  series.again[m] = stream.retail_rate * order * before.customers[0];
  stream.level_rates.forEach((rate, i) => {
    const level = i + 1;
    const volume = present.customers[level] * order + present.members[level] * memberOrder;
    series.team[m] += rate * volume;
  });
}

// The end of the month: customers and members leave; with roll-up, the people of those who left move up.
function leave(people, stream) {
  const staying = {
    customers: people.customers.map((count) => count * (1 - stream.customer_churn)),
    members: people.members.map((count) => count * (1 - stream.member_attrition)),
    joined: people.joined,
  };
  return stream.roll_up ? rollUp(staying, stream.member_attrition) : staying;
}
