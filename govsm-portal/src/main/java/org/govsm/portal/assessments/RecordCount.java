package org.govsm.portal.assessments;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Record count: how many records of one kind were judged in an assessment.
 *
 * @param name what they are called, such as {@code posts}
 * @param lastEvent the number of the last event of the department that is about one of them
 */
public record RecordCount(String name, long count, long lastEvent) {

  static RecordCount of(Map<String, @Nullable Object> tree) {
    return new RecordCount(
        StoredTree.text(tree, "name"),
        StoredTree.number(tree, "count"),
        StoredTree.number(tree, "lastEvent"));
  }

  /** How many there are, and up to which event. */
  public Message said() {
    return Message.of("records.count").with("count", count).with("event", lastEvent);
  }

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", name);
    tree.put("count", BigDecimal.valueOf(count));
    tree.put("lastEvent", BigDecimal.valueOf(lastEvent));
    return tree;
  }

  /**
   * Records of an assessment.
   *
   * @param upTo the number of the last event that counted
   */
  public record Judged(long upTo, List<RecordCount> counts) {

    private static final String UP_TO = "upTo";
    private static final String COUNTS = "counts";

    static Optional<Judged> of(Map<String, @Nullable Object> tree) {
      return tree.containsKey(UP_TO)
          ? Optional.of(
              new Judged(
                  StoredTree.number(tree, UP_TO),
                  StoredTree.trees(tree, COUNTS).stream().map(RecordCount::of).toList()))
          : Optional.empty();
    }

    Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put(UP_TO, BigDecimal.valueOf(upTo));
      tree.put(COUNTS, counts.stream().map(RecordCount::tree).toList());
      return tree;
    }
  }
}
