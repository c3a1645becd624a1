internal import Foundation

/// All that was measured in one go.
struct Report {
  /// What was asked for.
  let options: Options
  /// The machine, and the time of its calibration loop.
  let machine: Machine
  /// What was measured of the program.
  let product: SubjectReport
  /// What was measured of other programs in between.
  let peers: [SubjectReport]
  /// What the figures should be.
  let aims: Aims

  /// Measures what is asked for; the programs take turns, so that all meet the same noise.
  ///
  /// - Throws: ``BenchFailure`` when one of them cannot be measured.
  init(measuring options: Options) throws(BenchFailure) {
    self.options = options
    machine = Machine()
    let comparesPeers = options.wants(.start) || options.wants(.keys)
    let tig = comparesPeers ? try Subject.tig() : nil
    let less = comparesPeers ? try Subject.less() : nil
    let product = Subject.product(options.program)
    let subjects = [product] + [tig, less].compactMap { $0 }
    let visited = try Self.visit(subjects, options: options)
    let figures = try Self.figures(of: visited[0], options: options)
    self.product = SubjectReport(name: product.name, figures: figures)
    peers = visited.dropFirst().map { visits in
      SubjectReport(name: visits.subject.name, figures: visits.figures(options.wants))
    }
    aims = Aims(tig: peers.first { $0.name == tig?.name }?.figures ?? [])
  }

  private static func visit(
    _ subjects: [Subject], options: Options
  ) throws(BenchFailure) -> [VisitFigures] {
    guard [.start, .keys, .quit].contains(where: options.wants) else {
      return subjects.map { VisitFigures(subject: $0, visits: []) }
    }
    var visits = Array(repeating: [Visit](), count: subjects.count)
    for run in 1...options.runs {
      Progress.show("run \(run) of \(options.runs)")
      for (index, subject) in subjects.enumerated() {
        visits[index].append(try Visit(subject, presses: options.wants(.keys)))
      }
    }
    return zip(subjects, visits).map { VisitFigures(subject: $0, visits: $1) }
  }

  private static func figures(
    of visits: VisitFigures, options: Options
  ) throws(BenchFailure) -> [Figure] {
    let subject = visits.subject
    var figures = visits.figures(options.wants)
    if options.wants(.memory) {
      Progress.show("memory")
      figures += try MemoryScenario.measure(subject, runs: min(options.runs, 5))
    }
    if options.wants(.idle) {
      Progress.show("idle for 5 s")
      figures += try IdleScenario.measure(subject)
    }
    if options.wants(.resize) {
      Progress.show("60 sizes")
      figures += try ResizeScenario.measure(subject)
    }
    if options.wants(.large) {
      Progress.show("large replies")
      figures += try LargeReplyScenario.measure(subject.path, runs: min(options.runs, 10))
    }
    if options.wants(.quit) { figures += visits.quit }
    if options.wants(.simulator) {
      Progress.show("the simulator under load")
      figures += try SimulatorScenario.measure(subject.path)
    }
    if options.wants(.size) { figures += try SizeScenario.measure(subject.path) }
    Progress.clear()
    return figures
  }
}

extension VisitFigures {
  /// The figures that every program has, of the parts that are wanted.
  fileprivate func figures(_ wants: (Options.Part) -> Bool) -> [Figure] {
    (wants(.start) ? start : []) + (wants(.keys) ? keys : [])
  }
}

/// What was measured of one program.
struct SubjectReport {
  /// The program.
  let name: String
  /// Its figures, in the order of the table.
  let figures: [Figure]
}
