"""The learner's folder: creates, finds, updates and resets attempts, and never overwrites the learner's changes."""
