private import CCurl
import Iterate

// The only file that speaks to libcurl.

/// The parts of a URL that decide where a request goes, as libcurl itself reads them.
struct CurlAddress {
  /// Why a URL cannot be used, in libcurl's words.
  struct Refusal: Error {
    let detail: String
  }

  /// The scheme in small letters.
  let scheme: String
  /// The host; an IPv6 address keeps its brackets.
  let host: String

  /// Reads `url`, which must be absolute and carry no user name.
  init(_ url: String) throws(Refusal) {
    guard let handle = curl_url() else { throw Refusal(detail: "Out of memory") }
    defer { curl_url_cleanup(handle) }
    let code = curl_url_set(handle, CURLUPART_URL, url, UInt32(CURLU_DISALLOW_USER))
    guard code == CURLUE_OK else {
      throw Refusal(detail: String(cString: curl_url_strerror(code)))
    }
    func part(_ part: CURLUPart) -> String {
      var text: UnsafeMutablePointer<CChar>?
      guard curl_url_get(handle, part, &text, 0) == CURLUE_OK, let text else { return "" }
      defer { curl_free(text) }
      return String(cString: text)
    }
    scheme = part(CURLUPART_SCHEME).lowercased()
    host = part(CURLUPART_HOST)
  }
}

/// libcurl's bundle of live transfers and idle connections.
///
/// Unchecked, because of this invariant: `wake` is the only call libcurl allows from any thread, and
/// all others are made by `TransferDriver`'s thread alone. The handle is closed with the last
/// reference, so that nothing can wake it later.
final class CurlMulti: @unchecked Sendable {
  private let handle: UnsafeMutableRawPointer

  /// Initialises libcurl, at the first use in the process.
  init() throws(APIFailure) {
    guard Self.global == CURLE_OK, let handle = curl_multi_init() else {
      throw .other(detail: "libcurl could not be initialised")
    }
    self.handle = handle
  }

  deinit {
    curl_multi_cleanup(handle)
  }

  /// Makes a `wait` on another thread return, or the next one if there is none.
  func wake() {
    curl_multi_wakeup(handle)
  }

  /// Sleeps until a connection has something to do, a limit runs out or `wake` is called.
  func wait() {
    curl_multi_poll(handle, nil, 0, .max, nil)
  }

  /// Begins `transfer`, which the caller keeps until it is removed.
  func add(_ transfer: CurlTransfer) throws(APIFailure) {
    let code = curl_multi_add_handle(handle, transfer.easy)
    guard code == CURLM_OK else {
      throw .other(detail: String(cString: curl_multi_strerror(code)))
    }
  }

  /// Ends `transfer`; its connection is closed unless the response was complete.
  func remove(_ transfer: CurlTransfer) {
    curl_multi_remove_handle(handle, transfer.easy)
  }

  /// Moves all transfers on as far as they go without waiting, and returns those that ended.
  func perform() -> [(id: Int, outcome: Result<HTTPResponse, APIFailure>)] {
    var running: Int32 = 0
    curl_multi_perform(handle, &running)
    var ended: [(id: Int, outcome: Result<HTTPResponse, APIFailure>)] = []
    var left: Int32 = 0
    while let message = curl_multi_info_read(handle, &left) {
      guard message.pointee.msg == CURLMSG_DONE,
        let transfer = CurlTransfer.owner(of: message.pointee.easy_handle)
      else { continue }
      ended.append((transfer.id, transfer.outcome(message.pointee.data.result)))
    }
    return ended
  }

  private static let global = ccurl_global_init()
}

/// One transfer in libcurl, which lives on the driver's thread.
final class CurlTransfer {
  /// The driver's number for it.
  let id: Int

  private let plan: TransferPlan
  private var collector: ResponseCollector
  fileprivate let easy: UnsafeMutableRawPointer
  private let sentence: UnsafeMutablePointer<CChar>
  private var fields: UnsafeMutablePointer<curl_slist>?
  /// The first option that libcurl did not take.
  private var refused = CURLE_OK

  /// Sets libcurl up for `plan`.
  init(id: Int, _ plan: TransferPlan) throws(APIFailure) {
    guard let easy = curl_easy_init() else { throw .other(detail: "Out of memory") }
    self.id = id
    self.plan = plan
    self.easy = easy
    collector = ResponseCollector(
      bodyLimit: plan.limits.bodyBytes, expectsBody: plan.upload != .headOnly)
    sentence = .allocate(capacity: Int(CURL_ERROR_SIZE))
    sentence.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setAddress()
    setRules()
    setRequest()
    setSinks()
    // An option left out could mean a check left out.
    guard refused == CURLE_OK else {
      throw .other(detail: String(cString: curl_easy_strerror(refused)))
    }
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(fields)
    sentence.deallocate()
  }

  /// The transfer that set `easy` up.
  fileprivate static func owner(of easy: UnsafeMutableRawPointer?) -> CurlTransfer? {
    var pointer: UnsafeMutableRawPointer?
    guard ccurl_get_pointer(easy, CURLINFO_PRIVATE, &pointer) == CURLE_OK else { return nil }
    return from(pointer)
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> CurlTransfer? {
    pointer.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
  }
}

// MARK: Setting up

extension CurlTransfer {
  private func check(_ code: CURLcode) {
    if refused == CURLE_OK { refused = code }
  }

  private func set(_ option: CURLoption, _ text: String) {
    check(ccurl_set_text(easy, option, text))
  }

