package org.govsm.governance.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * Loosened rules: which rules that bind today another statement of a department would shorten or
 * take out, so that a second officer looks at it; and periods that are longer than elections last.
 */
public final class LoosenedRules {

  private static final String PERIODS = "electionPeriods";

  /** Half a year: longer than any period of the Model Code. A bound of this project. */
  private static final int LONGEST_DAYS = 183;

  private final Node before;
  private final Node after;
  private final LocalDate today;
  private final List<Message> found = new ArrayList<>();

  private LoosenedRules(Node before, Node after, LocalDate today) {
    this.before = before;
    this.after = after;
    this.today = today;
  }

  /**
   * What would be loosened.
   *
   * @param before the rules as they stand, as a record of a post takes its circumstances
   * @param after the rules as they are to be
   * @param today the day of the statement
   * @return a sentence for each rule; none where one officer may state them
   */
  public static List<Message> of(Map<String, ?> before, Map<String, ?> after, LocalDate today) {
    LoosenedRules rules =
        new LoosenedRules(
            PostCircumstances.FORM.read(before).orThrow(),
            PostCircumstances.FORM.read(after).orThrow(),
            today);
    rules.periods();
    rules.policy();
    return List.copyOf(rules.found);
  }

  private void periods() {
    List<Node> then = before.branches(PERIODS);
    List<Node> now = after.branches(PERIODS);
    then.stream()
        .filter(this::runs)
        .filter(one -> now.stream().noneMatch(other -> runs(other) && lasts(other, one)))
        .map(one -> Message.of("post.loosened.period").with("name", one.text("name")))
        .forEach(found::add);
    Set<Map<String, Object>> known = then.stream().map(Node::toPlain).collect(Collectors.toSet());
    now.stream()
        .filter(one -> !known.contains(one.toPlain()) && isLong(one))
        .map(
            one ->
                Message.of("post.loosened.long")
                    .with("name", one.text("name"))
                    .with("days", LONGEST_DAYS))
        .forEach(found::add);
  }

  private static Optional<LocalDate> day(Node period, String name) {
    return period.find(name, LocalDate.class);
  }

  private boolean runs(Node period) {
    return day(period, "from").filter(today::isBefore).isEmpty()
        && day(period, "until").filter(today::isAfter).isEmpty();
  }

  /** Whether a period goes on as long as another one. */
  private static boolean lasts(Node period, Node other) {
    Optional<LocalDate> until = day(period, "until");
    return until.isEmpty()
        || day(other, "until").filter(last -> !until.get().isBefore(last)).isPresent();
  }

  /** One without an end lasts until today at least, and one without a beginning for ever. */
  private boolean isLong(Node period) {
    LocalDate until = day(period, "until").orElse(today);
    return day(period, "from")
        .filter(from -> !from.plusDays(LONGEST_DAYS).isBefore(until))
        .isEmpty();
  }

  private void policy() {
    boolean apart = flag(before) && !flag(after);
    if (apart) {
      found.add(Message.of("post.loosened.separation"));
    }
    for (String list : List.of("restrictedFlags", "languages")) {
      gone(list, codes(before, list), codes(after, list));
    }
    gone("parties", parties(before), parties(after));
    Optional<Long> then = window(before);
    Optional<Long> now = window(after);
    if (then.isPresent() && now.filter(minutes -> minutes <= then.get()).isEmpty()) {
      found.add(Message.of("post.loosened.window"));
    }
  }

  private void gone(String list, Set<String> then, Set<String> now) {
    Set<String> gone = new LinkedHashSet<>(then);
    gone.removeAll(now);
    if (!gone.isEmpty()) {
      found.add(Message.of("post.loosened." + list).with("gone", List.copyOf(gone)));
    }
  }

  private static boolean flag(Node rules) {
    return rules
        .branch("policy")
        .flatMap(policy -> policy.find("separationOfDuties", Boolean.class))
        .orElse(false);
  }

  private static Optional<Long> window(Node rules) {
    return rules.branch("policy").flatMap(policy -> policy.find("windowMinutes", Long.class));
  }

  private static Set<String> codes(Node rules, String list) {
    return rules
        .branch("policy")
        .<Set<String>>map(policy -> new LinkedHashSet<>(policy.codes(list)))
        .orElse(Set.of());
  }

  private Set<String> parties(Node rules) {
    return rules.branches("parties").stream()
        .filter(one -> day(one, "until").filter(today::isAfter).isEmpty())
        .map(one -> one.text("name"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
