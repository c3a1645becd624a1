// swift-tools-version:6.2
import PackageDescription

// A package of its own: it measures the built program from outside, as a user in a terminal would,
// and the product never depends on it.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "bench", targets: ["Bench"])
  ],
  targets: [
    // Terminal is a link to the small xterm of the product's tests, whose own way of running a
    // program in it has no stopwatch.
    .executableTarget(name: "Bench", exclude: ["Terminal/Pty.swift"], swiftSettings: strict)
  ]
)
