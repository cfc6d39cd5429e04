package org.govsm.procurement.scorecard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.procurement.metric.Metric;

/** Adds up the accounts of a platform, where that can be done. */
final class Subjects {

  private Subjects() {}

  /**
   * The sum over all subjects; unknown where one is, or where they must not be added.
   *
   * @param notes takes what is to be known of the sum
   */
  static Measured sum(
      Scope scope,
      Metric metric,
      Candidates candidates,
      Function<String, Measured> each,
      Consumer<Message> notes) {
    List<String> subjects = candidates.subjects();
    if (subjects.isEmpty()) {
      return Measured.unknown(LateReadings.missing("reading", scope, metric, false));
    }
    Optional<Measured> unsure =
        scope.cache().accounts(scope.knownBy()).unsure(scope, metric.platform(), subjects);
    if (unsure.isPresent()) {
      return unsure.get();
    } else if (candidates.hasSeveralOrigins()) {
      return Measured.held(Missing.of("origin", scope, metric));
    }
    Optional<List<String>> doubtful = scope.names().doubtful(metric.platform(), subjects);
    if (doubtful.isPresent()) {
      return Measured.held(Missing.names(scope, metric, doubtful.get()));
    } else if (subjects.size() > 1 && !metric.isAdditiveOverSubjects()) {
      return Measured.held(Missing.of("subjects", scope, metric).with("subjects", subjects));
    }
    if (subjects.size() == 1) {
      return each.apply(subjects.get(0)); // one is no sum of others
    }
    Optional<Message> named =
        SumRows.named(scope, metric.platform(), List.of(metric.code()), subjects);
    if (named.isPresent()) {
      return Measured.held(named.get());
    }
    List<Measured> all = subjects.stream().map(each).toList();
    Optional<Message> adding = SumRows.adding(scope, metric, candidates, all, notes);
    if (adding.isPresent()) {
      return Measured.held(adding.get());
    }
    Measured sum = Measured.sum(all);
    boolean judgedOne = metric.isJudgedByGreatest() && all.size() > 1 && sum.value().isPresent();
    return judgedOne ? sum.of(all.stream().map(one -> one.value().orElseThrow()).toList()) : sum;
  }
}
