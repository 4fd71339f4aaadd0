// Catalogue: to come.
