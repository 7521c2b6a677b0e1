"""Mock interviews: `plan` decides what is asked, and `record` keeps what happens, one line of JSON for each event.

`timing` computes from the events how long each part took, `score` what it was worth, and `card` shows the result. Apart from
`record`, all of it is pure; the conversation itself is in `cli/interview/`.
"""
