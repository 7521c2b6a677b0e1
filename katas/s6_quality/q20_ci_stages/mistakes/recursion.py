"""Computes the stage of each job by recursion, which fails for a thousand jobs in a row."""

from collections.abc import Collection, Mapping


def stages(needs: Mapping[str, Collection[str]]) -> list[list[str]]:
    number: dict[str, int] = {}
    path: list[str] = []

    def visit(job: str) -> int:
        if job in path:
            raise ValueError(f"{job} needs itself")
        if job not in needs:
            raise ValueError(f"{job} is missing")
        if job not in number:
            path.append(job)
            number[job] = max((visit(name) + 1 for name in needs[job]), default=0)
            path.pop()
        return number[job]

    result: list[list[str]] = []
    for job in sorted(needs):
        while len(result) <= visit(job):
            result.append([])
        result[visit(job)].append(job)
    return result
