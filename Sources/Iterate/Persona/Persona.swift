/// The client whose request is sent and whose reading of the reply is shown.
public enum Persona: String, Hashable, Sendable, CaseIterable {
  /// The script on a website, which Segment's destination drives.
  case web
  /// The iOS SDK.
  case ios
  /// The Android SDK.
  case android
  /// The React Native SDK.
  case reactNative

  /// The name on screen.
  public var title: String {
    switch self {
    case .web: "Web"
    case .ios: "iOS"
    case .android: "Android"
    case .reactNative: "React Native"
    }
  }

  /// The name inside a sentence: "shown on …".
  public var phrase: String {
    self == .web ? "web" : title
  }

  /// Which surveys it asks for.
  public var platform: Survey.Platform {
    self == .web ? .web : .mobile
  }
}
