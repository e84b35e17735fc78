//! What a life yields, month by month: flows, tax, and where one stands.

/// What the rule of a kind yields before tax.
pub struct Flows {
    /// Money put in at the beginning.
    pub upfront: f64,
    /// Pay for a piece of work, the first time.
    pub first: Vec<f64>,
    /// Later pay for it.
    pub again: Vec<f64>,
    /// Pay for the work of the team.
    pub team: Vec<f64>,
    /// Pay for money put in.
    pub capital: Vec<f64>,
    /// Costs.
    pub cost: Vec<f64>,
    /// Money put in that buys an asset.
    pub invested: Vec<f64>,
    /// Hours of work.
    pub hours: Vec<f64>,
    /// What it could be sold for.
    pub asset: Vec<f64>,
    /// Customers present.
    pub customers: Vec<f64>,
    /// Members present.
    pub members: Vec<f64>,
    /// The part of a fund's payout that is not the return of one's own money.
    pub gain: Option<Vec<f64>>,
}

impl Flows {
    /// Nothing yet.
    pub fn zero(months: usize) -> Self {
        let zero = || vec![0.0; months];
        Self {
            upfront: 0.0,
            first: zero(),
            again: zero(),
            team: zero(),
            capital: zero(),
            cost: zero(),
            invested: zero(),
            hours: zero(),
            asset: zero(),
            customers: zero(),
            members: zero(),
            gain: None,
        }
    }

    fn income(&self, month: usize) -> f64 {
        self.first[month] + self.again[month] + self.team[month] + self.capital[month]
    }
}

/// One life of one stream.
pub struct Lived {
    /// What came and went.
    pub flows: Flows,
    /// Tax on profit.
    pub tax: Vec<f64>,
    /// Where one stands at each month's end.
    pub position: Vec<f64>,
}

impl Lived {
    /// Adds tax and positions to the flows of a stream that starts in month `start`.
    pub fn new(flows: Flows, tax_rate: f64, working: bool, start: usize) -> Self {
        let months = flows.first.len();
        let (mut tax, mut position) = (vec![0.0; months], vec![0.0; months]);
        // P and W of the description: the profit so far, and the highest it ever was.
        let (mut profit, mut highest, mut money) = (0.0, 0.0_f64, 0.0);
        for month in 0..months {
            if month == start {
                money -= flows.upfront;
                profit -= if working { flows.upfront } else { 0.0 };
            }
            let earned = match &flows.gain {
                Some(gain) => gain[month],
                None => flows.income(month),
            };
            profit += earned - flows.cost[month];
            tax[month] = tax_rate * (profit.max(highest) - highest);
            highest = highest.max(profit);
            money += flows.income(month) - flows.cost[month] - tax[month] - flows.invested[month];
            position[month] = money + flows.asset[month];
        }
        Self {
            flows,
            tax,
            position,
        }
    }
}
