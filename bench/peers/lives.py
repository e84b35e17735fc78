"""Two of the model's kinds in NumPy, all paths at once, month by month.

Plainly as one would write it: an array over the paths, NumPy's own distributions, no tricks.
    python3 lives.py SCENARIO.json SEED
prints how long it took, without starting Python, and what came out.
"""

import json
import sys
import time

import numpy as np

SHARES = (0.05, 0.25, 0.5, 0.75, 0.95)


def residual(stream, months, end, paths, rng):
    """Operating income of every month and path: steady churn, one rate after the first payment."""
    operating = np.empty((months, paths))
    customers = np.zeros(paths, dtype=np.int64)
    stay = 1 - stream["retention"]["monthly_churn"]
    (later,) = stream["rates_by_year"]
    for m in range(months):
        value = stream["value_per_month"] * (1 + stream["value_growth"]) ** (m // 12)
        old = rng.binomial(customers, stay) if m > 0 else customers
        income = old * (value * later)
        cost = stream["upkeep_per_month"]
        customers = old
        if m < end:
            new = rng.poisson(stream["new_customers_per_month"], paths)
            customers = old + new
            income = income + new * (value * stream["rate_first"])
            cost = cost + stream["cost_per_month"] + new * stream["cost_per_customer"]
        operating[m] = income - cost
    return operating


def team(stream, months, end, paths, rng):
    """The same for a team without roll-up whose members differ: levels are rows."""
    operating = np.empty((months, paths))
    deepest, shape = 40, stream["member_dispersion"]
    customers = np.zeros((deepest + 1, paths), dtype=np.int64)
    members = np.zeros((deepest + 1, paths), dtype=np.int64)
    activity = np.zeros((deepest + 1, paths))
    rates = np.zeros(deepest + 1)
    rates[1 : len(stream["level_rates"]) + 1] = stream["level_rates"]
    market, joined, used = stream.get("market_size", 1e10), np.zeros(paths), 1
    for m in range(months):
        step = (1 + stream["value_growth"]) ** (m // 12)
        order, own_order = stream["order_per_month"] * step, stream["member_order_per_month"] * step
        room = np.maximum(0, 1 - joined / market)
        # Levels deeper than anybody stands on are left alone.
        energy = room * activity[1:used]
        found = rng.poisson(stream["member_customers_per_month"] * energy)
        recruits = rng.poisson(stream["member_recruits_per_month"] * energy)
        customers[1:used] += found
        joined = joined + found.sum(axis=0)
        mine, first = np.zeros(paths, dtype=np.int64), np.zeros(paths, dtype=np.int64)
        if m < end:
            mine = rng.poisson(stream["my_customers_per_month"] * room)
            first = rng.poisson(stream["my_recruits_per_month"] * room)
        customers[0] += mine
        joined = joined + mine
        new = np.vstack([first, recruits])[:deepest]
        members[1 : len(new) + 1] += new
        activity[1 : len(new) + 1] += rng.gamma(shape * new) / shape
        joined = joined + new.sum(axis=0)
        used = min(deepest + 1, used + 1)
        income = stream["retail_rate"] * order * customers[0]
        paid = min(used, len(stream["level_rates"]) + 1)
        volume = order * customers[1:paid] + own_order * members[1:paid]
        income = income + (rates[1:paid, None] * volume).sum(axis=0)
        cost = stream["stay_cost_per_month"] + (stream["cost_per_month"] if m < end else 0)
        operating[m] = income - cost
        customers[:used] = rng.binomial(customers[:used], 1 - stream["customer_churn"])
        stayed = rng.binomial(members[1:used], 1 - stream["member_attrition"])
        left = members[1:used] - stayed
        split = (stayed > 0) & (left > 0)
        share = (stayed > 0).astype(float)
        share[split] = rng.beta(shape * stayed[split], shape * left[split])
        activity[1:used] *= share
        members[1:used] = stayed
        while used > 1 and not members[used - 1].any() and not customers[used - 1].any():
            used -= 1
    return operating


def bands(values):
    """Mean and quantiles of every month."""
    return {"mean": values.mean(axis=1), "quantiles": np.quantile(values, SHARES, axis=1)}


def main(file, seed):
    with open(file, encoding="utf-8") as text:
        scenario = json.load(text)
    (stream,) = scenario["streams"]
    months, end = scenario["horizon_months"], scenario["work_until_month"]
    paths = scenario["simulation"]["paths"]
    begun = time.perf_counter()
    live = {"residual": residual, "team": team}[stream["kind"]]
    operating = live(stream, months, end, paths, np.random.default_rng(seed))
    position = np.cumsum(operating, axis=0) - stream["setup_cost"]
    out = {"operating": bands(operating), "position": bands(position)}
    seconds = time.perf_counter() - begun
    errors = {
        "operating": operating.std(axis=1, ddof=1) / np.sqrt(paths),
        "position": position.std(axis=1, ddof=1) / np.sqrt(paths),
    }
    result = {"seconds": seconds, "with": f"NumPy {np.__version__}"}
    for name, band in out.items():
        result[name] = {"mean": band["mean"].tolist(), "mean_se": errors[name].tolist()}
    print(json.dumps(result))


main(sys.argv[1], int(sys.argv[2]))
