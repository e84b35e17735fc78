//! The months of a stream as series: what a rule yields, and what is derived from it.

/// What the rule of a kind yields, before tax: one value a month in every series.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Flows {
    /// Money put in at the beginning of the start month.
    pub upfront: f64,
    /// Pay for a piece of work, the first time.
    pub first: Vec<f64>,
    /// Later pay for work of mine that was already paid.
    pub again: Vec<f64>,
    /// Pay for work that people in my team did.
    pub team: Vec<f64>,
    /// Pay for money put in.
    pub capital: Vec<f64>,
    /// Costs.
    pub cost: Vec<f64>,
    /// Money put in that buys an asset.
    pub invested: Vec<f64>,
    /// Hours of work.
    pub hours: Vec<f64>,
    /// What the stream could be sold for.
    pub asset: Vec<f64>,
    /// Customers present, for kinds that have them.
    pub customers: Option<Vec<f64>>,
    /// Members present, for kinds that have them.
    pub members: Option<Vec<f64>>,
    /// The gain inside each payout, where not the whole of it is taxable (a fund).
    pub gain: Option<Vec<f64>>,
}

impl Flows {
    /// No money, no work, for so many months.
    pub fn zero(months: usize) -> Self {
        let zero = || vec![0.0; months];
        Self {
            first: zero(),
            again: zero(),
            team: zero(),
            capital: zero(),
            cost: zero(),
            invested: zero(),
            hours: zero(),
            asset: zero(),
            ..Self::default()
        }
    }

    /// Everything back to 0, so that the same lists serve another life.
    pub fn clear(&mut self) {
        self.upfront = 0.0;
        let money = [&mut self.first, &mut self.again, &mut self.team];
        let rest = [&mut self.capital, &mut self.cost, &mut self.invested];
        let others = [&mut self.hours, &mut self.asset];
        let people = [&mut self.customers, &mut self.members, &mut self.gain];
        let all = money.into_iter().chain(rest).chain(others);
        all.chain(people.into_iter().flatten())
            .for_each(|series| series.fill(0.0));
    }

    /// The income of a month: the sum of its four reasons.
    #[inline]
    pub fn income(&self, m: usize) -> f64 {
        self.first[m] + self.again[m] + self.team[m] + self.capital[m]
    }

    /// Hands over operating, net and position of each month, for a stream that starts in month `start`.
    pub fn close(&self, tax: &[f64], start: usize, mut month: impl FnMut(usize, [f64; 3])) {
        let mut banked = 0.0;
        for (m, tax) in tax.iter().enumerate() {
            let operating = self.income(m) - self.cost[m] - tax;
            let net = operating - self.invested[m];
            banked += net;
            let upfront = if m >= start { self.upfront } else { 0.0 };
            month(m, [operating, net, banked - upfront + self.asset[m]]);
        }
    }
}

/// Every series of a stream or of the total: one value a month.
///
/// Money is nominal, in the scenario's currency; flows fall at the month's end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Pay for a piece of work, the first time.
    pub first: Vec<f64>,
    /// Later pay for work of mine that was already paid: leveraged.
    pub again: Vec<f64>,
    /// Pay for work that people in my team did: leveraged.
    pub team: Vec<f64>,
    /// Pay for money put in: passive.
    pub capital: Vec<f64>,
    /// Costs.
    pub cost: Vec<f64>,
    /// Tax on profit.
    pub tax: Vec<f64>,
    /// Money put in that buys an asset.
    pub invested: Vec<f64>,
    /// Hours of work.
    pub hours: Vec<f64>,
    /// What the stream could be sold for at the end of the month, before tax on the sale.
    pub asset: Vec<f64>,
    /// Customers present in the month, for kinds that have them.
    pub customers: Option<Vec<f64>>,
    /// Members present in the month, for kinds that have them.
    pub members: Option<Vec<f64>>,
    /// income − cost − tax.
    pub operating: Vec<f64>,
    /// operating − invested.
    pub net: Vec<f64>,
    /// All net up to the month, less upfront, plus the asset: where one stands.
    pub position: Vec<f64>,
}

impl Series {
    /// The income of a month: the sum of its four reasons.
    #[inline]
    pub fn income(&self, m: usize) -> f64 {
        self.first[m] + self.again[m] + self.team[m] + self.capital[m]
    }

    /// How many months there are.
    pub fn months(&self) -> usize {
        self.first.len()
    }

    /// The series of a stream that starts in month `start`.
    pub(crate) fn new(flows: Flows, tax: Vec<f64>, start: usize) -> Self {
        let empty = || Vec::with_capacity(tax.len());
        let (mut operating, mut net, mut position) = (empty(), empty(), empty());
        flows.close(&tax, start, |_, values| {
            operating.push(values[0]);
            net.push(values[1]);
            position.push(values[2]);
        });
        Self {
            first: flows.first,
            again: flows.again,
            team: flows.team,
            capital: flows.capital,
            cost: flows.cost,
            tax,
            invested: flows.invested,
            hours: flows.hours,
            asset: flows.asset,
            customers: flows.customers,
            members: flows.members,
            operating,
            net,
            position,
        }
    }

    /// The sum of several series, month by month.
    pub(crate) fn total<'a>(all: impl IntoIterator<Item = &'a Series>, months: usize) -> Self {
        let zero = || vec![0.0; months];
        let mut total = Self {
            first: zero(),
            again: zero(),
            team: zero(),
            capital: zero(),
            cost: zero(),
            tax: zero(),
            invested: zero(),
            hours: zero(),
            asset: zero(),
            customers: None,
            members: None,
            operating: zero(),
            net: zero(),
            position: zero(),
        };
        for series in all {
            add(&mut total.first, &series.first);
            add(&mut total.again, &series.again);
            add(&mut total.team, &series.team);
            add(&mut total.capital, &series.capital);
            add(&mut total.cost, &series.cost);
            add(&mut total.tax, &series.tax);
            add(&mut total.invested, &series.invested);
            add(&mut total.hours, &series.hours);
            add(&mut total.asset, &series.asset);
            add_optional(&mut total.customers, series.customers.as_deref());
            add_optional(&mut total.members, series.members.as_deref());
            add(&mut total.operating, &series.operating);
            add(&mut total.net, &series.net);
            add(&mut total.position, &series.position);
        }
        total
    }
}

fn add(sum: &mut [f64], series: &[f64]) {
    for (sum, value) in sum.iter_mut().zip(series) {
        *sum += value;
    }
}

fn add_optional(sum: &mut Option<Vec<f64>>, series: Option<&[f64]>) {
    if let Some(series) = series {
        add(sum.get_or_insert_with(|| vec![0.0; series.len()]), series);
    }
}
