public import Segment

/// Something about a person's traits that does not do what one would think.
public enum TraitWarning: Hashable, Sendable {
  /// `external_id` is no text, so that Iterate may not recognise the person.
  case externalIDIsNoText(TraitType)
  /// The trait was of another kind in the workspace.
  case changedFromWorkspace(name: String, was: TraitType, is: TraitType)
  /// The trait was of another kind when it was last sent.
  case changedSinceLastSend(name: String, was: TraitType, is: TraitType)
  /// The iOS SDK cannot send the trait.
  case notForIOS(name: String, kind: String)
  /// The React Native SDK leaves the trait out.
  case droppedByReactNative(name: String, kind: String)
  /// The Android SDK leaves the trait out.
  case droppedByAndroid(name: String)

  /// The warning in one sentence.
  public var sentence: String {
    switch self {
    case .externalIDIsNoText(let type):
      "external_id is \(type.phrase), not a text: Iterate may not recognise the person."
    case .changedFromWorkspace(let name, let was, let type):
      "\"\(name)\" is \(type.phrase), in the workspace \(was.phrase): rules may not match it."
    case .changedSinceLastSend(let name, let was, let type):
      "\"\(name)\" is \(type.phrase), and was sent as \(was.phrase): Iterate may keep the two apart."
    case .notForIOS(let name, let kind):
      "iOS cannot encode \"\(name)\" (\(kind)): its whole request would not be sent."
    case .droppedByReactNative(let name, let kind):
      "React Native drops \"\(name)\": it is \(kind)."
    case .droppedByAndroid(let name): "Android leaves \"\(name)\" out: it is null."
    }
  }
}

extension TraitWarning {
  /// What is to be warned of in `traits`.
  ///
  /// - Parameters:
  ///   - traits: the traits as they are now.
  ///   - workspace: those that the workspace gives the person; `nil` for one it does not have.
  ///   - lastSent: those that the person's last request carried; `nil` before the first.
  /// - Returns: the warnings, trait by trait.
  /// - Source: `UserPropertyValue` of Iterate's iOS SDK 1.6.2, `redux.tsx` of its React Native SDK
  ///   2.8.2, `IterateSharedPrefs.kt` of its Android SDK 1.6.4.
  public static func found(
    in traits: JSONObject, workspace: JSONObject? = nil, lastSent: JSONObject? = nil
  ) -> [TraitWarning] {
    var warnings: [TraitWarning] = []
    for (name, value) in traits {
      let type = TraitType(value)
      if name.isExactly("external_id"), type != .text { warnings.append(.externalIDIsNoText(type)) }
      if let was = workspace?[name].map({ TraitType($0) }), was != type {
        warnings.append(.changedFromWorkspace(name: name, was: was, is: type))
      }
      if let was = lastSent?[name].map({ TraitType($0) }), was != type {
        warnings.append(.changedSinceLastSend(name: name, was: was, is: type))
      }
      if !TraitEncoding.canEncode(value, for: .ios) {
        warnings.append(.notForIOS(name: name, kind: value.kindInWords))
      }
      if !TraitEncoding.canEncode(value, for: .reactNative) {
        warnings.append(.droppedByReactNative(name: name, kind: value.kindInWords))
      }
      if !TraitEncoding.canEncode(value, for: .android) {
        warnings.append(.droppedByAndroid(name: name))
      }
    }
    return warnings
  }
}
