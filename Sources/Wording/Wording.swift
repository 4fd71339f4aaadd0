// Wording: to come.
