#ifndef CYAJL_SHIM_H
#define CYAJL_SHIM_H
#include <yajl/yajl_parse.h>

/* Swift cannot call functions with a variable number of arguments. */
static inline void cyajl_enable(yajl_handle handle, yajl_option option) { yajl_config(handle, option, 1); }
#endif
