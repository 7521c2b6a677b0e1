"""Mock interviews: `plan` decides what is asked, and `record` keeps what happens, one line of JSON for each event.

`timing` computes from the events how long each part took, `score` computes the points, and `card` shows the result. Only
`record` reads and writes files. The conversation with the candidate is in `cli/interview/`.
"""
