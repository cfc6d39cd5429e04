package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/** Gathered notes: what is learnt of a file while it is read, as it will be read from the store. */
final class GatheredNotes {

  private final List<Map<String, @Nullable Object>> notes = new ArrayList<>();
  private Map<String, @Nullable Object> recognised = Map.of();
  private Map<String, @Nullable Object> read = Map.of();

  void note(Map<String, ?> note) {
    notes.add(stored(note));
  }

  void recognised(Map<String, ?> given) {
    recognised = stored(given);
  }

  void read(Map<String, ?> given) {
    read = stored(given);
  }

  ImportNotes all() {
    return new ImportNotes(recognised, notes, read);
  }

  private static Map<String, @Nullable Object> stored(Map<String, ?> tree) {
    return StoredTree.read(StoredTree.bytes(tree));
  }
}
