/// Goes through a text once and masks the secrets in it.
struct SecretScanner {
  private static let startOfJWT = Array("eyJ".utf8)
  private static let shortestJWT = 16

  private let bytes: [UInt8]
  private let values: SecretValueReader
  private let known: [(value: [UInt8], mask: [UInt8])]
  /// Whether a known secret or a JWT can begin with a byte: most bytes begin neither, and a body can
  /// have millions.
  private let begins: [Bool]
  private var position = 0
  private var output: [UInt8] = []

  /// A scanner of `text` that knows `secrets` by value, and tries them in this order.
  init(_ text: String, secrets: [Secret]) {
    bytes = Array(text.utf8)
    values = SecretValueReader(bytes)
    let known = secrets.map { (value: Array($0.reveal().utf8), mask: Array($0.masked.utf8)) }
    self.known = known
    var begins = [Bool](repeating: false, count: 256)
    for start in known.map(\.value) + [Self.startOfJWT] {
      if let first = start.first { begins[Int(first)] = true }
    }
    self.begins = begins
  }

  /// The text with every secret masked, up to the character at the byte `limit`.
  mutating func masked(until limit: Int = .max) -> String {
    output.reserveCapacity(bytes.count)
    let end = endOfCharacters(limit)
    while position < end {
      let byte = bytes[position]
      let isMasked =
        begins[Int(byte)]
        ? maskKnown() || maskNamed() || maskJWT() : byte.isInName && maskNamed()
      if isMasked { continue }
      output.append(byte)
      position += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The nearest place at or before `limit` that is not inside of a scalar.
  private func endOfCharacters(_ limit: Int) -> Int {
    guard limit < bytes.count else { return bytes.count }
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private mutating func maskKnown() -> Bool {
    guard let secret = known.first(where: { isAt(position, $0.value) }) else { return false }
    output += secret.mask
    position += secret.value.count
    return true
  }

  /// Masks the value behind a name such as `token`, also in JSON that cannot be parsed.
  private mutating func maskNamed() -> Bool {
    guard bytes[position].isInName, isStartOfName(position) else { return false }
    var end = position
    while end < bytes.count, end - position <= SecretName.lengthLimit, bytes[end].isInName {
      end += 1
    }
    let name = bytes[position..<end]
    guard let kind = SecretName.kind(of: name),
      let value = values.value(after: name.endIndex, kind: kind)
    else { return false }
    output += bytes[position..<value.lowerBound]
    mask(bytes[value])
    return true
  }

  /// Whether no name goes on here: the `n` of an escaped line break belongs to none.
  private func isStartOfName(_ position: Int) -> Bool {
    guard position > 0, bytes[position - 1].isInName else { return true }
    return position > 1 && bytes[position - 2] == UInt8(ascii: "\\")
      && "nrt".utf8.contains(bytes[position - 1])
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
    let text = String(decoding: secret, as: UTF8.self)
    // What was masked before keeps what it shows.
    let isMasked = text.hasPrefix("••••") && text.count <= 8
    output += Array((isMasked ? text : Secret(text).masked).utf8)
    position = secret.endIndex
  }

  private func isAt(_ position: Int, _ wanted: [UInt8]) -> Bool {
    guard position < bytes.count, bytes[position] == wanted.first else { return false }
    return bytes[position...].starts(with: wanted)
  }
}

extension UInt8 {
  fileprivate var isInName: Bool { isInJWT && self != UInt8(ascii: ".") }

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
