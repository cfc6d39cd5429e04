package org.govsm.governance.assessment.check;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** GSM-RES-07: each person on the list of trainings was trained anew within the interval. */
final class TrainingCheck {

  private TrainingCheck() {}

  static List<CheckResult> refreshed(CheckInput input) {
    FactNode training = input.at("training");
    if (!training.isGiven()) {
      return List.of(Require.given(training));
    }
    Map<String, List<FactNode>> people = new LinkedHashMap<>();
    for (FactNode row : training.items()) {
      String person = row.at("person").text().orElse("");
      people.computeIfAbsent(person, id -> new ArrayList<>()).add(row);
    }
    List<CheckResult> verdicts = new ArrayList<>();
    people.forEach((id, rows) -> verdicts.add(refreshed(input, id, rows).about(id)));
    return verdicts;
  }

  /** By the calendar, from the last training or its last repetition. */
  private static CheckResult refreshed(CheckInput input, String person, List<FactNode> rows) {
    if (input.people().active(person, input.asOf()).filter(active -> !active).isPresent()) {
      return CheckResult.notApplicable(Message.of("GSM-RES-07.left"));
    }
    List<FactNode> days =
        rows.stream().flatMap(r -> Stream.of(r.at("lastRefresh"), r.at("completedAt"))).toList();
    Optional<LocalDate> last =
        days.stream()
            .flatMap(day -> day.moment().stream())
            .max(comparing(Moment::start))
            .map(Moment::day);
    int months = input.limit("refreshMonths").intValueExact();
    Optional<LocalDate> due = last.map(day -> day.plusMonths(months));
    if (due.isPresent() && !input.today().isAfter(due.get())) {
      return CheckResult.pass(
          Message.of("GSM-RES-07.current").with("day", last.get()).with("due", due.get()));
    }
    Optional<FactNode> open = days.stream().filter(FactNode::isAbsent).findFirst();
    if (open.isPresent()) {
      return CheckResult.unknown(open.get());
    }
    return CheckResult.fail(
        due.map(
                day ->
                    Message.of("GSM-RES-07.late").with("day", last.orElseThrow()).with("due", day))
            .orElseGet(() -> Message.of("GSM-RES-07.never")));
  }
}
