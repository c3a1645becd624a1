#if canImport(Glibc)
  import Glibc
  import Testing

  @testable import Terminal

  @Suite struct CLibraryWidthTests {
    /// Where Unicode's later versions, or glibc, count differently.
    private let disputed: [ClosedRange<UInt32>] = [
      // Trigrams, hexagrams and counting rods: wide since Unicode 16.
      0x2630...0x2637, 0x268A...0x268F, 0x4DC0...0x4DFF, 0x1D300...0x1D376,
      // Circled numbers on black squares: ambiguous, which glibc takes for wide here only.
      0x3248...0x324F,
      // A vowel sign of Ahom, a spacing mark until Unicode 12.
      0x1171E...0x1171E,
    ]

    @Test func agreesWithTheCLibraryOnWhatBothKnow() throws {
      typealias Width = @convention(c) (UInt32) -> Int32
      let width = unsafeBitCast(try #require(dlsym(nil, "wcwidth")), to: Width.self)
      let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
      let previous = uselocale(locale)
      defer {
        uselocale(previous)
        freelocale(locale)
      }
      for value in UInt32(0x20)..<0x20000 {
        guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 12,
          !disputed.contains(where: { $0.contains(value) })
        else { continue }
        let expected = Int(width(value))
        // A negative width means that the character is not printable, or not known.
        guard expected >= 0 else { continue }
        #expect(TextWidth.of(scalar) == expected, "U+\(String(value, radix: 16))")
      }
    }
  }
#endif
