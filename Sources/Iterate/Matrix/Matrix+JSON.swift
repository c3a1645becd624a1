public import Segment

extension Matrix {
  /// The matrix as one JSON object without secrets: what `matrix --json` prints.
  ///
  /// Public contract: keys are added, never renamed. Rows that are not filled are left out.
  public var json: JSONValue {
    let redactor = Redactor()
    let context = job.context
    let events = zip(job.events, rows).compactMap { event, row in
      row.map { json($0, of: event, redactor) }
    }
    return [
      "version": 1,
      "workspace": .string(context.workspace.name),
      "person": .string(context.person.label),
      "persona": .string(context.persona.rawValue),
      "preview": .bool(job.isPreviewOn),
      "time": .string(job.simulator.clock.time(at: job.environment.now).iso8601),
      "surveys": .array(surveys.map(\.json)),
      "events": .array(events),
    ]
  }

  private func json(
    _ row: MatrixRow, of event: EventTemplate, _ redactor: Redactor
  ) -> JSONValue {
    [
      "name": .string(event.name), "type": .string(event.type.rawValue),
      "displays": .number(JSONNumber(row.shownCount)),
      "cells": .array(zip(surveys, row.cells).map { $1.json(of: $0, redactor) }),
    ]
  }
}

extension MatrixCell {
  fileprivate func json(of survey: SurveyReference, _ redactor: Redactor) -> JSONValue {
    [
      "survey": .string(survey.id),
      "outcome": .string(outcome.rawValue),
      "targeted": .bool(isTargeted),
      "gate": gate.map { .string($0.rawValue) } ?? .null,
      "behind": rival.map { .string($0.id) } ?? .null,
      "sentence": .string(redactor.redact(sentence)),
      "remedy": remedy.map { .string(redactor.redact($0)) } ?? .null,
    ]
  }
}
