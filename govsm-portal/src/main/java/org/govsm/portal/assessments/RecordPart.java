package org.govsm.portal.assessments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Record part: one place that keeps records which are judged as facts, such as posts. It has a
 * table with a row for each record, with its {@code department}, {@code id} and the event that made
 * it as it is.
 */
public interface RecordPart {

  /** Where the records are kept, and where a person finds them. */
  RecordPlace place();

  /** The lists of facts that records make entries of; the first is that of most of them. */
  List<String> lists();

  /** Whether a department has a record that makes an entry of the first list. */
  boolean isKept(Transaction tx, String department);

  /** The part whose record a finding is about. */
  static Optional<RecordPart> of(List<RecordPart> parts, String subject) {
    return parts.stream().filter(part -> part.place().isOf(subject)).findFirst();
  }

  /** The parts whose records the visitor of a page may look at. */
  static List<RecordPart> shown(List<RecordPart> parts, Page page) {
    return parts.stream().filter(part -> page.may(part.place().route())).toList();
  }

  /**
   * Some records as facts, as they were.
   *
   * @param ids some hundreds at most
   * @return by their ids the members of the tree of facts; none for a record that there was not yet
   */
  Map<String, Map<String, @Nullable Object>> facts(
      Transaction tx, String department, List<String> ids, RecordLimit limit);
}
