// Paid once: a job, a freelance hour, a flat fee.
//
// Every month of work is paid for once, and never again.

import { WEEKS_PER_MONTH } from './time.mjs';
import { blankSeries } from './series.mjs';

export function paidOnce(stream, calendar) {
  const series = blankSeries(calendar.H);
  const hours = stream.hours_per_week * WEEKS_PER_MONTH * (1 - stream.weeks_off_per_year / 52);
  const jobs = (hours * stream.billable_share) / stream.hours_per_job;

  for (let m = calendar.start; m < calendar.E; m++) {
    series.hours[m] = hours;
    series.first[m] = jobs * stream.pay_per_job * calendar.step(stream.annual_raise, m);
    series.cost[m] = stream.cost_per_month;
  }
  return { upfront: stream.setup_cost, series };
}
