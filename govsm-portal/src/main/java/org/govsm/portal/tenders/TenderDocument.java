package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.requirements.TreePath;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Tender document: the members that follow from others, such as the section of the tender where a
 * part stands, so that nobody types them.
 */
final class TenderDocument {

  /** Who decided on the time to bid, which is on file and not published. */
  static final String APPROVAL = "tenderPeriod.approval";

  /** What else the competent authority decided before the publication; on file too. */
  static final String APPROVALS = "approvals";

  private static final String PERIOD = "tenderPeriod";
  private static final String ENQUIRY = "enquiryPeriod";
  private static final String CLAUSE = "clause";
  private static final String EVALUATION = "evaluation";
  private static final Set<String> HIDDEN = Set.of("committee", "explanations", APPROVALS);

  /** The section of the page of a tender on which each part stands. */
  private static final Map<String, String> SECTIONS =
      Map.of(
          "twoStage",
          "section 2",
          PERIOD,
          "section 2",
          ENQUIRY,
          "section 2",
          EVALUATION,
          "section 3",
          "opening",
          "section 5",
          "committee",
          "section 6",
          "bidSecurity",
          "section 7",
          "performanceSecurity",
          "section 7",
          "award",
          "section 5");

  private TenderDocument() {}

  /** The document with what follows from its other members; what it says itself stays. */
  static Map<String, @Nullable Object> filled(Map<String, ? extends @Nullable Object> tree) {
    Map<String, @Nullable Object> filled = new LinkedHashMap<>(tree);
    if (filled.get(EVALUATION) instanceof Map<?, ?> terms) {
      Map<String, @Nullable Object> copy = TreePath.copy(terms);
      copy.put("tender", String.valueOf(filled.get("id")));
      copy.remove("publication");
      filled.put(EVALUATION, copy);
    }
    SECTIONS.forEach(
        (part, section) -> {
          if (filled.get(part) instanceof Map<?, ?> said) {
            filled.put(part, withClause(said, section));
          }
        });
    filled.values().removeIf(part -> part instanceof Map<?, ?> map && says(map).isEmpty());
    each(filled, "preferences", "section 8");
    questionsFromPublication(filled);
    return filled;
  }

  private static Set<?> says(Map<?, ?> part) {
    Set<Object> members = new HashSet<>(part.keySet());
    members.remove(CLAUSE);
    return members;
  }

  private static Map<String, @Nullable Object> withClause(Map<?, ?> part, String section) {
    Map<String, @Nullable Object> copy = TreePath.copy(part);
    copy.putIfAbsent(CLAUSE, section);
    return copy;
  }

  private static void each(Map<String, @Nullable Object> tree, String list, String section) {
    if (tree.get(list) instanceof List<?> items) {
      List<Object> all = new ArrayList<>();
      items.forEach(
          one -> all.add(one instanceof Map<?, ?> item ? withClause(item, section) : one));
      tree.put(list, all);
    }
  }

  /** Questions are taken from the publication on, unless the tender says a later time. */
  private static void questionsFromPublication(Map<String, @Nullable Object> tree) {
    if (tree.get(ENQUIRY) instanceof Map<?, ?> enquiry
        && tree.get(PERIOD) instanceof Map<?, ?> period
        && period.get("startDate") instanceof String start
        && (!(enquiry.get("startDate") instanceof String from) || isBefore(from, start))) {
      Map<String, @Nullable Object> copy = TreePath.copy(enquiry);
      copy.put("startDate", start);
      tree.put(ENQUIRY, copy);
    }
  }

  private static boolean isBefore(String one, String other) {
    try {
      return OffsetDateTime.parse(one).isBefore(OffsetDateTime.parse(other));
    } catch (DateTimeParseException e) {
      return false; // the form of the document says what is wrong with it
    }
  }

  /**
   * The document as it is published at an instant, which is cut to the second. Questions that were
   * to be taken from the planned publication on are taken from the real one.
   */
  static Map<String, @Nullable Object> publishedAt(
      Map<String, @Nullable Object> tree, Instant now) {
    TreePath start = TreePath.of(PERIOD + ".startDate");
    TreePath asked = TreePath.of(ENQUIRY + ".startDate");
    boolean alike = asked.find(tree).equals(start.find(tree));
    String at = withSeconds(Moments.text(now.truncatedTo(ChronoUnit.SECONDS)));
    Map<String, @Nullable Object> published = start.put(tree, Optional.of(at));
    return filled(alike ? asked.put(published, Optional.empty()) : published);
  }

  /** An instant always with its seconds. */
  private static String withSeconds(String at) {
    return at.length() == "2026-01-01T10:00+05:30".length()
        ? at.substring(0, 16) + ":00" + at.substring(16)
        : at;
  }

  /** The document without what the competent authority decided of it. */
  static Map<String, @Nullable Object> undecided(Map<String, ? extends @Nullable Object> tree) {
    Map<String, @Nullable Object> open = TreePath.of(APPROVAL).put(tree, Optional.empty());
    open.remove(APPROVALS);
    return open;
  }

  /** The document as everybody may read it: without the committee and reasons for the file. */
  static Map<String, @Nullable Object> toPublic(Map<String, ? extends @Nullable Object> tree) {
    Map<String, @Nullable Object> shown = TreePath.of(APPROVAL).put(tree, Optional.empty());
    HIDDEN.forEach(shown::remove);
    if (shown.get(EVALUATION) instanceof Map<?, ?> terms) {
      Map<String, @Nullable Object> copy = TreePath.copy(terms);
      copy.remove("members");
      shown.put(EVALUATION, copy);
    }
    if (shown.get("items") instanceof List<?> items) {
      shown.put("items", items.stream().map(TenderDocument::withoutReason).toList());
    }
    return shown;
  }

  private static Object withoutReason(Object item) {
    Map<String, @Nullable Object> copy = TreePath.copy((Map<?, ?>) item);
    copy.remove("reason");
    return copy;
  }
}
