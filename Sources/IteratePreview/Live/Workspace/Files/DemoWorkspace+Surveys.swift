internal import Iterate
internal import Segment

extension DemoWorkspace {
  static let checkoutNPS = Survey(
    id: "65f0c0ffee0000000000a001",
    name: "Checkout NPS",
    events: ["Checkout Finished"],
    targeting: Targeting(url: [.contains("/cart")]),
    prompt: Prompt(
      message: "Thanks for your order! Got a **minute**? 🎉", button: "Sure", color: "#7457be",
      colorDark: "#a98df0"),
    questions: [
      Question(
        type: "select", prompt: "How likely are you to recommend Lumen to a friend?",
        options: ["10 – certainly", "8 or 9", "5 to 7", "below 5"]),
      Question(type: "freeform", prompt: "What is the main reason for your answer?"),
    ],
    translations: [
      Translation(
        language: "de", message: "Danke für Ihre Bestellung! Haben Sie eine **Minute**?",
        button: "Gern"),
      Translation(
        language: "fr", message: "Merci pour votre commande ! Vous avez **une minute** ?"),
    ],
    primaryLanguage: "en")

  static let proPlanPulse = Survey(
    id: "65f0c0ffee0000000000a002",
    name: "Pro plan pulse",
    events: ["Report Exported", "Dashboard Viewed"],
    targeting: Targeting(
      traits: [
        TraitRule(name: "plan", condition: .equals("pro")),
        TraitRule(name: "orders", condition: .greaterThan(3)),
      ],
      hoursBetweenSurveys: 0, delaySeconds: 3),
    prompt: Prompt(
      message: "You export a lot. *What should we build next?*", button: "Tell us",
      color: "#0b7a75"),
    questions: [
      Question(
        type: "multiselect", prompt: "Which of these would save you time?",
        options: ["Scheduled exports", "A spreadsheet add-on", "An API", "Shared dashboards"],
        allowsOther: true)
    ],
    allowsMultipleResponses: true)

  static let cancellationReasons = Survey(
    id: "65f0c0ffee0000000000a003",
    name: "Cancellation reasons",
    status: .draft,
    events: ["Subscription Cancelled"],
    prompt: Prompt(
      message: "Sorry to see you go. **One question** before you leave?", button: "All right",
      color: "#b3261e"),
    questions: [
      Question(
        type: "select", prompt: "Why did you cancel?",
        options: ["Too expensive", "Missing a feature", "Too complicated", "No longer needed"],
        allowsOther: true),
      Question(type: "freeform", prompt: "What could have kept you?"),
    ])

  static let appRating = Survey(
    id: "65f0c0ffee0000000000a004",
    name: "App rating",
    platform: .mobile,
    events: ["Order Delivered"],
    prompt: Prompt(
      message: "Your lamp has arrived 💡 How do you like the app?", button: "Rate it",
      color: "#3a5bd9", appearance: .dark),
    questions: [
      Question(
        type: "select", prompt: "How many stars?", options: ["★★★★★", "★★★★", "★★★", "★★", "★"])
    ])

  static let productPage = Survey(
    id: "65f0c0ffee0000000000a005",
    name: "商品ページのご感想",
    events: ["Product Viewed"],
    targeting: Targeting(url: [.startsWith("https://lumen.example/ja/")]),
    prompt: Prompt(
      message: "**1分だけ**お時間をいただけますか？🙏", button: "はい、どうぞ", color: "#c2185b"),
    questions: [
      Question(
        type: "select", prompt: "商品の説明は分かりやすかったですか？",
        options: ["とても分かりやすい", "分かりやすい", "ふつう", "分かりにくい"]),
      Question(type: "freeform", prompt: "知りたかったことがあれば教えてください。"),
    ],
    primaryLanguage: "ja")

  static let supportChat = Survey(
    id: "65f0c0ffee0000000000a006",
    name: "استبيان الدعم · सहायता",
    events: ["Support Chat Ended"],
    targeting: Targeting(sampling: 50),
    prompt: Prompt(message: "هل ساعدك فريقنا **اليوم**؟", button: "نعم", color: "#00695c"),
    questions: [
      Question(
        type: "select", prompt: "ما مدى رضاك عن المحادثة؟",
        options: ["راضٍ جدًا 😀", "راضٍ 🙂", "غير راضٍ 🙁"])
    ],
    translations: [
      Translation(
        language: "hi", message: "क्या हमारी टीम ने **आज** आपकी मदद की?", button: "हाँ")
    ],
    primaryLanguage: "ar")

  static let emptySearch = Survey(
    id: "65f0c0ffee0000000000a007",
    name: "Search gave nothing",
    events: ["Search Returned Nothing"],
    targeting: Targeting(oncePerPerson: false, hoursBetweenSurveys: 0),
    questions: [Question(type: "freeform", prompt: "What were you looking for?")])
}
