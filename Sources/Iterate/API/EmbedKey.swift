internal import Segment

/// What an embed key or a person's token says about itself: the claims of its JWT.
///
/// Nothing is verified: only Iterate can tell whether a key is valid.
///
/// - Source: the keys in the tests of Iterate's iOS SDK 1.6.2 and Android SDK 1.6.4.
public struct EmbedKey: Hashable, Sendable {
  /// The company it belongs to.
  public let companyID: String?
  /// The person it belongs to; `nil` in an embed key.
  public let userID: String?
  /// When it was issued, in seconds since 1970.
  public let issuedAt: Int?
  /// `web` in older keys for websites.
  public let role: String?
  /// What tells keys apart without giving them away; see `fingerprint(of:)`.
  public let fingerprint: String

  /// The claims of `key`; `nil` when it is not a JWT.
  public init?(_ key: Secret) {
    let parts = key.reveal().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let payload = Base64URL.decode(parts[1]) else { return nil }
    // Whatever is no JSON object is no JWT; why it is none does not matter.
    guard let claims = try? JSONValue.parse(payload).objectValue else { return nil }
    companyID = claims["company_id"]?.stringValue
    userID = claims["user_id"]?.stringValue
    issuedAt = claims["iat"]?.integerValue
    role = claims["role"]?.stringValue
    fingerprint = Self.fingerprint(of: key)
  }

  /// 16 hexadecimal digits that differ for different keys and do not lead back to them: the 64-bit
  /// FNV-1a hash.
  public static func fingerprint(of key: Secret) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key.reveal().utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Base64 with the alphabet of URLs (RFC 4648, section 5).
enum Base64URL {
  /// The bytes of `text`, with or without padding; `nil` when it is not base64.
  static func decode(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    var digits = Substring(text)
    while digits.hasSuffix("=") { digits.removeLast() }
    for digit in digits.utf8 {
      guard let value = value(of: digit) else { return nil }
      bits = (bits << 6 | value) & 0xff_ffff
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return count == 6 ? nil : bytes
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "-"), UInt8(ascii: "+"): 62
    case UInt8(ascii: "_"), UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
