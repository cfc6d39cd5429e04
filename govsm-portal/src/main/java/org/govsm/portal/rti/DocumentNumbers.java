package org.govsm.portal.rti;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of documents of a case: one that was gathered before keeps its number, so that what was
 * decided on it is known by its name; what is new gets one that no document had.
 */
final class DocumentNumbers {

  private final Map<String, Deque<Integer>> earlier = new HashMap<>();
  private int last;

  /** After what was gathered, and decided, of a request before. */
  DocumentNumbers(StoredRti request) {
    List<String> ids = new ArrayList<>();
    for (Map<String, @Nullable Object> one : RtiCase.documents(request)) {
      ids.add(StoredTree.text(one, "id"));
      int number = number(StoredTree.text(one, "id"));
      String file = one.containsKey(RtiUploads.UPLOADED) ? StoredTree.text(one, "digest") : "";
      earlier
          .computeIfAbsent(
              key(StoredTree.text(one, "kind"), StoredTree.text(one, "of"), file),
              none -> new ArrayDeque<>())
          .add(number);
    }
    last =
        Stream.concat(ids.stream(), decided(request).map(String::valueOf))
            .mapToInt(DocumentNumbers::number)
            .max()
            .orElse(0);
  }

  /**
   * The number of a document.
   *
   * @param file the digest of a file that was handed in; empty text for a record
   */
  int of(String kind, String of, String file) {
    Deque<Integer> known = earlier.get(key(kind, of, file));
    return known == null || known.isEmpty() ? ++last : known.remove();
  }

  private static Stream<?> decided(StoredRti request) {
    return request.part("decided").get("documents") instanceof Map<?, ?> rows
        ? rows.keySet().stream()
        : Stream.of();
  }

  private static String key(String kind, String of, String file) {
    return kind + "\n" + of + "\n" + file;
  }

  private static int number(String id) {
    String digits = id.substring(0, Math.max(0, id.indexOf('-')));
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
