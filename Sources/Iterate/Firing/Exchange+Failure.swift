extension Exchange {
  /// Whether a response came with a status from 200 to 299.
  var isSuccessful: Bool { response.map { (200..<300).contains($0.status) } ?? false }

  /// Why there is no verdict: nothing came back, the API refuses, or what came is no reply.
  ///
  /// `nil` while it is in flight and when the reply can be read. Nothing secret is in it.
  public var trouble: Failure? {
    let failure: Failure? =
      switch result {
      case nil: nil
      case .failed(let failure): failure.failure
      case .answered(let response): trouble(with: response)
      }
    return failure.map(Redactor(exchanges: [self]).redact)
  }

  private func trouble(with response: HTTPResponse) -> Failure? {
    let errors = reply?.errors ?? []
    let why = (errors.map(\.text) + [reply?.legacyError].compactMap { $0 }).joined(separator: "; ")
    let cause = why.isEmpty ? nil : why
    if (300..<400).contains(response.status) { return redirected(response) }
    let codes = [response.status] + errors.compactMap(\.code)
    if let code = codes.first(where: { $0 == 401 || $0 == 403 }) {
      return keyRejected(code: code, why: cause)
    }
    if response.status >= 400 { return refused(response, why: cause) }
    guard isSuccessful else {
      return Failure(
        "The API answered with status \(response.status)", why: cause,
        fix: "Check that the profile's target is Iterate's API.", category: .undecodable)
    }
    if kind == .embed, let problem { return problem.failure }
    guard cause != nil else { return nil }
    return Failure(
      "The API refused the request", why: cause, fix: "Look at the errors in the response.",
      category: .refused)
  }

  private func redirected(_ response: HTTPResponse) -> Failure {
    Failure(
      "The API redirects to another address (status \(response.status))",
      why: response.header("Location").map { "it names \($0)" },
      fix: "Set the profile's target to the address itself: redirects are not followed.",
      category: .undecodable)
  }

  private func keyRejected(code: Int, why: String?) -> Failure {
    let isToken = request.bearer.flatMap { EmbedKey($0)?.userID } != nil
    return Failure(
      "The API rejected the \(isToken ? "person's token" : "embed key") (\(code))", why: why,
      fix: isToken
        ? "Reset the person, so that the embed key is used again."
        : "Check the profile's key: it is under Preview and publish, Embed your survey.",
      category: .key)
  }

  private func refused(_ response: HTTPResponse, why: String?) -> Failure {
    let fix =
      switch response.status {
      case 404: "Check the profile's target, and whether the survey still exists."
      case 429:
        response.header("Retry-After").map { "Wait until it lets you again: Retry-After \($0)." }
          ?? "Wait a while before firing again."
      case 500...: "Fire again later; the fault is on the API's side."
      default: "Look at the response for what it objects to."
      }
    return Failure(
      "The API refused the request (status \(response.status))", why: why, fix: fix,
      category: .refused)
  }
}
