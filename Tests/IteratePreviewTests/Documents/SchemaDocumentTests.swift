import TestSupport
import Testing

@testable import IteratePreview

/// Generated documents must be what the program would generate now.
@Suite struct SchemaDocumentTests {
  @Test func schemaDocumentIsUpToDate() {
    Golden.check(WorkspaceSchema.text, at: "../../../docs/workspace.schema.json")
    Golden.check(SettingsSchema.text, at: "../../../docs/settings.schema.json")
  }
}
