"""Uses `apply` with `axis=1`, which looks like pandas, but calls a Python function for each row."""

import pandas as pd


def _month(row: "pd.Series[str]") -> str:
    return f"{pd.Timestamp(row['placed']).tz_convert('UTC'):%Y-%m}"


def monthly_revenue(orders: pd.DataFrame) -> pd.DataFrame:
    latest = orders.drop_duplicates("order_id", keep="last")
    if latest.empty:
        return pd.DataFrame()
    countries = latest["country"].fillna("unknown")
    months = latest.apply(_month, axis=1).rename("month")
    revenue = latest["cents"].groupby([months, countries]).sum().unstack(fill_value=0)
    revenue.index = pd.PeriodIndex(revenue.index, freq="M")
    all_months = pd.period_range(revenue.index.min(), revenue.index.max(), freq="M")
    return revenue.reindex(all_months, fill_value=0)
