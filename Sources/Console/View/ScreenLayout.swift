import Iterate
public import Terminal

/// Where everything is on the screen: a pure function of the size and of what is in the foreground.
///
/// ```
/// wide                     standard                 narrow
/// header                   header                   header
/// 1 ┐ 3        ┐ 4         1 ┐ 3 or 4   ┐           1 2 [3] 4 5
/// 2 ┘          ┘           2 ┘          ┘           one pane
/// verdict                  verdict                  verdict
/// 5 log                    5 log                    (banner)
/// (banner)                 (banner)                 footer
/// footer                   footer
/// ```
public struct ScreenLayout: Hashable, Sendable {
  /// The arrangements, from most to least room.
  public enum Kind: Hashable, Sendable {
    /// Three columns above the log.
    case wide
    /// Two columns above the log.
    case standard
    /// One pane at a time.
    case narrow
    /// The terminal is below `minimum`: one sentence, and only the keys that leave.
    case tooSmall
  }

  /// The smallest terminal that anything can be shown in.
  public static let minimum = Size(rows: 10, columns: 40)

  /// The arrangement.
  public let kind: Kind
  /// The first row: mode, profile, host, person, previewed survey.
  public let header: Rect
  /// The numbers of the panes, in the narrow arrangement.
  public let breadcrumbs: Rect?
  /// The panes in sight, borders included.
  public let panes: [PaneID: Rect]
  /// The editor of an event, borders included, while it is open: the payload is beside it where
  /// there is room.
  public let editor: Rect?
  /// The row of the verdict.
  public let verdict: Rect
  /// The rows of what stays on the screen until it is no longer so; empty when there is nothing.
  public let banner: Rect
  /// The last row: keys, or a message.
  public let footer: Rect

  /// The layout of a screen.
  ///
  /// - Parameters:
  ///   - size: the terminal's size.
  ///   - focus: the pane that must be in sight.
  ///   - document: which of payload and response is in sight where there is room for one.
  ///   - isFullscreen: whether `focus` has all the room.
  ///   - surveyCount: how many surveys there are; few leave the events more room.
  ///   - isEditing: whether an event is being edited, beside its payload.
  ///   - bannerRows: the rows that a banner takes.
  public init(
    size: Size, focus: PaneID, document: PaneID, isFullscreen: Bool = false, surveyCount: Int = 8,
    isEditing: Bool = false, bannerRows: Int = 0
  ) {
    let screen = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    let (header, belowHeader) = screen.splitTop(1)
    let (aboveBoth, footer) = belowHeader.splitBottom(1)
    let (aboveFooter, banner) = aboveBoth.splitBottom(bannerRows)
    self.header = header
    self.banner = banner
    self.footer = footer
    kind = Self.kind(of: size)
    if isEditing, kind != .tooSmall {
      let (room, verdict) = aboveFooter.splitBottom(1)
      let (left, right) = room.splitLeft(room.columns * 45 / 100)
      breadcrumbs = nil
      editor = kind == .narrow ? room : left
      panes = kind == .narrow ? [:] : [.payload: right]
      self.verdict = verdict
      return
    }
    editor = nil

    switch kind {
    case .tooSmall:
      panes = [:]
      breadcrumbs = nil
      verdict = Rect(row: 0, column: 0, rows: 0, columns: 0)
    case .narrow:
      let (crumbs, room) = aboveFooter.splitTop(1)
      let (pane, verdict) = room.splitBottom(1)
      breadcrumbs = crumbs
      panes = [focus: pane]
      self.verdict = verdict
    case .wide, .standard:
      breadcrumbs = nil
      if isFullscreen {
        let (pane, verdict) = aboveFooter.splitBottom(1)
        panes = [focus: pane]
        self.verdict = verdict
        return
      }
      let logRows = kind == .wide ? max(5, min(12, size.rows / 4)) : 5
      let (upper, log) = aboveFooter.splitBottom(logRows)
      let (columns, verdict) = upper.splitBottom(1)
      self.verdict = verdict
      var panes = Self.columns(
        in: columns, kind: kind,
        document: focus == .payload || focus == .response ? focus : document,
        surveyCount: surveyCount)
      panes[.log] = log
      self.panes = panes
    }
  }

  /// The layout of a state's screen.
  init(_ state: State) {
    self.init(
      size: state.size, focus: state.focus, document: state.visibleDocument,
      isFullscreen: state.isFullscreen, surveyCount: state.workspace.surveys.count,
      isEditing: state.isEditing, bannerRows: state.bannerRows)
  }

  /// The rows inside the borders of a pane; 0 when it is out of sight.
  func rows(of pane: PaneID) -> Int {
    panes[pane]?.inset().rows ?? 0
  }

  /// The columns inside the borders of the payload and response panes, in sight or not.
  var documentColumns: Int {
    let document = panes[.payload] ?? panes[.response]
    return (document ?? panes.values.first)?.inset().columns ?? Self.minimum.columns
  }

  /// The pane at a place of the screen.
  public func pane(row: Int, column: Int) -> PaneID? {
    panes.first { $0.value.contains(row: row, column: column) }?.key
  }

  private static func kind(of size: Size) -> Kind {
    if size.rows < minimum.rows || size.columns < minimum.columns { return .tooSmall }
    if size.rows < 16 || size.columns < 60 { return .narrow }
    return size.columns < 100 ? .standard : .wide
  }

  private static func columns(
    in room: Rect, kind: Kind, document: PaneID, surveyCount: Int
  ) -> [PaneID: Rect] {
    let share = kind == .wide ? room.columns * 28 / 100 : room.columns * 40 / 100
    let (left, right) = room.splitLeft(max(28, min(44, share)))
    let surveyRows = min(max(5, surveyCount + 2), max(5, left.rows * 45 / 100))
    let (surveys, events) = left.splitTop(surveyRows)
    var panes = [PaneID.surveys: surveys, .events: events]
    if kind == .wide {
      let (payload, response) = right.splitLeft(right.columns / 2)
      panes[.payload] = payload
      panes[.response] = response
    } else {
      panes[document] = right
    }
    return panes
  }
}
