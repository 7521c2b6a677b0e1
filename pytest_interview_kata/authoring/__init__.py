"""What authors of packs are given: new katas and packs, and types for the attempt in their properties."""
