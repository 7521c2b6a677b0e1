"""What a learner practises besides code: spoken questions, and katas that are repeated until they are remembered.

`events` is the file of what happened, `deck` the cards of a bank, and `schedule` says from both which cards are due.
"""
