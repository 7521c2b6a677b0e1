"""How do you ensure code quality in Python? Run the jobs of CI in as few stages as possible.

The configuration of a CI run lists jobs, and for each job the jobs that it needs. The run has
stages: when all jobs of a stage are done, those of the next stage start at the same time.

Write `stages(needs)`. `needs` maps the name of each job to the names of the jobs that it needs. The
result is a list of stages in the order of the run. Each stage is a list of names.

- Each job is in the earliest possible stage: the first stage if it needs no job, otherwise one
  stage after the last of the jobs that it needs.
- The names within a stage are in ascending order, as Python compares strings.
- If there are no jobs, the result is an empty list.
- A job that is needed but is not a key of `needs` is missing. `stages` raises `ValueError`, and the
  message contains the name of a missing job.
- No job may need itself, directly or through other jobs. `stages` raises `ValueError`, and the
  message contains the name of a job that needs itself.
- `needs` is never changed.

>>> stages({"test": ["build"], "build": [], "docs": ["build"], "lint": [], "deploy": ["test", "lint"]})
[['build', 'lint'], ['docs', 'test'], ['deploy']]
>>> stages({"build": ["lint"], "lint": ["build"], "deploy": ["build"]})
Traceback (most recent call last):
    ...
ValueError: 'build' needs itself

Details

- `needs` may be any mapping, such as a `defaultdict`, and its values any collections, such as
  lists, sets and tuples. A collection may contain a name twice.
- There may be 20,000 jobs, even in a row in which each job needs the one before. The call must
  return within a second.
- A job that only waits for a job that needs itself does not need itself.
- If both errors apply, either one is fine. In both cases the message may contain other names, too.
- Not tested: a `str` instead of a collection of names.
"""

from collections.abc import Collection, Mapping


def stages(needs: Mapping[str, Collection[str]]) -> list[list[str]]:
    """Return the stages of a run, each with the names of its jobs in ascending order."""
    raise NotImplementedError