  private func set(_ option: CURLoption, _ number: Int) {
    check(ccurl_set_number(easy, option, number))
  }

  private func setAddress() {
    set(CURLOPT_URL, plan.url)
    check(ccurl_allow_http_only(easy))
    set(CURLOPT_PROXY, plan.route.proxy)
    set(CURLOPT_NOPROXY, plan.route.exceptions)
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let file = plan.certificateFile { set(CURLOPT_CAINFO, file) }
  }

  private func setRules() {
    set(CURLOPT_CONNECTTIMEOUT_MS, plan.limits.connectMilliseconds)
    set(CURLOPT_TIMEOUT_MS, plan.limits.totalMilliseconds)
    set(CURLOPT_NOSIGNAL, 1)
    check(ccurl_leave_lookup_behind(easy))
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
  }

  private func setRequest() {
    set(CURLOPT_USERAGENT, plan.userAgent)
    // Every encoding that libcurl can undo.
    set(CURLOPT_ACCEPT_ENCODING, "")
    for line in plan.fields {
      guard let longer = curl_slist_append(fields, line) else { return check(CURLE_OUT_OF_MEMORY) }
      fields = longer
    }
    check(ccurl_set_pointer(easy, CURLOPT_HTTPHEADER, fields))
    switch plan.upload {
    case .none: set(CURLOPT_HTTPGET, 1)
    case .headOnly: set(CURLOPT_NOBODY, 1)
    case .body:
      check(ccurl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(plan.body.count)))
      plan.body.withUnsafeBytes { bytes in
        // No bytes may have no address, which libcurl reads as no body.
        bytes.isEmpty
          ? set(CURLOPT_COPYPOSTFIELDS, "")
          : check(ccurl_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress))
      }
    }
    set(CURLOPT_CUSTOMREQUEST, plan.method)
  }

  private func setSinks() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    for option in [CURLOPT_PRIVATE, CURLOPT_HEADERDATA, CURLOPT_WRITEDATA] {
      check(ccurl_set_pointer(easy, option, context))
    }
    check(ccurl_set_pointer(easy, CURLOPT_ERRORBUFFER, sentence))
    check(
      ccurl_set_sink(easy, CURLOPT_HEADERFUNCTION) { bytes, _, count, context in
        let line = UnsafeRawBufferPointer(start: bytes, count: count)
        return CurlTransfer.from(context)?.collector.takeLine(line) == true ? count : 0
      })
    check(
      ccurl_set_sink(easy, CURLOPT_WRITEFUNCTION) { bytes, _, count, context in
        let piece = UnsafeRawBufferPointer(start: bytes, count: count)
        return CurlTransfer.from(context)?.collector.takeBody(piece) == true ? count : 0
      })
  }
}

// MARK: The end

extension CurlTransfer {
  fileprivate func outcome(_ code: CURLcode) -> Result<HTTPResponse, APIFailure> {
    if let refusal = collector.refusal { return .failure(refusal) }
    guard code == CURLE_OK else {
      let own = String(cString: sentence)
      return .failure(
        plan.failure(
          TransferFault(code),
          detail: own.isEmpty ? String(cString: curl_easy_strerror(code)) : own,
          isConnected: microseconds(CURLINFO_PRETRANSFER_TIME_T) > 0,
          received: collector.body.count))
    }
    return .success(
      HTTPResponse(
        status: collector.status, headers: collector.headers, body: collector.body,
        timings: timings))
  }

  private var timings: HTTPTimings {
    var connections = 0
    let isReused =
      ccurl_get_number(easy, CURLINFO_NUM_CONNECTS, &connections) == CURLE_OK && connections == 0
    return HTTPTimings(
      nameLookup: isReused ? 0 : microseconds(CURLINFO_NAMELOOKUP_TIME_T),
      connect: isReused ? 0 : microseconds(CURLINFO_CONNECT_TIME_T),
      tls: isReused ? 0 : microseconds(CURLINFO_APPCONNECT_TIME_T),
      firstByte: microseconds(CURLINFO_STARTTRANSFER_TIME_T),
      total: microseconds(CURLINFO_TOTAL_TIME_T))
  }

  private func microseconds(_ info: CURLINFO) -> Int {
    var time: curl_off_t = 0
    guard ccurl_get_size(easy, info, &time) == CURLE_OK else { return 0 }
    return Int(clamping: time)
  }
}

extension TransferFault {
  /// The kind of trouble behind a result code of libcurl.
  ///
  /// - Source: libcurl-errors(3).
  init(code: UInt32) {
    self.init(CURLcode(rawValue: code))
  }

  fileprivate init(_ code: CURLcode) {
    self =
      switch code {
      case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .unknownHost
      case CURLE_COULDNT_CONNECT, CURLE_PROXY: .connectionRefused
      case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR:
        .connectionLost
      case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
        CURLE_SSL_CIPHER, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ENGINE_NOTFOUND,
        CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_INVALIDCERTSTATUS,
        CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_SHUTDOWN_FAILED,
        CURLE_SSL_CLIENTCERT, CURLE_USE_SSL_FAILED:
        .tlsFailed
      case CURLE_OPERATION_TIMEDOUT: .timedOut
      case CURLE_URL_MALFORMAT: .badURL
      case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING:
        .garbled
      // What libcurl says when a header outgrows its buffer.
      case CURLE_OUT_OF_MEMORY: .headTooLarge
      default: .other
      }
  }
}
