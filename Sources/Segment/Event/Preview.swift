/// Iterate's survey preview, as a page's address asks for it.
///
/// - Source: Iterate's iOS SDK 1.6.2, which takes the survey id from this query parameter.
enum Preview {
  static let parameter = "iterate_preview"

  /// `page` with the preview of a survey in its `url` and `search`, where they are texts.
  static func page(_ page: JSONObject, of surveyID: String) -> JSONObject {
    var page = page
    if case .string(let text) = page["url"] {
      var url = PageURL(text)
      url.setParameter(parameter, to: surveyID)
      page["url"] = .string(url.text)
    }
    if case .string(let text) = page["search"] {
      var query = QueryString(text.hasPrefix("?") ? String(text.dropFirst()) : text)
      query.set(parameter, to: surveyID)
      page["search"] = .string("?" + query.text)
    }
    return page
  }
}
