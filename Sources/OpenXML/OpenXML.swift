// OpenXML: to come.
