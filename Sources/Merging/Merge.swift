package struct Merge {}
