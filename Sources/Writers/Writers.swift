// Writers: to come.
