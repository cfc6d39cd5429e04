package org.govsm.governance.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.govsm.governance.tree.ExactTree;
import org.jspecify.annotations.Nullable;

/**
 * Fact records: hundreds of thousands of records as facts, by the list in which controls look for
 * them. They share the names of their members and their common words.
 */
public final class FactRecords {

  /** Words of a code are short, and few; a moment is longer. */
  private static final int LONGEST_WORD = 24;

  private static final int MOST_WORDS = 4096;

  private static final String ID = "id";

  private final Map<String, List<Object>> lists;

  private FactRecords(Map<String, List<Object>> lists) {
    this.lists = lists;
  }

  /** No record. */
  public static Draft draft() {
    return new Draft();
  }

  /** The records, by the name of the list, in the order in which they were added. */
  public Map<String, List<Object>> lists() {
    return Collections.unmodifiableMap(lists);
  }

  /** Records that are being gathered. One thread fills it. */
  public static final class Draft {

    private final Map<String, List<Object>> lists = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<Object>> copiers = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    private Draft() {}

    /**
     * Adds a record.
     *
     * @param record lists of entries by the name of the list, such as {@code posts}
     * @return this draft
     */
    public Draft add(Map<String, ? extends @Nullable Object> record) {
      record.forEach(
          (many, entries) -> {
            if (entries instanceof List<?> all) {
              List<Object> list = lists.computeIfAbsent(many, name -> new ArrayList<>());
              UnaryOperator<Object> copier =
                  copiers.computeIfAbsent(many, name -> ExactTree.copier(this::word));
              all.forEach(one -> list.add(copier.apply(one)));
            }
          });
      return this;
    }

    /** The same text where it was met before; an id is met once. */
    private String word(String name, String text) {
      if (text.length() > LONGEST_WORD || ID.equals(name)) {
        return text;
      }
      String known = words.get(text);
      if (known == null && words.size() < MOST_WORDS) {
        words.put(text, text);
      }
      return known == null ? text : known;
    }

    /** The records that were added. */
    public FactRecords done() {
      return new FactRecords(lists);
    }
  }
}
