extension DemoWorkspace {
  /// The demo workspace as the file that `init --demo` writes.
  static let text = #"""
    # The demo workspace of iterate-preview: Lumen, a shop for lamps that also sells a subscription.
    # Everything here is made up. Change it and see what happens.

    version: 1
    name: Lumen demo

    profiles:
      demo: { target: simulator }

    site:
      url: https://lumen.example/cart?ref=newsletter
      title: Your cart – Lumen
      referrer: https://lumen.example/lamps
      locale: en-US

    # Segment identifies this person before anything else.
    person:
      userId: qa_1
      traits:
        name: Mina Park
        email: mina@lumen.example
        plan: pro
        orders: 7
        createdAt: "2025-03-14T09:26:53.000Z"

    persons:
      newcomer: { userId: qa_2, traits: { name: Theo Lind, plan: free, orders: 0 } }
      visitor: {}

    surveys:
      # Shows at once: published, for the web, and the person and the page meet every condition.
      - id: 65f0c0ffee0000000000a001
        name: Checkout NPS
        events: [Checkout Finished]
        targeting:
          url: { contains: /cart }
        prompt:
          message: "Thanks for your order! Got a **minute**? 🎉"
          button: Sure
          color: "#7457be"
        colorDark: "#a98df0"
        primaryLanguage: en
        translations:
          - language: de
            message: "Danke für Ihre Bestellung! Haben Sie eine **Minute**?"
            button: Gern
          - { language: fr, message: "Merci pour votre commande ! Vous avez **une minute** ?" }
        questions:
          - type: select
            prompt: How likely are you to recommend Lumen to a friend?
            options: ["10 – certainly", "8 or 9", "5 to 7", "below 5"]
          - type: freeform
            prompt: What is the main reason for your answer?

      # Shows after three seconds, to persons with the plan "pro" only.
      - id: 65f0c0ffee0000000000a002
        name: Pro plan pulse
        events: [Report Exported, Dashboard Viewed]
        targeting:
          traits:
            - { name: plan, equals: pro }
            - { name: orders, greaterThan: 3 }
          delaySeconds: 3
          hoursBetweenSurveys: 0
        prompt:
          message: "You export a lot. *What should we build next?*"
          button: Tell us
          color: "#0b7a75"
        multipleResponses: true
        questions:
          - type: multiselect
            prompt: Which of these would save you time?
            options: [Scheduled exports, A spreadsheet add-on, An API, Shared dashboards]
            other: true

      # A draft: shows in preview only.
      - id: 65f0c0ffee0000000000a003
        name: Cancellation reasons
        status: draft
        events: [Subscription Cancelled]
        prompt:
          message: "Sorry to see you go. **One question** before you leave?"
          button: All right
          color: "#b3261e"
        questions:
          - type: select
            prompt: Why did you cancel?
            options: [Too expensive, Missing a feature, Too complicated, No longer needed]
            other: true
          - type: freeform
            prompt: What could have kept you?

      # For apps: a website never shows it.
      - id: 65f0c0ffee0000000000a004
        name: App rating
        platform: mobile
        events: [Order Delivered]
        prompt:
          message: "Your lamp has arrived 💡 How do you like the app?"
          button: Rate it
          color: "#3a5bd9"
        appearance: dark
        questions:
          - type: select
            prompt: How many stars?
            options: [★★★★★, ★★★★, ★★★, ★★, ★]

      # Japanese.
      - id: 65f0c0ffee0000000000a005
        name: 商品ページのご感想
        events: [Product Viewed]
        targeting:
          url: { startsWith: "https://lumen.example/ja/" }
        prompt:
          message: "**1分だけ**お時間をいただけますか？🙏"
          button: はい、どうぞ
          color: "#c2185b"
        primaryLanguage: ja
        questions:
          - type: select
            prompt: 商品の説明は分かりやすかったですか？
            options: [とても分かりやすい, 分かりやすい, ふつう, 分かりにくい]
          - type: freeform
            prompt: 知りたかったことがあれば教えてください。

      # Arabic and Hindi, for half of the persons.
      - id: 65f0c0ffee0000000000a006
        name: استبيان الدعم · सहायता
        events: [Support Chat Ended]
        targeting:
          sampling: 50
        prompt:
          message: "هل ساعدك فريقنا **اليوم**؟"
          button: نعم
          color: "#00695c"
        primaryLanguage: ar
        translations:
          - { language: hi, message: "क्या हमारी टीम ने **आज** आपकी मदद की?", button: हाँ }
        questions:
          - type: select
            prompt: ما مدى رضاك عن المحادثة؟
            options: [راضٍ جدًا 😀, راضٍ 🙂, غير راضٍ 🙁]

      # Without a prompt: the survey opens straight away.
      - id: 65f0c0ffee0000000000a007
        name: Search gave nothing
        events: [Search Returned Nothing]
        targeting:
          oncePerPerson: false
          hoursBetweenSurveys: 0
        questions:
          - type: freeform
            prompt: What were you looking for?

    events:
      - name: Checkout Finished
        properties:
          orderId: LM-20481
          total: 128.50
          currency: EUR
          coupon: null
          products:
            - { sku: LAMP-ARC-02, name: Arc floor lamp, price: 99.00, quantity: 1 }
            - { sku: BULB-E27-4, name: "Warm bulbs, four", price: 14.75, quantity: 2 }

      # Almost the name above. No survey targets it.
      - name: checkout finished
        properties: { orderId: LM-20482, total: 12.00, currency: EUR }

      - name: Report Exported
        properties: { report: Sales by channel, format: csv, rows: 18204, seconds: 2.75 }
        page: { url: "https://lumen.example/app/reports", title: Reports }

      - name: Dashboard Viewed
        properties: { dashboard: Overview, widgets: 6 }
        page: { url: "https://lumen.example/app", title: Overview }

      - name: Subscription Cancelled
        properties: { plan: pro, months: 14, reason: null }

      - name: Order Delivered
        properties: { orderId: LM-20477, carrier: Parcel & Co, daysInTransit: 2 }
        context:
          device: { type: ios, model: "iPhone15,2" }
          app: { name: Lumen, version: 4.2.0 }

      - name: Product Viewed
        properties: { sku: LAMP-AKARI-1, name: 和紙のあかり, price: 24800, currency: JPY }
        page: { url: "https://lumen.example/ja/akari", title: 和紙のあかり – Lumen }

      - name: Support Chat Ended
        properties: { agent: نور, minutes: 12, resolved: true, tags: [delivery, "reçu 🧾"] }

      - name: Search Returned Nothing
        properties: { query: "lampe à huile", filters: { color: brass, inStock: true } }

      # Targeted by no survey.
      - name: Product Added
        properties: { sku: LAMP-ARC-02, name: Arc floor lamp, price: 99.00, quantity: 1 }

      # Segment can switch the destination off for one event.
      - name: Coupon Applied
        properties: { code: LIGHT10, discount: 12.85 }
        integrations: { Iterate Web (Actions): false }

      # A page call: the destination's presets are for track and identify only.
      - type: page
        name: Cart
        properties: { items: 3 }

    """#
}
