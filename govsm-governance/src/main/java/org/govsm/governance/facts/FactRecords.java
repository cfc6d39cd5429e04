package org.govsm.governance.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.govsm.core.decision.Checked;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.governance.tree.CanonicalReader;
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
  private final Optional<Instant> last;

  private FactRecords(Map<String, List<Object>> lists, Optional<Instant> last) {
    this.lists = lists;
    this.last = last;
  }

  /** No record. */
  public static Draft draft() {
    return new Draft();
  }

  /**
   * Checks a record, so that it can be kept and {@linkplain Draft#addChecked added} without being
   * checked again.
   *
   * @param record lists of entries by the name of the list, such as {@code posts}
   * @return the last moment at which it says that something happened; or every fault
   */
  public static Checked<Optional<Instant>> check(Map<String, ? extends @Nullable Object> record) {
    return Facts.joined(Map.of(), draft().add(record).done())
        .<Checked<Optional<Instant>>>fold(
            facts -> new Checked.Accepted<>(facts.last()), Checked.Rejected::new);
  }

  /** The last moment at which something happened by the records that were checked before. */
  Optional<Instant> last() {
    return last;
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
    private final CanonicalReader reader = new CanonicalReader(this::word);
    private @Nullable Instant last;

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

    /**
     * Adds a record that was {@linkplain FactRecords#check checked} before it was kept.
     *
     * @param canonical the bytes that {@link CanonicalForm} wrote of the record
     * @param happened the last moment that the check told
     * @return this draft
     * @throws IllegalArgumentException for bytes that are no object in canonical form
     */
    public Draft addChecked(byte[] canonical, Optional<Instant> happened) {
      reader
          .read(canonical)
          .forEach(
              (many, entries) -> {
                if (entries instanceof List<?> all) {
                  lists.computeIfAbsent(many, name -> new ArrayList<>()).addAll(all);
                }
              });
      reach(happened);
      return this;
    }

    /**
     * Adds records that another draft gathered, as they are.
     *
     * @return this draft
     */
    public Draft addAll(FactRecords records) {
      records.lists.forEach(
          (many, entries) ->
              lists.computeIfAbsent(many, name -> new ArrayList<>()).addAll(entries));
      reach(records.last);
      return this;
    }

    private void reach(Optional<Instant> happened) {
      if (happened.isPresent() && (last == null || happened.get().isAfter(last))) {
        last = happened.get();
      }
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
      return new FactRecords(lists, Optional.ofNullable(last));
    }

    /**
     * The records that were added so far, as a block of their own; the draft is empty then, and
     * what is added later shares names and words with them.
     */
    public FactRecords cut() {
      Map<String, List<Object>> block = new LinkedHashMap<>();
      lists.forEach((many, entries) -> block.put(many, List.copyOf(entries)));
      FactRecords cut = new FactRecords(block, Optional.ofNullable(last));
      lists.clear();
      last = null;
      return cut;
    }
  }
}
