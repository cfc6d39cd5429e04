package org.govsm.portal.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Rules under which a post was cleared or went out: the periods of the Model Code that were stated
 * then for that day, and those that are stated for it now.
 */
public record RulesThen(int version, List<String> periods, List<String> now) {

  private static final Set<String> KINDS = Set.of("CLEAR", "PUBLISH");

  /** By the number of the act. */
  static Map<Integer, RulesThen> of(Transaction tx, String department, List<StoredPostAct> acts) {
    PostingRules rules = new PostingRules(tx);
    Map<Integer, RulesThen> all = new TreeMap<>();
    for (StoredPostAct one : acts) {
      if (KINDS.contains(one.act().kind().name())) {
        PostingRules.Stated then = rules.at(department, one.madeAt());
        Instant at = one.act().at();
        all.put(
            one.actNo(),
            new RulesThen(
                then.version(),
                names(then, Moments.day(at)),
                names(rules.of(department), Moments.day(at))));
      }
    }
    return all;
  }

  private static List<String> names(PostingRules.Stated rules, LocalDate day) {
    return DraftForm.list(rules.content(), "electionPeriods").stream()
        .filter(one -> day(one, "from").filter(day::isBefore).isEmpty())
        .filter(one -> day(one, "until").filter(day::isAfter).isEmpty())
        .map(one -> String.valueOf(one.get("name")))
        .toList();
  }

  private static Optional<LocalDate> day(
      Map<String, ? extends @Nullable Object> period, String name) {
    return Optional.ofNullable(period.get(name)).map(day -> LocalDate.parse(day.toString()));
  }

  /** The rules of that time. */
  public Message said() {
    Message said = Message.of(periods.isEmpty() ? "posts.rules-then-none" : "posts.rules-then");
    return said.with("version", version).with("periods", periods);
  }

  /** Whether a period is stated now for that day which was not stated then. */
  public Optional<Message> later() {
    List<String> more = now.stream().filter(name -> !periods.contains(name)).toList();
    return more.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("posts.rules-since").with("periods", more));
  }
}
