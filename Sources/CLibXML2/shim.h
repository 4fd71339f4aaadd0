#ifndef ENGROSS_CLIBXML2_SHIM_H
#define ENGROSS_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU; its header clashes with the toolchain's own ICU module.
   This hides two fields at the end of xmlCharEncodingHandler: never allocate that struct in Swift. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlmemory.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <libxml/xmlsave.h>
/* xmlFree is a C global variable, which Swift 6 rightly calls unsafe to share. */
static inline void clibxml2_free(void *p) { xmlFree(p); }
#endif
