// A header-only bridge to libqrencode, which Swift can call as it is.
#ifndef CQRENCODE_SHIM_H
#define CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
