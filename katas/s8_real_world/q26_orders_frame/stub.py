"""How would you optimize a slow Python script? This one loops over rows. Let pandas do it.

The report about last year's orders takes all night, because it uses `iterrows`.

Write `monthly_revenue(orders)`. The columns of `orders` are `order_id` (integers), `placed` (with a
time zone), `country` (strings, or missing) and `cents` (int64). The result is a new DataFrame.

- A corrected order has several rows. Only the last row of each `order_id` counts: the last in the
  table, not in time.
- There is one row per month and one column per country. Each value is the sum of the cents.
- Months are those of UTC, whatever the time zone of `placed`.
- The index is a `PeriodIndex` of all months from the earliest to the latest of the rows that count.
  A month without orders has zeros.
- A missing country is `"unknown"`. The columns are the countries, with `"unknown"` among them, in
  ascending order, as Python compares strings.
- All values are of dtype int64, and exact: sums may be larger than 2**53.
- Without orders, the result has no rows and no columns.
- `orders` is not changed. Its index may have any labels, even equal ones.
- There is no Python loop over the rows. A loop over months or countries is fine.

>>> times = ["2026-01-31T23:30-01:00", "2026-04-30T12:00-01:00", "2026-02-28T12:00-01:00"]
>>> orders = pd.DataFrame({"order_id": [1, 2, 1], "placed": pd.to_datetime(times)})
>>> orders = orders.assign(country=["DE", None, "AT"], cents=[100, 250, 120])
>>> revenue = monthly_revenue(orders)
>>> [str(month) for month in revenue.index]
['2026-02', '2026-03', '2026-04']
>>> revenue.to_dict("list")
{'AT': [120, 0, 0], 'unknown': [0, 0, 250]}
>>> monthly_revenue(orders[:1]).to_dict("list")
{'DE': [100]}

Details

- A missing country is `None` or NaN. Cents may be negative. Times have the resolution of seconds,
  microseconds or nanoseconds.
- To find a loop, a test counts the lines of Python that run, yours and those of pandas, in all
  threads: 2,000 more rows may add at most 1,000 lines. `settrace` is banned.
- Your code has to work with pandas 2.3 and 3. mypy knows pandas (pandas-stubs).
- Not tested: the names of index and columns, types in an empty result, other columns and dtypes,
  missing values elsewhere, sums beyond int64, and a country called "unknown".
"""

import pandas as pd


def monthly_revenue(orders: pd.DataFrame) -> pd.DataFrame:
    """Return the revenue in cents, with a row for each month and a column for each country."""
    raise NotImplementedError
