package org.govsm.governance.assessment.check;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.training.TrainingNeed;
import org.govsm.governance.tree.PersonKey;

/** GSM-RES: the people, their roles and their training. */
final class TeamChecks {

  /** Events of the custody log that give a person access. */
  private static final List<String> GIVE_ACCESS =
      List.of("ISSUED", "BACKUP_NAMED", "TRANSFERRED", "DELEGATE_ADDED");

  private TeamChecks() {}

  static List<CheckResult> moderationMode(CheckInput input) {
    return input.perAccount(a -> Require.oneOf(a.at("moderationMode"), "PRE", "POST", "NONE"));
  }

  static List<CheckResult> champion(CheckInput input) {
    FactNode top = input.at("champion");
    FactNode named = top.text().isPresent() || top.isNone() ? top : top.at("personId");
    FactNode person = named.or(input.at("team", "champion", "personId"));
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(input.active(person));
    person.text().ifPresent(id -> verdicts.add(internal(input, id)));
    return List.of(CheckResult.all(verdicts));
  }

  /** Somebody of an agency leads nothing from within. */
  private static CheckResult internal(CheckInput input, String id) {
    return input
        .people()
        .isOfficial(id)
        .map(
            official ->
                official
                    ? CheckResult.pass(Message.of("check.official").with("person", id))
                    : CheckResult.fail(Message.of("check.vendor").with("person", id)))
        .orElseGet(() -> input.unknownPerson("people[].type"));
  }

  static List<CheckResult> trainedFirst(CheckInput input) {
    Map<String, List<FactNode>> people = new LinkedHashMap<>();
    FactNode team = input.at("team");
    gather(people, input.facts().each("people"), "id");
    gather(people, team.isList() ? team.items() : team.at("members").items(), "person");
    if (people.isEmpty()) {
      return List.of(CheckResult.unknown(List.of("people")));
    }
    FactNode access = input.at("access");
    List<FactNode> grants = access.isList() ? access.items() : access.at("grants").items();
    for (FactNode grant : grants) {
      grant.at("person").text().ifPresent(id -> people.putIfAbsent(id, new ArrayList<>()));
    }
    input.accounts().all().stream()
        .map(one -> CustodyHistory.of(input.facts(), one.id()).state())
        .flatMap(one -> Stream.concat(one.withAccess().stream(), one.breakGlassBy().stream()))
        .filter(id -> people.keySet().stream().noneMatch(one -> PersonKey.same(one, id)))
        .toList()
        .forEach(id -> people.putIfAbsent(id, new ArrayList<>()));
    addTo(people, input.at("training").items());
    addTo(people, grants);
    boolean kept = input.at("training").items().stream().anyMatch(TeamChecks::isKept);
    List<CheckResult> verdicts = new ArrayList<>();
    people.forEach(
        (id, facts) ->
            verdicts.add(input.listed(id, judge(facts, byLog(input, id), kept)).about(id)));
    return verdicts;
  }

  /** When the custody log first gave a person access to an account. */
  private static Optional<Moment> byLog(CheckInput input, String person) {
    return first(
        input.at("custody").items().stream()
            .filter(entry -> givesAccess(entry, person))
            .map(entry -> entry.at("at"))
            .toList());
  }

  /** Whoever uses the emergency access gets the keys by it. */
  private static boolean givesAccess(FactNode entry, String person) {
    FactNode event = entry.at("event");
    return event.is("BREAK_GLASS_USED")
        ? entry.at("actor").is(person)
        : event.isOneOf(GIVE_ACCESS)
            && (entry.at("to").or(entry.at("toHolder")).is(person)
                || entry.at("backup").is(person));
  }

  private static boolean isKept(FactNode training) {
    return training.at("kept").is(true);
  }

  private static void gather(Map<String, List<FactNode>> people, List<FactNode> rows, String id) {
    for (FactNode row : rows) {
      row.at(id).text().ifPresent(p -> people.computeIfAbsent(p, n -> new ArrayList<>()).add(row));
    }
  }

  private static void addTo(Map<String, List<FactNode>> people, List<FactNode> rows) {
    for (FactNode row : rows) {
      Optional.ofNullable(people.get(row.at("person").text().orElse("")))
          .ifPresent(facts -> facts.add(row));
    }
  }

