internal import CQRencode
internal import Iterate

extension QRCode {
  /// The QR code of a text, with the least error correction: nothing scratches a screen, and fewer
  /// modules fit more terminals.
  ///
  /// The only file that imports libqrencode, which does nothing before.
  ///
  /// - Parameter text: the text, such as a link.
  /// - Returns: the smallest code that holds it.
  /// - Throws: a failure of the category `data` when no code can hold it.
  static func encode(_ text: String) throws(Failure) -> QRCode {
    let found =
      text.utf8.contains(0) ? nil : QRcode_encodeString(text, 0, QR_ECLEVEL_L, QR_MODE_8, 1)
    guard let found else {
      throw Failure(
        "No QR code holds the link", why: "It has \(text.utf8.count) bytes; about 2900 fit.",
        fix: "Leave properties or traits out of it, or send the link itself.", category: .data)
    }
    defer { QRcode_free(found) }
    let side = Int(found.pointee.width)
    let symbols = UnsafeBufferPointer(start: found.pointee.data, count: side * side)
    // The lowest bit of a symbol is its colour.
    guard let code = QRCode(side: side, modules: symbols.map { $0 & 1 == 1 }) else {
      throw Failure(
        "The QR code came out empty", fix: "Send the link itself.", category: .data)
    }
    return code
  }
}
