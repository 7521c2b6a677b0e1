"""What are some Python testing tools you've used? Test a checkout that takes real money.

Your tests must not charge a card or send a mail.

Somebody else writes `checkout(order, gateway, mailer)`. Write `test_*` functions that take the
fixture `checkout`, and call it with mocks (`unittest.mock`) or objects of your own classes.

The contract of `checkout`:

- It calls `gateway.charge` with the order's card and the sum of the prices: once, or twice if the
  connection is lost (see below). It returns a `Receipt` with the id that `charge` returned and the
  charged cents.
- After the charge, it sends one mail to the order's address. The text of the mail contains the id.
- An order without prices raises `ValueError`. Nothing is charged or sent.
- If the first call raises `ConnectionError`, the same charge is tried once more.
- Any other exception of the first call, such as `DeclinedError`, is raised at once, as the same
  object. So is every exception of the second call. In both cases, no mail is sent.
- If `send` raises an `Exception`, the receipt is returned all the same, and `send` is not called
  again. Other exceptions of `send`, such as `KeyboardInterrupt`, are not caught.
- If the second call succeeds, the rules for receipt, mail and `send` are the same as after a first
  call.

Your file runs in pytest with many versions of `checkout`:

- If a version keeps the contract, however it is written, all tests pass.
- If it breaks one point, at least one test fails.

>>> Order("ada@example.org", "4111", (250, 1999)).cents
(250, 1999)

Details

- There must be at least one test. Tests that are skipped or marked `xfail` have not passed. A run
  may take two seconds of processor time. You learn how many broken versions were caught, but not
  which ones.
- A version may pass arguments to `charge` and `send` by position or by name.
- Each version gets its own run of your file, and remembers nothing from one call to the next. Keep
  `Order`, `Receipt` and `DeclinedError`: the versions use your classes.
- `pytest` and the standard library are available, but no `conftest.py` and no plugins.
- To run the tests yourself, add a function and a fixture that returns it, marked with
  `@pytest.fixture(name="checkout")`. The versions replace the fixture.
- The contract does not cover these points, so no test may depend on them: the texts of mails and
  errors, whether `ValueError` or a subclass of it is raised, orders that are not an `Order`,
  prices below 1, and what happens if `charge` raises a subclass of an exception that is named above,
  such as `ConnectionResetError`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Order:
    """What a customer buys: the price of each item, in cents above 0."""

    email: str
    card: str
    cents: tuple[int, ...]


@dataclass(frozen=True)
class Receipt:
    """What was paid; the id comes from the gateway."""

    id: str
    cents: int


class DeclinedError(Exception):
    """The bank declines the payment."""


class Gateway(Protocol):
    """Charges cards."""

    def charge(self, card: str, cents: int) -> str:
        """Charge the card and return the id of the receipt, or raise an exception."""


class Mailer(Protocol):
    """Sends mails."""

    def send(self, to: str, text: str) -> None:
        """Send a mail."""


Checkout = Callable[[Order, Gateway, Mailer], Receipt]


def test_returns_a_receipt(checkout: Checkout) -> None:
    """The receipt has the id from the gateway and the charged cents."""
    raise NotImplementedError
