package org.govsm.portal.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Import notes: what was learnt of a file while it was taken in, in the words of that day.
 *
 * @param recognised what the file was recognised to be; empty where that was not looked at
 * @param notes sentences, each with its code and a text in every language
 * @param read what of it was not read, and of which time the rest is; empty where that was not kept
 */
public record ImportNotes(
    Map<String, @Nullable Object> recognised,
    List<Map<String, @Nullable Object>> notes,
    Map<String, @Nullable Object> read) {

  /** Of files that were taken in before such things were kept. */
  public static final ImportNotes NONE = new ImportNotes(Map.of(), List.of(), Map.of());

  private static final String RECOGNISED = "recognised";
  private static final String NOTES = "notes";
  private static final String READ = "read";

  /** Keeps its own copies. */
  public ImportNotes {
    notes = List.copyOf(notes);
  }

  Map<String, Object> toTree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (!recognised.isEmpty()) {
      tree.put(RECOGNISED, recognised);
    }
    if (!notes.isEmpty()) {
      tree.put(NOTES, notes);
    }
    if (!read.isEmpty()) {
      tree.put(READ, read);
    }
    return tree;
  }

  /** Of the tree of an event or a row; events of before such things were kept have neither. */
  static ImportNotes of(Map<String, @Nullable Object> tree) {
    return new ImportNotes(
        tree.containsKey(RECOGNISED) ? StoredTree.tree(tree, RECOGNISED) : Map.of(),
        tree.containsKey(NOTES) ? StoredTree.trees(tree, NOTES) : List.of(),
        tree.containsKey(READ) ? StoredTree.tree(tree, READ) : Map.of());
  }

  static ImportNotes read(byte @Nullable [] bytes) {
    return bytes == null ? NONE : of(StoredTree.read(bytes));
  }
}
