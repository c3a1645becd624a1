// swift-tools-version:6.2
import PackageDescription

// A functional core in an imperative shell. Terminal, Segment, Iterate and Console are pure: values
// in, values out. IteratePreview is the only target that does I/O and the only one that depends on
// packages. The modules exist to make the wrong imports impossible; docs/ARCHITECTURE.md says more.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "iterate-preview",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "iterate-preview", targets: ["IteratePreview"]),
    // For the benchmark of the engine, a package of its own.
    .library(name: "Segment", targets: ["Segment"]),
    .library(name: "Iterate", targets: ["Iterate"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // What the operating system provides. One Swift file imports each.
    .systemLibrary(
      name: "CNcurses",
      path: "Sources/CNcurses",
      providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]
    ),
    .systemLibrary(
      name: "CCurl",
      path: "Sources/CCurl",
      providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]
    ),
    .systemLibrary(
      name: "CQRencode",
      path: "Sources/CQRencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]
    ),
    .systemLibrary(name: "CMalloc", path: "Sources/CMalloc"),

    // The functional core.
    .target(name: "Terminal", swiftSettings: strict),
    .target(name: "Segment", swiftSettings: strict),
    .target(name: "Iterate", dependencies: ["Segment"], swiftSettings: strict),
    .target(
      name: "Console", dependencies: ["Terminal", "Segment", "Iterate"], swiftSettings: strict),

    // The imperative shell.
    .executableTarget(
      name: "IteratePreview",
      dependencies: [
        "CNcurses", "CCurl", "CQRencode", "CMalloc", "Terminal", "Segment", "Iterate", "Console",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict
    ),

    // Tests, one target per room, and the binary in a real terminal.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SegmentTests", dependencies: ["Segment", "TestSupport"],
      resources: [.copy("Vectors")], swiftSettings: strict),
    .testTarget(
      name: "IterateTests", dependencies: ["Iterate", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ConsoleTests", dependencies: ["Console", "TestSupport"],
      exclude: ["Screens"], swiftSettings: strict),
    .testTarget(
      name: "IteratePreviewTests", dependencies: ["IteratePreview", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["IteratePreview", "TestSupport"], swiftSettings: strict),
  ]
)
