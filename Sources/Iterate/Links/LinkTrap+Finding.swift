internal import Segment

extension LinkTrap {
  /// The traps in an address, whoever wrote it: those that lose something first.
  ///
  /// - Parameter address: the address.
  /// - Returns: each trap once.
  public static func found(in address: String) -> [LinkTrap] {
    let parameters = LinkParameters(address: address)
    var traps: [LinkTrap] = []
    let previews = previews(in: address)
    if previews.count > 1 { traps.append(.severalPreviews(previews)) }
    if parameters.isRead {
      for parameter in parameters.all { traps += found(in: parameter) }
      traps += repeated(in: parameters)
      traps += orphans(in: parameters)
    }
    let ignored = parameters.ignoredFragmentQuery ?? ""
    if ignored.containsExactly(LinkName.mark) { traps.append(.fragmentIgnored) }
    if parameters.isFromFragment, parameters.isRead { traps.append(.readFromFragment) }
    if address.count > longLink { traps.append(.long(address.count)) }
    if !previews.isEmpty { traps.append(.previewIsLikely) }
    let query = AnalyticsQuery(address: address)
    if query.event != nil || query.userID != nil {
      traps += [.mayBeSwitchedOff, .sendsRealEvents]
    }
    return traps
  }

  /// The ids that the parameters called `iterate_preview` have, in the query and in the fragment's.
  static func previews(in address: String) -> [String] {
    let url = PageURL(address)
    let fragment = url.fragment.flatMap(LinkParameters.query(ofFragment:))
    return [url.query?.text, fragment].compactMap { $0 }.flatMap { query in
      query.utf8.split(separator: UInt8(ascii: "&")).compactMap { parameter -> String? in
        let parts = parameter.split(
          separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        let texts = parts.map { String(Substring($0)).percentDecodedLeniently }
        return texts[0].isExactly(PreviewLink.parameter) ? texts.dropFirst().first ?? "" : nil
      }
    }
  }

  private static func found(in parameter: LinkParameters.Parameter) -> [LinkTrap] {
    guard parameter.isForAnalytics else { return [] }
    var traps: [LinkTrap] = []
    if parameter.isCut { traps.append(.cutAtEquals(parameter.name)) }
    if parameter.isUndecodable {
      traps.append(.undecodable(parameter.name))
    } else if parameter.rawValue?.utf8.contains(UInt8(ascii: "+")) ?? false {
      traps.append(.plusBecomesBlank(parameter.name))
    }
    if let field = parameter.field, field.name.utf8.contains(UInt8(ascii: "%")) {
      traps.append(.nameStaysEscaped(field))
    }
    return traps
  }

  private static func repeated(in parameters: LinkParameters) -> [LinkTrap] {
    var counts: [ExactText: Int] = [:]
    return parameters.all.compactMap { parameter in
      guard parameter.isForAnalytics else { return nil }
      counts[ExactText(parameter.name), default: 0] += 1
      return counts[ExactText(parameter.name)] == 2 ? .repeated(parameter.name) : nil
    }
  }

  private static func orphans(in parameters: LinkParameters) -> [LinkTrap] {
    func isSet(_ name: String) -> Bool {
      let last = parameters.all.last { $0.name.isExactly(name) }
      return !(last?.value ?? "").isEmpty
    }
    var traps: [LinkTrap] = []
    let traits = parameters.values(prefixed: LinkName.traitPrefix)
    if !traits.isEmpty, !isSet(LinkName.userID) { traps.append(.traitsWithoutUser(traits.keys)) }
    let properties = parameters.values(prefixed: LinkName.propertyPrefix)
    if !properties.isEmpty, !isSet(LinkName.event) {
      traps.append(.propertiesWithoutEvent(properties.keys))
    }
    return traps
  }
}

extension LinkParameters.Parameter {
  /// Whether analytics.js looks at it.
  var isForAnalytics: Bool {
    field != nil || [LinkName.anonymousID, LinkName.userID, LinkName.event].contains(name)
  }

  /// The trait or property that it is.
  var field: LinkField? {
    func rest(_ prefix: String) -> String? {
      name.utf8.starts(with: prefix.utf8)
        ? String(decoding: name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
    }
    return rest(LinkName.traitPrefix).map { .trait($0) }
      ?? rest(LinkName.propertyPrefix).map { .property($0) }
  }
}
