// OutlineTemplates: to come.
