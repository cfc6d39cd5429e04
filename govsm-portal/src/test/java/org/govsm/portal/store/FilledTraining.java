package org.govsm.portal.store;

import java.util.Map;

/** A training for a store that has one event of each kind. */
final class FilledTraining {

  private FilledTraining() {}

  static void fill(Transaction tx) {
    Map<String, Object> record =
        Map.of(
            "person",
            "p1",
            "topic",
            "assigned-task",
            "completedOn",
            "2026-11-20",
            "provider",
            "राज्य संस्थान",
            "evidence",
            "Certificate 7");
    record(
        tx,
        "training.recorded",
        Map.of(
            "training", "TR-2026-1", "person", "p1", "lapsesOn", "2027-11-20", "record", record));
    record(tx, "training.withdrawn", Map.of("training", "TR-2026-1", "reason", "A mistake"));
  }

  private static void record(Transaction tx, String kind, Map<String, Object> body) {
    tx.record(FilledStore.DEPARTMENT, kind, StoreTest.NOW, StoreTest.ACTOR, body);
  }
}
