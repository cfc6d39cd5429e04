package org.govsm.governance.assessment.check;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.training.TrainingNeed;

/**
 * GSM-RES-07: each person on the list of trainings was trained anew within the interval; where
 * records are kept of a person, in each topic that the person needs and was trained in.
 */
final class TrainingCheck {

  private static final Comparator<Trained> LATEST = comparing(Trained::due).reversed();

  /** Of somebody whose role is not told, what every role needs counts. */
  private static final String EVERY_ROLE = "member";

  private TrainingCheck() {}

  /**
   * A training or its repetition.
   *
   * @param said when it was
   * @param due by when the next is due: after the interval, and no later than its certificate ends
   */
  private record Trained(FactNode said, LocalDate due) {

    static Stream<Trained> of(FactNode row, int months) {
      Optional<LocalDate> until = row.at("validUntil").moment().map(Moment::day);
      return Stream.of(row.at("lastRefresh"), row.at("completedAt"))
          .filter(day -> day.moment().isPresent())
          .map(
              day -> {
                LocalDate due = day.moment().orElseThrow().day().plusMonths(months);
                return new Trained(day, until.filter(due::isAfter).orElse(due));
              });
    }

    Message text(String key) {
      return Message.of(key).with("day", said.moment().orElseThrow().day()).with("due", due);
    }
  }

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
    if (training.items().stream().anyMatch(row -> row.at("kept").is(true))) {
      verdicts.addAll(neverTrained(input, people.keySet()));
    }
    people.forEach(
        (id, rows) -> {
          CheckResult found = refreshed(input, id, rows);
          CheckResult listed = id.isEmpty() ? found : input.listed(id, found);
          verdicts.add(input.serving(id, listed).about(id));
        });
    return verdicts;
  }

  /** People with access of whom no training is on record, where records are kept. */
  private static List<CheckResult> neverTrained(CheckInput input, Set<String> trained) {
    List<CheckResult> verdicts = new ArrayList<>();
    for (FactNode person : input.facts().each("people")) {
      String id = person.at("id").text().orElse("");
      boolean here = input.people().active(id, input.asOf()).orElse(true);
      if (here && person.at("accessGrantedAt").isGiven() && !trained.contains(id)) {
        verdicts.add(CheckResult.unknown(List.of("training[].completedAt")).about(id));
      }
    }
    return verdicts;
  }

  /** By the calendar, from the last training or its last repetition. */
  private static CheckResult refreshed(CheckInput input, String person, List<FactNode> rows) {
    if (input.people().active(person, input.asOf()).filter(active -> !active).isPresent()) {
      return CheckResult.notApplicable(Message.of("GSM-RES-07.left"));
    }
    List<FactNode> kept = rows.stream().filter(row -> row.at("kept").is(true)).toList();
    return kept.stream().anyMatch(row -> row.at("completedAt").isGiven())
        ? byTopic(input, person, kept)
        : latest(input, rows);
  }

  /**
   * By the records alone: what is typed beside them neither passes nor excuses what has lapsed.
   * Each topic that the person needs and was trained in counts; the assigned task is one of them.
   */
  private static CheckResult byTopic(CheckInput input, String person, List<FactNode> kept) {
    String role =
        input
            .people()
            .find(person)
            .flatMap(one -> one.at("role").text())
            .map(text -> text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-"))
            .orElse(EVERY_ROLE);
    List<CheckResult> found = new ArrayList<>();
    for (TrainingNeed need : TrainingNeed.all()) {
      List<FactNode> own =
          kept.stream()
              .filter(row -> row.at("topic").is(need.topic()))
              .filter(row -> row.at("completedAt").isGiven())
              .toList();
      if (need.isOf(List.of(role)) && !own.isEmpty()) {
        found.add(latest(input, own));
      } else if (need.topic().equals(TrainingNeed.ASSIGNED_TASK)) {
        found.add(CheckResult.unknown(List.of("training[].topic")));
      }
    }
    return Stream.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS)
        .flatMap(outcome -> found.stream().filter(one -> one.outcome() == outcome))
        .findFirst()
        .orElseThrow();
  }

  private static CheckResult latest(CheckInput input, List<FactNode> rows) {
    int months = input.limit("refreshMonths").intValueExact();
    List<Trained> trained =
        rows.stream().flatMap(row -> Trained.of(row, months)).sorted(LATEST).toList();
    Optional<Trained> current =
        trained.stream()
            .filter(one -> !input.today().isAfter(one.due()))
            .min(comparing(one -> one.said().isOnlyStated()));
    if (current.isPresent()) {
      CheckResult found = CheckResult.pass(current.get().text("GSM-RES-07.current"));
      return RecordedTime.judged(current.get().said(), moment -> found);
    }
    Optional<FactNode> open =
        rows.stream()
            .flatMap(row -> Stream.of(row.at("lastRefresh"), row.at("completedAt")))
            .filter(FactNode::isAbsent)
            .findFirst();
    if (open.isPresent()) {
      return CheckResult.unknown(open.get());
    }
    return CheckResult.fail(
        trained.stream()
            .findFirst()
            .map(one -> one.text("GSM-RES-07.late"))
            .orElseGet(() -> Message.of("GSM-RES-07.never")));
  }
}
