"""Numbers months and countries, and lets NumPy add the cents into an array of integers."""

import numpy as np
import pandas as pd


def monthly_revenue(orders: pd.DataFrame) -> pd.DataFrame:
    newest = orders.iloc[::-1].drop_duplicates("order_id").reset_index(drop=True)
    if newest.empty:
        return pd.DataFrame()
    utc = pd.DatetimeIndex(newest["placed"]).tz_convert("UTC")
    number = np.asarray(utc.year * 12 + utc.month - 1)
    country, names = pd.factorize(newest["country"].fillna("unknown"), sort=True)
    sums = np.zeros((number.max() - number.min() + 1, len(names)), dtype=np.int64)
    np.add.at(sums, (number - number.min(), country), newest["cents"].to_numpy())
    months = pd.period_range(utc.min().tz_localize(None), periods=len(sums), freq="M")
    return pd.DataFrame(sums, index=months, columns=names)
