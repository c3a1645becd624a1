import Iterate

/// The firings that are kept, oldest first; their numbers ascend.
///
/// Every action asks which of them are not over, and a burst makes thousands: that is kept up to date
/// with each change, and so is how much their bodies take.
public struct FiringRecords: RandomAccessCollection, Hashable, Sendable {
  private var records: [FiringRecord] = []
  /// The numbers of those that wait or are in flight, oldest first.
  private(set) var pending: [Int] = []
  /// How long the bodies of all responses are together, in bytes.
  private(set) var bodySize = 0

  public var startIndex: Int { records.startIndex }
  public var endIndex: Int { records.endIndex }

  public subscript(position: Int) -> FiringRecord { records[position] }

  /// Where the firing with this number is; `nil` when it is not kept.
  func index(of id: Int) -> Int? {
    var low = records.startIndex
    var high = records.endIndex
    while low < high {
      let middle = (low + high) / 2
      if records[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < records.endIndex && records[low].id == id ? low : nil
  }

  /// Keeps one more.
  ///
  /// - Parameter record: the firing; its number is above all others.
  mutating func append(_ record: FiringRecord) {
    records.append(record)
    if !record.isOver { pending.append(record.id) }
    bodySize += record.firing.bodySize
  }

  /// Lets go of the oldest that is over, if there is one.
  mutating func removeOldest() {
    guard let oldest = records.firstIndex(where: \.isOver) else { return }
    bodySize -= records.remove(at: oldest).firing.bodySize
  }

  /// Changes one.
  ///
  /// - Parameters:
  ///   - index: where it is.
  ///   - change: what is changed; its number stays, and one that is over stays so.
  /// - Returns: what `change` gives.
  mutating func change<Result>(
    at index: Int, _ change: (inout FiringRecord) -> Result
  ) -> Result {
    bodySize -= records[index].firing.bodySize
    defer {
      bodySize += records[index].firing.bodySize
      let id = records[index].id
      if records[index].isOver { pending.removeAll { $0 == id } }
    }
    return change(&records[index])
  }
}
