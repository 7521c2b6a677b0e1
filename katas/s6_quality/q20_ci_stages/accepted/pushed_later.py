"""Each job that is done pushes its followers at least one stage later, in the style of a longest path; a deque holds the work."""

from collections import Counter, deque
from collections.abc import Collection, Mapping


def stages(needs: Mapping[str, Collection[str]]) -> list[list[str]]:
    followers: dict[str, list[str]] = {job: [] for job in needs}
    open_needs: Counter[str] = Counter()
    for job, needed in needs.items():
        for name in needed:
            try:
                followers[name].append(job)
            except KeyError:
                raise ValueError(f"no such job: {name}") from None
            open_needs[job] += 1
    earliest = dict.fromkeys(needs, 0)
    queue = deque(job for job in needs if not open_needs[job])
    done = []
    while queue:
        job = queue.popleft()
        done.append(job)
        for follower in followers[job]:
            earliest[follower] = max(earliest[follower], earliest[job] + 1)
            open_needs[follower] -= 1
            if not open_needs[follower]:
                queue.append(follower)
    if len(done) < len(needs):
        # Some of the jobs that are left only wait for a cycle, but all jobs of a cycle are among them.
        raise ValueError(f"cycles among {sorted(set(needs) - set(done))}")
    result: list[list[str]] = []
    for job in sorted(done, key=lambda job: (earliest[job], job)):
        if earliest[job] == len(result):
            result.append([])
        result[-1].append(job)
    return result
