/// Goes through a text once and masks the secrets in it.
struct SecretScanner {
  private static let memberNames = ["token", "auth_token", "access_token"].map {
    Array("\"\($0)\"".utf8)
  }
  private static let startOfJWT = Array("eyJ".utf8)
  private static let shortestJWT = 16

  private let bytes: [UInt8]
  private let known: [(value: [UInt8], mask: [UInt8])]
  private var position = 0
  private var output: [UInt8] = []

  /// A scanner of `text` that knows `secrets` by value.
  init(_ text: String, secrets: [Secret]) {
    bytes = Array(text.utf8)
    known = secrets.map { (Array($0.reveal().utf8), Array($0.masked.utf8)) }
  }

  /// The text with every secret masked.
  mutating func masked() -> String {
    output.reserveCapacity(bytes.count)
    while position < bytes.count {
      if maskKnown() || maskMember() || maskJWT() { continue }
      output.append(bytes[position])
      position += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func maskKnown() -> Bool {
    guard let secret = known.first(where: { isAt(position, $0.value) }) else { return false }
    output += secret.mask
    position += secret.value.count
    return true
  }

  /// Masks the value behind `"token":` and the like, also in JSON that cannot be parsed.
  private mutating func maskMember() -> Bool {
    guard bytes[position] == UInt8(ascii: "\""),
      let name = Self.memberNames.first(where: { isAt(position, $0) })
    else { return false }
    let colon = skippingBlanks(position + name.count)
    guard isAt(colon, [UInt8(ascii: ":")]) else { return false }
    let quote = skippingBlanks(colon + 1)
    guard isAt(quote, [UInt8(ascii: "\"")]) else { return false }
    output += bytes[position...quote]
    position = quote + 1
    mask(bytes[position...].prefix { $0 != UInt8(ascii: "\"") })
    return true
  }

  /// Masks whatever begins like the header of a JWT, also one that was cut short.
  private mutating func maskJWT() -> Bool {
    guard isAt(position, Self.startOfJWT) else { return false }
    let token = bytes[position...].prefix(while: \.isInJWT)
    guard token.count >= Self.shortestJWT else { return false }
    mask(token)
    return true
  }

  private mutating func mask(_ secret: ArraySlice<UInt8>) {
    output += Array(Secret(String(decoding: secret, as: UTF8.self)).masked.utf8)
    position = secret.endIndex
  }

  private func isAt(_ position: Int, _ wanted: [UInt8]) -> Bool {
    guard position < bytes.count, bytes[position] == wanted.first else { return false }
    return bytes[position...].starts(with: wanted)
  }

  private func skippingBlanks(_ position: Int) -> Int {
    bytes[position...].firstIndex { !" \t\r\n".utf8.contains($0) } ?? bytes.count
  }
}

extension UInt8 {
  fileprivate var isInJWT: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
