// A header-only bridge to libcurl. Swift cannot call variadic functions, so each way of calling
// curl_easy_setopt and curl_easy_getinfo has a typed forward here. Nothing in this file decides
// anything, but for the two options that older releases of libcurl do not have.
#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H

#include <curl/curl.h>
#include <stddef.h>

// The name in brackets is the function itself and not the type-checking macro around it.

// ---- options

static inline CURLcode ccurl_set_text(CURL *easy, CURLoption option, const char *text) {
  return (curl_easy_setopt)(easy, option, text);
}

static inline CURLcode ccurl_set_number(CURL *easy, CURLoption option, long number) {
  return (curl_easy_setopt)(easy, option, number);
}

static inline CURLcode ccurl_set_size(CURL *easy, CURLoption option, curl_off_t size) {
  return (curl_easy_setopt)(easy, option, size);
}

static inline CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, const void *pointer) {
  return (curl_easy_setopt)(easy, option, pointer);
}

// What libcurl calls with a part of the response: bytes, 1, count, the pointer given for it.
// Anything but the count as the result ends the transfer.
typedef size_t (*ccurl_sink)(char *bytes, size_t one, size_t count, void *context);

static inline CURLcode ccurl_set_sink(CURL *easy, CURLoption option, ccurl_sink sink) {
  return (curl_easy_setopt)(easy, option, sink);
}

// Only http and https, whatever else libcurl was built with. The list by name came with 7.85.0 and
// deprecated the bit mask.
static inline CURLcode ccurl_allow_http_only(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return (curl_easy_setopt)(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return (curl_easy_setopt)(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

// Do not wait for a name look-up that is still running when a transfer is cancelled or out of time:
// getaddrinfo cannot be interrupted, and waiting would hold up every other transfer. The look-up
// ends by itself. Came with 7.87.0; before, there is nothing to set.
static inline CURLcode ccurl_leave_lookup_behind(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075700
  return (curl_easy_setopt)(easy, CURLOPT_QUICK_EXIT, 1L);
#else
  (void)easy;
  return CURLE_OK;
#endif
}

// ---- facts about a transfer

static inline CURLcode ccurl_get_number(CURL *easy, CURLINFO info, long *number) {
  return (curl_easy_getinfo)(easy, info, number);
}

static inline CURLcode ccurl_get_size(CURL *easy, CURLINFO info, curl_off_t *size) {
  return (curl_easy_getinfo)(easy, info, size);
}

static inline CURLcode ccurl_get_pointer(CURL *easy, CURLINFO info, void **pointer) {
  return (curl_easy_getinfo)(easy, info, pointer);
}

// ---- constants that are casts or bit masks made by macros

static inline CURLcode ccurl_global_init(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

#endif
