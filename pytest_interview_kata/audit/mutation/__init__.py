"""Mutation of solutions: tables of small changes, and how a change is made and described."""
