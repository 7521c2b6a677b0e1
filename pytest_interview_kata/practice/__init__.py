"""What a learner practises besides code: spoken questions, and katas that are repeated until they are remembered.

`events` records what happened, `deck` has the cards of a bank, and `schedule` computes from both which cards are due.
"""
