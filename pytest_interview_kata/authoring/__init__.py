"""What authors of packs get: new katas and packs, and types for the attempt in their properties."""
