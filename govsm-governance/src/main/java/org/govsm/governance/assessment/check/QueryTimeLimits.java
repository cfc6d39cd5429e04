package org.govsm.governance.assessment.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.response.QueryCategories;

/**
 * Limits for the first answer of a query by its class, as the policy states them, and by what the
 * desk published. An entry that two officers corrected keeps its own limit until then.
 */
final class QueryTimeLimits {

  private final FactNode turnaround;
  private final FactNode published;
  private final FactNode without;

  QueryTimeLimits(CheckInput input) {
    turnaround = input.policy("responsiveness", "turnaround");
    published =
        input
            .policy("expectations", "responseTime")
            .or(input.at("published", "expectations", "responseTime"));
    without = input.policy("response", "noReplyClasses");
  }

  FactNode published() {
    return published;
  }

  boolean isStatedByClass() {
    return turnaround.isGiven();
  }

  /** Whether the policy states classes of which some get different times. */
  boolean hasClasses() {
    return !turnaround.names().isEmpty();
  }

  /** Whether the policy says which classes need no response. */
  boolean saysWithout() {
    return without.isGiven();
  }

  /** Whether the policy names the class as one that needs no response. */
  boolean isWithout(FactNode category) {
    return without.items().stream().anyMatch(one -> category.isWord(one.text().orElse("")));
  }

  /** The desk owes such a query no answer, unless the policy sets a time for it. */
  boolean isOwedNothing(FactNode category) {
    return turnaround.names().stream().noneMatch(category::isWord)
        && category
            .text()
            .flatMap(QueryCategories::find)
            .filter(one -> one.first().isEmpty())
            .isPresent();
  }

  /** All times that may be that of the class, the shortest first. */
  List<Duration> of(FactNode category) {
    List<Duration> limits = new ArrayList<>();
    StatedTime.of(published).ifPresent(limits::add);
    List<String> classes = turnaround.names();
    if (classes.isEmpty()) {
      StatedTime.of(turnaround).ifPresent(limits::add);
    }
    for (String one : classes) {
      if (category.isAbsent() || category.isWord(one)) {
        StatedTime.of(turnaround.at(one)).ifPresent(limits::add);
      }
    }
    limits.sort(null);
    return limits;
  }

  /** Which time is not stated so that it can be measured. */
  String unstated(FactNode category) {
    boolean classes = !turnaround.names().isEmpty();
    if (classes && category.isAbsent()) {
      return "queries[].category";
    }
    return published.isGiven() && !classes ? published.path() : turnaround.path();
  }

  /** Whether a query was late by its entry as it stood before two officers corrected it. */
  boolean isCorrectedLate(FactNode query) {
    FactNode answered = query.at("firstResponseAt");
    Optional<Moment> told = answered.recorded().or(answered::moment);
    return query.at("formerly").items().stream().anyMatch(entry -> isLate(entry, told));
  }

  /** Whether the last limit of a former entry was over when it was answered, or else corrected. */
  private boolean isLate(FactNode entry, Optional<Moment> told) {
    Optional<Instant> end = told.or(() -> entry.at("until").moment()).map(Moment::start);
    Optional<Instant> due =
        entry.at("firstBy").moment().map(Moment::start).or(() -> dueByPolicy(entry));
    return end.filter(at -> due.filter(at::isAfter).isPresent()).isPresent();
  }

  private Optional<Instant> dueByPolicy(FactNode entry) {
    FactNode category = entry.at("category");
    List<Duration> limits =
        isWithout(category) || isOwedNothing(category) ? List.of() : of(category);
    return limits.isEmpty()
        ? Optional.empty()
        : entry.at("receivedAt").moment().map(at -> at.end().plus(limits.get(limits.size() - 1)));
  }
}