  /**
   * A training before the first access; a row that lacks its day leaves it open.
   *
   * @param byLog the first access by the custody log, which counts where it was earlier
   * @param kept whether trainings are kept on record, so that a day without a record is only stated
   */
  private static CheckResult judge(List<FactNode> person, Optional<Moment> byLog, boolean kept) {
    List<FactNode> access = stated(person, "accessGrantedAt", "grantedAt");
    List<FactNode> trainings =
        stated(person.stream().filter(TeamChecks::isForTask).toList(), "trainedAt", "completedAt");
    Optional<Moment> granted =
        Stream.concat(first(access).stream(), byLog.stream()).min(comparing(Moment::start));
    if (granted.isEmpty()) {
      Optional<FactNode> open = access.stream().filter(FactNode::isAbsent).findFirst();
      return access.stream().anyMatch(FactNode::isNone)
          ? CheckResult.notApplicable(Message.of("GSM-RES-06.no-access"))
          : CheckResult.unknown(open.orElseThrow());
    }
    List<CheckResult> found =
        trainings.stream()
            .filter(one -> one.moment().isPresent())
            .sorted(
                comparing((FactNode one) -> one.recorded().isEmpty())
                    .thenComparing(one -> one.moment().orElseThrow().start()))
            .map(one -> trainedBy(one, granted.get(), kept))
            .toList();
    return Stream.of(Outcome.PASS, Outcome.ATTEST, Outcome.UNKNOWN)
        .flatMap(outcome -> found.stream().filter(one -> one.outcome() == outcome))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .orElseGet(() -> untrained(trainings));
  }

  /** Training in anything but the assigned task is none for it. */
  static boolean isForTask(FactNode row) {
    FactNode topic = row.at("topic");
    return !topic.isGiven() || topic.is(TrainingNeed.ASSIGNED_TASK);
  }

  private static CheckResult trainedBy(FactNode training, Moment granted, boolean kept) {
    CheckResult found =
        RecordedTime.judged(
            training,
            day ->
                granted.isBefore(day)
                    ? CheckResult.fail(Message.of("GSM-RES-06.late").with("day", day.day()))
                    : CheckResult.pass(Message.of("GSM-RES-06.trained").with("day", day.day())));
    boolean stated = kept && found.outcome() == Outcome.PASS && training.recorded().isEmpty();
    return stated ? RecordedTime.onlyStated(training) : byEvidence(training, found);
  }

  /** What is on record of an earlier day has its evidence: another officer looks at that. */
  private static CheckResult byEvidence(FactNode training, CheckResult found) {
    Message text = Message.of("GSM-RES-06.by-evidence").with("reason", found.text());
    return found.outcome() == Outcome.UNKNOWN && training.recorded().isPresent()
        ? found.outcome(Outcome.ATTEST).saying(text)
        : found;
  }

  private static CheckResult untrained(List<FactNode> trainings) {
    return trainings.stream().anyMatch(FactNode::isNone)
        ? CheckResult.fail(Message.of("GSM-RES-06.untrained"))
        : CheckResult.unknown(trainings.get(0));
  }

  private static Optional<Moment> first(List<FactNode> facts) {
    return facts.stream().flatMap(f -> f.moment().stream()).min(comparing(Moment::start));
  }

  /** What the rows say of it under either name; what none says is asked of the first. */
  private static List<FactNode> stated(List<FactNode> rows, String name, String other) {
    List<FactNode> stated = new ArrayList<>();
    for (FactNode row : rows) {
      FactNode fact = row.at(name).or(row.at(other));
      if (!fact.isAbsent()) {
        stated.add(fact);
      }
    }
    return stated.isEmpty()
        ? List.of(rows.isEmpty() ? absent(name) : rows.get(0).at(name))
        : stated;
  }

  private static FactNode absent(String name) {
    return FactNode.of(Map.of()).at(name);
  }

  static List<CheckResult> roles(CheckInput input) {
    FactNode roles = input.at("roles");
    if (!roles.isList() || roles.isNone()) {
      return List.of(roles.isNone() ? Require.given(roles) : CheckResult.unknown(List.of("roles")));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    for (FactNode role : roles.items()) {
      CheckResult holder = holder(input, role);
      verdicts.add(
          CheckResult.all(Require.given(role.at("duties")), holder)
              .about(role.at("name").text().orElse("")));
    }
    return verdicts;
  }

  private static CheckResult holder(CheckInput input, FactNode role) {
    FactNode holder = role.at("holder");
    FactNode required = role.at("required");
    if (!holder.isNone() || required.is(true)) {
      return input.active(holder);
    }
    return required.is(false)
        ? CheckResult.pass(Message.of("GSM-RES-08.vacant"))
        : required.isAbsent() ? CheckResult.unknown(required) : input.active(holder);
  }
}
