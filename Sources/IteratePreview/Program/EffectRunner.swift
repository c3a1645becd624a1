internal import Console
internal import Dispatch
internal import Iterate
internal import Segment

/// Does in the world what the console asks for, and leaves what comes of it in the mailbox.
///
/// Used on the main thread only. The work itself happens in tasks, of which those that send are kept
/// by firing, so that they can be stopped. What concerns the screen is the loop's.
final class EffectRunner {
  private let world: World
  private let loader: WorkspaceLoader
  private let mailbox: Mailbox<Action>
  private var sending: [Int: Task<Void, Never>] = [:]
  private var filling: Task<Void, Never>?
  private var server: SimulatorServer?
  private var watch: FileWatch?
  private let sessions: SessionKeeper
  private let clipboard: Clipboard
  private let firings: FiringFolder
  private let bookmarks: BookmarkKeeper
  /// Writing waits for the disk and for other programs, which the screen must not.
  private let writing = DispatchQueue(label: "files")
  /// One text after the other, so that the last one copied is the one in the clipboard.
  private let copying = DispatchQueue(label: "clipboard")
  /// One reading after the other, so that the last one is of the newest file.
  private let reading = DispatchQueue(label: "workspace")

  /// A runner that has done nothing yet.
  init(world: World, loader: WorkspaceLoader, settings: Settings, mailbox: Mailbox<Action>) {
    self.world = world
    self.loader = loader
    self.mailbox = mailbox
    self.sessions = SessionKeeper(world: world)
    self.clipboard = Clipboard(
      mode: settings.clipboard, environment: world.environment, directories: world.directories)
    self.firings = FiringFolder(setting: settings.saveFolder, home: world.environment["HOME"])
    self.bookmarks = BookmarkKeeper(world: world)
  }

  /// Does one thing.
  func run(_ effect: Effect) {
    switch effect {
    case .serveSurveys(let surveys): serve(surveys)
    case .simulator(let order): steer(order)
    case .resolveAccess(let profile, let persons): resolve(profile, persons)
    case .recallSessions(let access, let persons): recall(persons, at: access)
    case .send(let firing, let request): send(request, firing: firing)
    case .cancel(let firing): sending[firing]?.cancel()
    case .saveSession(let key, let session): keep(session, key)
    case .forgetSession(let key): keep(nil, key)
    case .loadWorkspace: loadWorkspace()
    case .watchWorkspace: watchWorkspace()
    case .check(let subscriptions): check(subscriptions)
    case .encodeQRCode(let text): encodeQRCode(text)
    case .save(let file): save(file)
    case .saveTemplate(let save): write(save)
    case .fillMatrix(let job): fill(job)
    case .stopMatrix: filling?.cancel()
    case .edit, .copy, .mouse, .redraw, .suspend, .quit: break
    }
  }

  /// Lets go of a firing that has been answered.
  func finish(firing: Int) { sending[firing] = nil }

  /// Stops everything that still runs.
  func stop() {
    for task in sending.values { task.cancel() }
    filling?.cancel()
    watch?.stop()
    // What was learned of the persons is on disk before the program ends.
    writing.sync {}
    // Its socket goes with the process; only what could hang is stopped.
    server = nil
  }

  /// Hands a text to the clipboard: what concerns the terminal at once, by `send`, the rest aside.
  func copy(_ text: CopyText, send: (String) -> Void) {
    let sequence = clipboard.sequence(for: text)
    if let sequence { send(sequence.text) }
    // It waits for another program, which neither the screen nor a task must.
    copying.async { [mailbox, clipboard] in
      let result = Result { () throws(Failure) in
        try clipboard.deliver(text, sentThrough: sequence?.wrapping)
      }
      mailbox.post(.copied(result))
    }
  }

  private func save(_ file: FiringFile) {
    writing.async { [mailbox, firings] in
      let result = Result { () throws(Failure) in try firings.save(file) }
      mailbox.post(.saved(file, result))
    }
  }

  /// Keeps where the operator was for the next run; it is on disk once ``stop()`` returns.
  func keep(_ bookmark: Bookmark, profile: Profile, path: String?) {
    writing.async { [bookmarks] in
      do throws(Failure) {
        try bookmarks.keep(bookmark, profile: profile, path: path, at: LoopClock.now)
      } catch {
        // While the screen is up this goes to the note that is pointed at when it is gone.
        StandardStream.complain(error.lines)
      }
    }
  }

