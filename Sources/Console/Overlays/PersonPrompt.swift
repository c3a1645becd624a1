import Iterate
import Terminal

/// A line that is typed about a person.
struct PersonPrompt: Hashable, Sendable {
  /// What is asked for.
  enum Purpose: Hashable, Sendable {
    /// The user id of a person to be created.
    case newUserID
    /// Another user id for the person.
    case userID
    /// The name of a trait to be added.
    case newTrait
    /// The value of a trait.
    case value(String, TraitType)
  }

  /// What enter leads to.
  enum Answer {
    case accepted(PersonsOverlay.Change)
    case continued(PersonPrompt)
    case refused(Failure)
  }

  let purpose: Purpose
  var field: TextField
  /// Why what was typed is not taken.
  var problem: Failure?

  /// A line that begins with `text`.
  init(_ purpose: Purpose, text: String) {
    self.purpose = purpose
    field = TextField(text)
  }

  /// What is asked, in front of the line.
  var question: String {
    switch purpose {
    case .newUserID: "userId of a new person (empty: anonymous): "
    case .userID: "userId (empty: anonymous): "
    case .newTrait: "name of the trait: "
    case .value(let name, let type): "\(name) (\(type.rawValue)): "
    }
  }

  /// What is made of what was typed.
  func answer() -> Answer {
    switch purpose {
    case .newUserID: return .accepted(.create(userID: field.text))
    case .userID: return .accepted(.setUserID(field.text))
    case .newTrait:
      guard !field.text.isEmpty else {
        return .refused(
          Failure("A trait needs a name", fix: "Type one, or press esc.", category: .data))
      }
      return .continued(PersonPrompt(.value(field.text, .text), text: ""))
    case .value(let name, let type):
      do throws(Failure) {
        return .accepted(.setTrait(name, try TraitText.value(field.text, as: type)))
      } catch {
        return .refused(error)
      }
    }
  }
}
