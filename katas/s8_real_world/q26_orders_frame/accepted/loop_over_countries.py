"""Sums each country for itself, in a loop over the few countries, and keeps missing ones until the end."""

import pandas as pd


def monthly_revenue(orders: pd.DataFrame) -> pd.DataFrame:
    latest = orders.groupby("order_id", as_index=False).tail(1)
    month = latest["placed"].dt.tz_convert("UTC").dt.tz_localize(None).dt.to_period("M")
    columns: dict[str, "pd.Series[int]"] = {}
    for country in sorted(latest["country"].dropna().unique()):
        mine = latest["country"] == country
        columns[country] = latest.loc[mine, "cents"].groupby(month[mine]).sum()
    missing = latest["country"].isna()
    if missing.any():
        columns["unknown"] = latest.loc[missing, "cents"].groupby(month[missing]).sum()
    if not columns:
        return pd.DataFrame()
    months = pd.period_range(month.min(), month.max(), freq="M")
    filled = {name: sums.reindex(months, fill_value=0) for name, sums in columns.items()}
    return pd.DataFrame({name: filled[name] for name in sorted(filled)})