  private func serve(_ surveys: [Survey]) {
    if let server {
      server.replaceSurveys(with: surveys)
      mailbox.post(.simulatorSeen(server.snapshot))
      return
    }
    let server = SimulatorServer(Simulator(surveys: surveys))
    self.server = server
    Task { [mailbox] in
      let result: Result<String, Failure>
      do throws(SimulatorFailure) {
        let port = try await server.start()
        result = .success("http://127.0.0.1:\(port)")
      } catch {
        result = .failure(error.failure)
      }
      mailbox.post(.simulatorStarted(result))
    }
  }

  /// What is ordered takes no time worth a task: the simulator is in memory.
  private func steer(_ order: SimulatorOrder?) {
    guard let server else { return }
    do throws(SimulatorRefusal) {
      if let order { try server.perform(order) }
    } catch {
      mailbox.post(
        .failed(
          Failure(
            "The simulator did not do it", why: error.message, fix: error.userMessage,
            category: .usage)))
    }
    mailbox.post(.simulatorSeen(server.snapshot))
  }

  private func resolve(_ profile: Profile, _ persons: [Person]) {
    Task { [mailbox, world, sessions] in
      let result: Result<ResolvedAccess, Failure>
      do throws(Failure) {
        let access = try await world.access(to: profile)
        let kept = try sessions.sessions(of: persons, at: access)
        if let note = kept.note { mailbox.post(.noted(note)) }
        result = .success(ResolvedAccess(access: access, sessions: kept.sessions))
      } catch {
        result = .failure(error)
      }
      mailbox.post(.accessResolved(profile: profile, result))
    }
  }

  private func recall(_ persons: [Person], at access: Access) {
    Task { [mailbox, sessions] in
      do throws(Failure) {
        let kept = try sessions.sessions(of: persons, at: access)
        if let note = kept.note { mailbox.post(.noted(note)) }
        mailbox.post(.sessionsRecalled(kept.sessions))
      } catch {
        mailbox.post(.failed(error))
        mailbox.post(.sessionsRecalled([:]))
      }
    }
  }

  private func send(_ request: HTTPRequest, firing: Int) {
    sending[firing] = Task { [mailbox, world] in
      let result: Result<HTTPResponse, APIFailure>
      do throws(APIFailure) {
        // A large body is read here, where nobody waits for it.
        result = .success(try await world.client.send(request).read())
      } catch {
        result = .failure(error)
      }
      mailbox.post(.answered(firing: firing, result))
    }
  }

  private func keep(_ session: PersonSession?, _ key: SessionKey) {
    writing.async { [mailbox, sessions] in
      do throws(Failure) {
        try sessions.keep(session, for: key)
      } catch {
        mailbox.post(.failed(error))
      }
    }
  }

  private func check(_ subscriptions: [Subscription]) {
    Task { [mailbox] in
      let lints = subscriptions.map { ($0, $0.lints) }
      mailbox.post(.checked(Dictionary(lints) { first, _ in first }))
    }
  }

  private func encodeQRCode(_ text: String) {
    Task { [mailbox] in
      let result = Result { () throws(Failure) in try QRCode.encode(text) }
      mailbox.post(.qrCodeEncoded(text, result))
    }
  }

  /// Row by row, so that others get their turn between.
  private func fill(_ job: MatrixJob) {
    filling?.cancel()
    filling = Task(priority: .utility) { [mailbox] in
      let filling = MatrixFilling(job)
      for index in job.events.indices {
        guard !Task.isCancelled else { return }
        mailbox.post(.matrixFilled(job: job.id, row: index, filling.row(at: index)))
        await Task.yield()
      }
    }
  }

  private func write(_ save: TemplateSave) {
    writing.async { [mailbox, world] in
      let result = Result { () throws(UnsavedTemplate) in
        try TemplateWriter(environment: world.environment).write(save)
      }
      mailbox.post(.templateSaved(save, result))
    }
  }

  private func loadWorkspace() {
    reading.async { [mailbox, loader] in mailbox.post(.workspaceLoaded(loader.reload())) }
  }

  private func watchWorkspace() {
    guard watch == nil, let path = loader.location.path else { return }
    let watch = FileWatch(
      path,
      onFailure: { [mailbox] failure in
        mailbox.post(
          .noted("The workspace's file is not watched (\(failure.why)): R reads it again"))
      },
      onChange: { [mailbox, loader, reading] in
        reading.async { mailbox.post(.workspaceLoaded(loader.reload(), by: .change)) }
      })
    watch.start()
    self.watch = watch
  }
}
