// What the console needs from ncursesw, in a form Swift can import.
//
// Swift cannot import ncurses' function-like macros, variadic functions and mutable globals
// (stdscr, COLORS, A_BOLD, tiparm). Each of them is behind a static inline function here, so that
// no ncurses type or global is ever seen by Swift. There is no code to compile: this header is all.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

// The wide-character API has to be asked for. SwiftPM drops the -D flags that pkg-config would give
// ("prohibited flag(s)"), so ask here.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#if defined(__APPLE__) && !defined(_XOPEN_SOURCE_EXTENDED)
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <langinfo.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#else
#include <curses.h>
#endif

// From <term.h>, which would also add some 500 lower-case macros (lines, columns, bell, ...).
struct term;
extern int setupterm(const char *, int, int *);
extern int del_curterm(struct term *);
extern struct term *set_curterm(struct term *);

// POSIX, but hidden by the feature macros the C library's Swift module was built with.
extern int wcwidth(wchar_t);

// ---- The C library

/// The locale's character set, such as "UTF-8".
static inline const char *cn_codeset(void) { return nl_langinfo(CODESET); }

/// Columns of a code point in the locale; -1 when it cannot be shown.
static inline int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// ---- The terminal's description

/// Looks an entry up without touching the terminal. False: there is no such entry.
static inline bool cn_look_up(const char *name, int fd, bool *addressable, int *colors) {
  int status = 0;
  bool found = setupterm(name, fd, &status) == OK;
  if (found) {
    char *cup = tigetstr("cup");
    *addressable = cup != NULL && cup != (char *)-1;
    *colors = tigetnum("colors");
  }
  struct term *entry = set_curterm(NULL);
  if (entry != NULL) del_curterm(entry);
  return found;
}

/// A string capability of the started terminal, or NULL. May hold padding ("$<5>").
static inline const char *cn_capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

/// The sequence that moves the cursor, or NULL. Valid until the next call.
static inline const char *cn_cursor_address(int row, int column) {
  const char *cup = cn_capability("cup");
  return cup == NULL ? NULL : tiparm(cup, row, column);
}

// ---- Start and stop

/// Starts ncurses on two streams. Unlike initscr, newterm returns when the terminal is unknown.
static inline bool cn_start(const char *name, FILE *output, FILE *input) {
  // The tty's size, not $LINES and $COLUMNS. use_env(false) alone would mean terminfo's 24x80.
  use_env(false);
  use_tioctl(true);
  SCREEN *screen = newterm((NCURSES_CONST char *)name, output, input);
  if (screen == NULL) return false;
  set_term(screen);
  raw();
  noecho();
  nonl();
  typeahead(-1);  // never abandon a repaint because input is waiting
  leaveok(stdscr, false);
  scrollok(stdscr, false);
  idlok(stdscr, false);
  idcok(stdscr, false);  // shifting a row goes wrong where terminals disagree about widths
  curs_set(0);
  return true;
}

/// Gives the screen back to the shell, in the modes it had.
static inline void cn_leave(void) { endwin(); }

/// Takes the modes the shell has now as those to give back.
static inline void cn_adopt_shell_modes(void) { def_shell_mode(); }

/// Takes the screen again after cn_leave.
static inline void cn_resume(void) { reset_prog_mode(); }

// ---- The screen

static inline int cn_rows(void) { return getmaxy(stdscr); }
static inline int cn_columns(void) { return getmaxx(stdscr); }

/// resize_term, not resizeterm: the latter also queues a KEY_RESIZE, which nobody reads.
static inline void cn_resize(int rows, int columns) { resize_term(rows, columns); }

/// Blanks the screen and has the next cn_flush clear the terminal and send everything.
static inline void cn_clear(void) {
  werase(stdscr);
  clearok(curscr, true);
}

static inline void cn_move(int row, int column) { wmove(stdscr, row, column); }
static inline void cn_show_cursor(bool visible) { curs_set(visible ? 1 : 0); }

/// Sends what has changed since the last call.
static inline void cn_flush(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

// ---- Cells

enum {
  CN_BOLD = 1,
  CN_DIM = 2,
  CN_ITALIC = 4,
  CN_UNDERLINE = 8,
  CN_REVERSE = 16,
};

static inline attr_t cn_attributes(unsigned style) {
  attr_t result = WA_NORMAL;
  if (style & CN_BOLD) result |= WA_BOLD;
  if (style & CN_DIM) result |= WA_DIM;
#ifdef WA_ITALIC
  if (style & CN_ITALIC) result |= WA_ITALIC;
#endif
  if (style & CN_UNDERLINE) result |= WA_UNDERLINE;
  if (style & CN_REVERSE) result |= WA_REVERSE;
  return result;
}

/// Draws one cell: a base code point and up to four that combine with it.
///
/// The result is not worth returning: writing the last cell of the screen reports an error and draws.
static inline void cn_put(
    int row, int column, const uint32_t *scalars, int count, unsigned style, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  if (count > CCHARW_MAX) count = CCHARW_MAX;
  for (int i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
  text[count] = 0;
  cchar_t cell;
  memset(&cell, 0, sizeof cell);
  short narrow = (short)(pair > 32767 ? 32767 : pair);
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  if (setcchar(&cell, text, cn_attributes(style), narrow, &pair) == ERR) return;
#else
  if (setcchar(&cell, text, cn_attributes(style), narrow, NULL) == ERR) return;
#endif
  mvwadd_wch(stdscr, row, column, &cell);
}

// ---- Colours

/// Starts colours with the terminal's own as the default. False: it has none.
static inline bool cn_start_colors(void) {
  return has_colors() && start_color() == OK && use_default_colors() == OK;
}

static inline int cn_pair_limit(void) { return COLOR_PAIRS; }

/// Finds or makes the pair of two colours (-1: the terminal's own). Negative: not possible.
static inline int cn_pair(int foreground, int background) {
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  return alloc_pair(foreground, background);
#else
  return -1;
#endif
}

/// Forgets all pairs. Cells on the screen have to be drawn anew.
static inline void cn_reset_pairs(void) {
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  reset_color_pairs();
#endif
}

#endif
