// swift-tools-version:6.2
import PackageDescription

// A package of its own, on which the product never depends. Bench measures the built program from
// outside, as a user in a terminal would; EngineBench measures the engine by itself.

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
    .executable(name: "bench", targets: ["Bench"]),
    .executable(name: "engine-bench", targets: ["EngineBench"]),
  ],
  dependencies: [
    .package(name: "iterate-preview", path: "..")
  ],
  targets: [
    // Terminal is a link to the small xterm of the product's tests, whose own way of running a
    // program in it has no stopwatch.
    .executableTarget(
      name: "Bench", exclude: ["Terminal/Pty.swift", "Terminal/Pty+Waiting.swift"],
      swiftSettings: strict),
    .executableTarget(
      name: "EngineBench",
      dependencies: [
        .product(name: "Segment", package: "iterate-preview"),
        .product(name: "Iterate", package: "iterate-preview"),
      ],
      resources: [.copy("Work")],
      swiftSettings: strict
    ),
  ]
)
