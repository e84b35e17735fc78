// Time: months are numbered from the scenario's start, 0 … H−1.
//
// A stream starts, is worked on until E, and may go on paying until H.

export const WEEKS_PER_MONTH = 365.25 / 84;

// The growth factor of one month, of an annual rate: twelve of them make the year.
export const monthlyFactor = (annualRate) => Math.pow(1 + annualRate, 1 / 12);

// The calendar of one stream, once its defaults are filled in.
export function calendarOf(stream, scenario) {
  const H = scenario.horizon_months;
  const start = stream.start_month;
  const E = Math.min(stream.work_until_month ?? H, scenario.work_until_month ?? H, H);
  return {
    H,
    start,
    E,
    works: (m) => start <= m && m < E,
    started: (m) => start <= m,
    // Prices and wages rise once a year, counted from the stream's start.
    step: (g, m) => Math.pow(1 + g, Math.floor((m - start) / 12)),
  };
}

const WORKING_KINDS = ['paid_once', 'royalty', 'residual', 'team'];
export const isWorkingKind = (kind) => WORKING_KINDS.includes(kind);

// Is there anything that was there before the start? A list of zeros is nothing.
export function hasExisting(stream) {
  const counts = [
    stream.existing_works ?? 0,
    stream.existing_customers ?? 0,
    ...(stream.existing_members ?? []),
    ...(stream.existing_member_customers ?? []),
  ];
  return counts.some((count) => count > 0);
}

// A stream that starts beyond the horizon, or that would only ever be work and is never worked on, is never begun.
export function isBegun(stream, calendar) {
  if (calendar.start >= calendar.H) return false;
  if (isWorkingKind(stream.kind) && calendar.E <= calendar.start) return hasExisting(stream);
  return true;
}
