/// Turns the bytes of a terminal into input events; it neither reads nor waits.
///
/// However the bytes are cut into pieces, the events are the same, as long as `timeout()` is not
/// called in between. It understands UTF-8, xterm's and the Linux console's keys, xterm's
/// `modifyOtherKeys`, Kitty's keyboard protocol, SGR mouse reports, focus reports and bracketed
/// paste. Answers to queries and whatever else is malformed come out as `unknown`, never as keys.
///
/// - Source: xterm, "Control Sequences"; Kitty, "Comprehensive keyboard handling in terminals".
public struct InputParser: Sendable {
  /// The bytes that no event has been made of yet.
  private var buffer: [UInt8] = []
  private var mode = Mode.keys

  enum Mode: Sendable {
    case keys
    /// Inside a bracketed paste, with the text so far.
    case paste(PasteCollector)
    /// Inside a sequence that is too long to be kept.
    case skipping(SequenceKind)
  }

  /// Makes a parser that has seen nothing yet.
  public init() {}

  /// Whether bytes are held back that may be the start of something longer, such as a lone escape.
  ///
  /// If nothing follows within the escape delay, the caller is to call `timeout()`. An unfinished
  /// paste is not pending: its rest must never be taken for keys.
  public var isPending: Bool {
    switch mode {
    case .keys: !buffer.isEmpty
    case .paste: false
    case .skipping: true
    }
  }

  /// Whether a paste has begun and not ended.
  public var isPasting: Bool {
    if case .paste = mode { true } else { false }
  }

  /// Gives up waiting for the end of a paste, as after a broken connection: what has come of it is
  /// handed out, and what follows is keys again.
  ///
  /// To be called only after a pause that no paste makes.
  public mutating func endPaste() -> [InputEvent] {
    guard case .paste(var paste) = mode else { return [] }
    mode = .keys
    buffer.removeAll()
    return paste.events(isComplete: true)
  }

  /// Takes bytes as they were read and returns the events that they complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    buffer.append(contentsOf: bytes)
    return drain(isFinal: false)
  }

  /// Takes what is held back for what it is: a lone escape is the escape key.
  public mutating func timeout() -> [InputEvent] {
    let events = drain(isFinal: true)
    if case .skipping = mode { mode = .keys }
    return events
  }

  private mutating func drain(isFinal: Bool) -> [InputEvent] {
    var events: [InputEvent] = []
    var position = 0
    while position < buffer.count {
      let (length, isWaiting) = advance(buffer[position...], isFinal: isFinal, events: &events)
      position += length
      if isWaiting { break }
    }
    buffer.removeFirst(position)
    return events
  }

  /// Takes the first of the bytes, as many as belong together, and tells whether more are needed.
  private mutating func advance(
    _ bytes: ArraySlice<UInt8>, isFinal: Bool, events: inout [InputEvent]
  ) -> (length: Int, isWaiting: Bool) {
    switch mode {
    case .keys:
      guard let step = Step.next(in: bytes, isFinal: isFinal) else { return (0, true) }
      if let event = step.event { events.append(event) }
      if let next = step.next { mode = next }
      return (step.length, false)
    case .paste(var paste):
      // Taken out of the enum, so that the text is not copied with each read.
      mode = .keys
      let (length, isComplete) = paste.take(bytes)
      events += paste.events(isComplete: isComplete)
      if !isComplete { mode = .paste(paste) }
      return (length, !isComplete)
    case .skipping(let kind):
      let (length, isComplete) = kind.skip(bytes, isFinal: isFinal)
      if isComplete { mode = .keys }
      return (length, !isComplete)
    }
  }
}
