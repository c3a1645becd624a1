public import Segment

extension JSONValue {
  /// The value with every secret masked that has a name, such as `token`.
  ///
  /// Names are found by walking through the value once, texts are not looked into: what is drawn has
  /// to be redacted all the same. Paths stay what they are.
  public func sealed() -> JSONValue {
    replacingMembers(where: { SecretName.isSecret($0) }) { secret in
      .string(Secret(secret.stringValue ?? "").masked)
    }
  }
}
