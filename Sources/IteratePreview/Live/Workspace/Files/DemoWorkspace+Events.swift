internal import Iterate
internal import Segment

extension DemoWorkspace {
  static let checkoutFinished = EventTemplate(
    name: "Checkout Finished",
    properties: [
      "orderId": "LM-20481",
      "total": price("128.50"),
      "currency": "EUR",
      "coupon": .null,
      "products": [
        ["sku": "LAMP-ARC-02", "name": "Arc floor lamp", "price": price("99.00"), "quantity": 1],
        ["sku": "BULB-E27-4", "name": "Warm bulbs, four", "price": price("14.75"), "quantity": 2],
      ],
    ])

  static let nearMiss = EventTemplate(
    name: "checkout finished",
    properties: ["orderId": "LM-20482", "total": price("12.00"), "currency": "EUR"])

  static let reportExported = EventTemplate(
    name: "Report Exported",
    properties: ["report": "Sales by channel", "format": "csv", "rows": 18204, "seconds": 2.75],
    page: ["url": "https://lumen.example/app/reports", "title": "Reports"])

  static let dashboardViewed = EventTemplate(
    name: "Dashboard Viewed",
    properties: ["dashboard": "Overview", "widgets": 6],
    page: ["url": "https://lumen.example/app", "title": "Overview"])

  static let subscriptionCancelled = EventTemplate(
    name: "Subscription Cancelled",
    properties: ["plan": "pro", "months": 14, "reason": .null])

  static let orderDelivered = EventTemplate(
    name: "Order Delivered",
    properties: ["orderId": "LM-20477", "carrier": "Parcel & Co", "daysInTransit": 2],
    context: [
      "device": ["type": "ios", "model": "iPhone15,2"],
      "app": ["name": "Lumen", "version": "4.2.0"],
    ])

  static let productViewed = EventTemplate(
    name: "Product Viewed",
    properties: ["sku": "LAMP-AKARI-1", "name": "和紙のあかり", "price": 24800, "currency": "JPY"],
    page: ["url": "https://lumen.example/ja/akari", "title": "和紙のあかり – Lumen"])

  static let supportChatEnded = EventTemplate(
    name: "Support Chat Ended",
    properties: [
      "agent": "نور", "minutes": 12, "resolved": true, "tags": ["delivery", "reçu 🧾"],
    ])

  static let searchReturnedNothing = EventTemplate(
    name: "Search Returned Nothing",
    properties: ["query": "lampe à huile", "filters": ["color": "brass", "inStock": true]])

  static let productAdded = EventTemplate(
    name: "Product Added",
    properties: [
      "sku": "LAMP-ARC-02", "name": "Arc floor lamp", "price": price("99.00"), "quantity": 1,
    ])

  static let couponApplied = EventTemplate(
    name: "Coupon Applied",
    properties: ["code": "LIGHT10", "discount": 12.85],
    integrations: ["Iterate Web (Actions)": false])

  static let cartPage = EventTemplate(type: .page, name: "Cart", properties: ["items": 3])

  /// An amount with its two decimals, which a Swift literal would lose.
  private static func price(_ amount: String) -> JSONValue {
    .number(JSONNumber(literal: amount))
  }
}
