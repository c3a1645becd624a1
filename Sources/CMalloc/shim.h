// What the GNU C library says of its heap, which Swift's own module of that library leaves out.
#ifndef CMALLOC_SHIM_H
#define CMALLOC_SHIM_H

#if defined(__linux__)
#include <malloc.h>
#endif

#endif
