package org.govsm.portal.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.ledger.HashChain;
import org.jdbi.v3.core.Handle;

/**
 * Checkpoint seal: what each head says of the newest checkpoint, a digest of both. Who takes
 * checkpoints out leaves heads behind that saw one which is not there. As a migration it tells
 * heads from before.
 */
final class CheckpointSeal {

  private CheckpointSeal() {}

  static CodeMigration migration() {
    return new CodeMigration(
        "12.1", "checkpoints of heads", handle -> new Checkpoints(handle).seal());
  }

  /** Of a chain that no checkpoint saw. */
  static String none(String department) {
    return of(department, Checkpoints.START);
  }

  private static String of(String department, HashChain checkpoint) {
    return CanonicalForm.digest((department + " " + checkpoint).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes into all heads that a checkpoint is the newest. */
  static void write(Handle handle, HashChain newest) {
    for (String department : read(handle).keySet()) {
      handle.execute(
          "update chain_head set checkpoint_seal = ? where department = ?",
          of(department, newest),
          department);
    }
  }

  private static Map<String, String> read(Handle handle) {
    return handle
        .createQuery(
            "select department, coalesce(checkpoint_seal, '') as seal from chain_head order by"
                + " department")
        .reduceRows(
            new TreeMap<String, String>(),
            (seals, row) -> {
              seals.put(
                  row.getColumn("department", String.class), row.getColumn("seal", String.class));
              return seals;
            });
  }

  /**
   * Whether every head saw one of these, the first of which is that before the first checkpoint.
   */
  static boolean isOf(Handle handle, List<HashChain> checkpoints) {
    return read(handle).entrySet().stream()
        .allMatch(head -> checkpoints.stream().anyMatch(one -> saw(head, one)));
  }

  /**
   * Whether the heads tell that the first of these is the newest: one at least saw it, and none saw
   * one that is not among them. That a head saw none tells nothing: its chain may be younger.
   */
  static boolean tells(Handle handle, List<HashChain> checkpoints) {
    HashChain newest = checkpoints.get(0);
    Map<String, String> said = read(handle);
    said.values().removeIf(String::isEmpty);
    return newest.length() > 0
        && said.entrySet().stream().anyMatch(head -> saw(head, newest))
        && said.entrySet().stream()
            .allMatch(head -> checkpoints.stream().anyMatch(one -> saw(head, one)));
  }

  private static boolean saw(Map.Entry<String, String> head, HashChain checkpoint) {
    return of(head.getKey(), checkpoint).equals(head.getValue());
  }
}
