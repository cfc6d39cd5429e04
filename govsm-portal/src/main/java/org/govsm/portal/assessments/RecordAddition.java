package org.govsm.portal.assessments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactPlace;
import org.jspecify.annotations.Nullable;

/** Record addition: where a document of facts says of a record what the record does not hold. */
final class RecordAddition {

  private static final String ITEM = "[].";

  private RecordAddition() {}

  /**
   * The item of the record in the document, or a new one.
   *
   * @param path the way to a fact in the schema, such as {@code posts[].validUntil}
   * @param record the id of the record
   * @return nothing for a fact of no list
   */
  static Optional<FactPlace> of(
      Map<String, ? extends @Nullable Object> document, String path, String record) {
    int end = path.indexOf(ITEM);
    if (end < 0 || record.isEmpty()) {
      return Optional.empty();
    }
    String list = path.substring(0, end);
    String field = path.substring(end + ITEM.length()).split("\\[", 2)[0];
    return Optional.of(
        new FactPlace("/" + list + "/" + item(document.get(list), record), field, path));
  }

  private static String item(@Nullable Object list, String record) {
    List<?> items = list instanceof List<?> all ? all : List.of();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Map<?, ?> one && record.equals(one.get("id"))) {
        return String.valueOf(i);
      }
    }
    return FactEntry.NEW;
  }
}
