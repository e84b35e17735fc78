// The projection of a scenario: every stream's life month by month, their total, and the comparison.
//
// One file per idea; this one only puts them in order.

import { compare } from './comparison.mjs';
import { withDefaults } from './defaults.mjs';
import { fund } from './fund.mjs';
import { paidOnce } from './paid_once.mjs';
import { withMedians } from './ranges.mjs';
import { rental } from './rental.mjs';
import { residual } from './residual.mjs';
import { royalty } from './royalty.mjs';
import { addSeries, blankSeries, derive, extrasOf } from './series.mjs';
import { summaryOf } from './summary.mjs';
import { tailOfStream, tailOfTotal } from './tail.mjs';
import { taxOf } from './tax.mjs';
import { team } from './team.mjs';
import { calendarOf, isBegun } from './time.mjs';

const KINDS = { paid_once: paidOnce, royalty, residual, team, fund, rental };

export function project(given) {
  const scenario = withDefaults(withMedians(given));
  const H = scenario.horizon_months;
  const parts = scenario.streams.filter((stream) => !stream.off).map((stream) => liveStream(stream, scenario));

  const series = addSeries(parts.map((part) => part.series), H);
  const baseline = parts.find((part) => part.stream.id === scenario.baseline);
  return {
    format: 'paid-again/projection',
    version: 1,
    currency: scenario.currency,
    start: scenario.start,
    months: H,
    streams: parts.map(({ stream, upfront, series, summary }) => ({
      id: stream.id,
      name: stream.name,
      kind: stream.kind,
      upfront,
      series,
      summary,
    })),
    total: { series, summary: summaryOf(series, parts, tailOfTotal(series, parts), scenario) },
    comparison: baseline ? parts.filter((part) => part !== baseline).map((part) => compare(part, baseline)) : [],
  };
}

// One stream: its life, its tax, what follows from them.
function liveStream(stream, scenario) {
  const calendar = calendarOf(stream, scenario);
  const nothing = { upfront: 0, series: blankSeries(calendar.H, extrasOf(stream.kind)) };
  const life = isBegun(stream, calendar) ? KINDS[stream.kind](stream, calendar) : nothing;
  if (life !== nothing) life.series.tax = taxOf(stream, calendar, life);
  const series = derive(life.series, life.upfront, calendar.start);
  const part = { stream, calendar, upfront: life.upfront, series };
  part.summary = summaryOf(series, [part], tailOfStream(series, stream, calendar), scenario);
  return part;
}
