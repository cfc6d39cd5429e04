package org.govsm.portal.queries;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.time.WorkingDays;
import org.govsm.governance.response.EscalationLevels;
import org.govsm.governance.response.FixedReply;
import org.govsm.governance.response.Helplines;
import org.govsm.governance.response.ServiceClock;
import org.govsm.governance.response.ServiceStandard;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Desk settings of a department in one of their versions: the times that it published, when its
 * office is open, and its approved standard texts. Version 0 sets nothing.
 *
 * @param content the {@code standard}, the {@code hours} with the {@code calendar}, and the {@code
 *     replies}, the {@code helplines}, and the {@code records} with a class by category, as the
 *     domain reads them
 */
public record DeskSettings(int version, Map<String, @Nullable Object> content) {

  static final String STANDARD = "standard";
  static final String HOURS = "hours";
  static final String REPLIES = "replies";
  static final String TIMES = "times";
  static final String HELPLINES = "helplines";
  static final String RECORDS = "records";
  static final String ESCALATION = "escalation";

  static final DeskSettings NONE = new DeskSettings(0, Map.of());

  /** The published standard; nothing where none is. */
  Optional<ServiceStandard> standard() {
    return tree(STANDARD).map(tree -> ServiceStandard.fromPlain(tree).orThrow());
  }

  /** The times of each category, as they are published. */
  public List<Map<String, @Nullable Object>> times() {
    return tree(STANDARD).map(tree -> StoredTree.trees(tree, TIMES)).orElse(List.of());
  }

  /** Where the standard is published. */
  public Optional<String> published() {
    return tree(STANDARD).map(tree -> StoredTree.text(tree, "published"));
  }

  /** Whether a time is published that runs while the office is open. */
  boolean isInOfficeHours() {
    return times().stream().anyMatch(one -> PublishedTimes.OFFICE_HOURS.equals(one.get("clock")));
  }

  /** A part of the office hours: opens, closes or calendar. */
  public Optional<String> hours(String name) {
    return tree(HOURS).map(tree -> StoredTree.text(tree, name));
  }

  /** The clock of the office, over its calendar; nothing where its hours are not known. */
  Optional<ServiceClock> office(Optional<WorkingDays> calendar) {
    return calendar.flatMap(
        days ->
            tree(HOURS)
                .map(
                    tree ->
                        ServiceClock.office(
                            days,
                            LocalTime.parse(StoredTree.text(tree, "opens")),
                            LocalTime.parse(StoredTree.text(tree, "closes")))));
  }

  /** The levels of escalation; none where the department set none. */
  public EscalationLevels levels() {
    return content.containsKey(ESCALATION)
        ? EscalationLevels.fromPlain(StoredTree.trees(content, ESCALATION))
        : EscalationLevels.none();
  }

  /** The telephone numbers that the department lists as its own. */
  public Helplines helplines() {
    return content.get(HELPLINES) instanceof List<?> numbers
        ? Helplines.of(numbers.stream().map(String::valueOf).toList()).orThrow()
        : Helplines.none();
  }

  /** The class that the department set for records of a category that has none by default. */
  public Optional<String> recordClass(String category) {
    return tree(RECORDS)
        .flatMap(tree -> Optional.ofNullable(tree.get(category)))
        .map(String::valueOf);
  }

  /** The standard texts, also those that are over. */
  public List<Map<String, @Nullable Object>> replies() {
    return content.containsKey(REPLIES) ? StoredTree.trees(content, REPLIES) : List.of();
  }

  /** The standard texts of a category that may be used on a day. */
  List<Map<String, @Nullable Object>> replies(String category, LocalDate day) {
    return replies().stream()
        .filter(one -> category.equals(one.get("queryCategory")))
        .filter((Map<String, @Nullable Object> one) -> mayBeUsed(one, day))
        .toList();
  }

  /** Whether a standard text may be used on a day, and nothing about it is open. */
  static boolean mayBeUsed(Map<String, @Nullable Object> reply, LocalDate day) {
    return FixedReply.fromPlain(reply)
        .orThrow()
        .mayBeUsed(day)
        .ruling()
        .<Boolean>fold(answer -> answer.value(), refer -> false, open -> false);
  }

  private Optional<Map<String, @Nullable Object>> tree(String name) {
    return content.containsKey(name)
        ? Optional.of(StoredTree.tree(content, name))
        : Optional.empty();
  }

  /** The same content with another part. */
  Map<String, @Nullable Object> with(String name, Object part) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(content);
    changed.put(name, part);
    return changed;
  }
}
