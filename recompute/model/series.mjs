// Series: one value a month, for each thing that a stream does.
//
// A kind fills in the reasons it is paid for, its costs, hours, what it invests and what it could be sold for.
// The rest (income, operating, net, position) is added up here.

const NINE = ['first', 'again', 'team', 'capital', 'cost', 'tax', 'invested', 'hours', 'asset'];

const zeros = (H) => new Array(H).fill(0);

export function blankSeries(H, extras = []) {
  return Object.fromEntries([...NINE, ...extras].map((name) => [name, zeros(H)]));
}

// Which kinds also count people.
export const extrasOf = (kind) =>
  kind === 'residual' ? ['customers'] : kind === 'team' ? ['customers', 'members'] : [];

export const sum = (values) => values.reduce((total, value) => total + value, 0);

export const incomeAt = (series, m) => series.first[m] + series.again[m] + series.team[m] + series.capital[m];

export const incomeOf = (series) => series.first.map((_, m) => incomeAt(series, m));

// operating = income − cost − tax; net = operating − invested;
// position = all net so far − the upfront once started + what it could be sold for.
export function derive(series, upfront, start) {
  const H = series.first.length;
  const operating = zeros(H);
  const net = zeros(H);
  const position = zeros(H);
  let cash = 0;
  for (let m = 0; m < H; m++) {
    operating[m] = incomeAt(series, m) - series.cost[m] - series.tax[m];
    net[m] = operating[m] - series.invested[m];
    cash += net[m];
    position[m] = cash - (m >= start ? upfront : 0) + series.asset[m];
  }
  return { ...series, operating, net, position };
}

// The total sums each series over the streams that have it.
export function addSeries(all, H) {
  const names = [...NINE, 'customers', 'members', 'operating', 'net', 'position'];
  const total = {};
  for (const name of names) {
    const having = all.filter((series) => series[name] !== undefined);
    const always = name !== 'customers' && name !== 'members';
    if (always || having.length > 0) {
      total[name] = zeros(H).map((_, m) => sum(having.map((series) => series[name][m])));
    }
  }
  return total;
}
