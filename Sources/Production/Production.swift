// Production: to come.
