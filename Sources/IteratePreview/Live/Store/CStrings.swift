#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Texts as C takes them.
enum CStrings {
  /// Lends `strings` as the null-terminated array of C strings that `execve` asks for.
  static func lend<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeBufferPointer { buffer in
      // Only an empty buffer has no address, and this one holds at least the null at its end: going
      // on without it would hand a dangling pointer to the system.
      guard let base = buffer.baseAddress else {
        preconditionFailure("an array that ends in nil is never empty")
      }
      return body(base)
    }
  }
}
