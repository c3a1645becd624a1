/// The settings file that `init --settings` writes: everything there is, commented out.
enum StarterSettings {
  /// The text of the file.
  static let text = #"""
    # How you want the console of iterate-preview. What is commented out is as it is without it; the
    # command line goes before. Check it with: iterate-preview workspace check
    # For editors: iterate-preview workspace schema --settings > settings.schema.json

    # theme: auto             # dark, light, neutral, high-contrast, mono
    # color: auto             # always, never, truecolor, "256", "16", "8"
    # mouse: false            # clicks select, the wheel scrolls; shift selects text as before
    # clipboard: auto         # osc52, native, file, off
    # saveFolder: ~/firings   # where s saves firings; the folder you start it in when left out
    # requestsInFlight: 4     # 1 to 16
    # timeout: 30             # seconds for a request
    # connectTimeout: 5       # seconds until a connection stands
    # escapeDelay: 25         # milliseconds until a lone esc counts; more for slow connections

    # Keys by command: one, several, or none. The ids are in the console's help and in docs/KEYS.md.
    # keys:
    #   event.fire: [enter, ctrl-f]
    #   pane.fullscreen: Z
    #   log.clear: []

    """#
}
