package org.govsm.portal.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.training.TrainingBook;
import org.govsm.governance.training.TrainingNeed;
import org.govsm.governance.training.TrainingRecord;
import org.govsm.governance.training.TrainingStanding;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.assessments.AssessmentRuns;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.WrittenTexts;
import org.jspecify.annotations.Nullable;

/** Training service: keeps records of trainings, and tells whose training lacks or lapses. */
public record TrainingService(Clock clock) {

  private static final String DIGEST = "sha256";

  private Instant now() {
    return Sql.cut(clock.instant());
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  /** A training. */
  StoredTraining find(Transaction tx, String department, String id) {
    DepartmentIds.require(department);
    return new Trainings(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("training.none-such", id));
  }

  /** The people of whom a training can be put on record. */
  List<String> people(Transaction tx, String department, Caller by) {
    return Trainees.people(tx, by, department, now());
  }

  /** Those of them who have not left their post: a form offers nobody else. */
  List<String> inPost(Transaction tx, String department, Caller by) {
    return Trainees.inPost(tx, by, department, now());
  }

  /**
   * Puts a training on record.
   *
   * @param given as the domain reads it
   */
  public StoredTraining record(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    Map<String, @Nullable Object> words = new LinkedHashMap<>(given);
    words.remove(DIGEST); // the domain takes nothing else there, and a digest looks like a key
    List<InputFault> faults = new ArrayList<>(WrittenTexts.in(words, Set.of()));
    Checked<TrainingRecord> read = TrainingRecord.fromPlain(given);
    faults.addAll(read.fold(record -> List.of(), all -> all));
    Optional<String> person = ApiRequests.text(given, "person");
    Optional<LocalDate> day = day(given, "completedOn").filter(DayBounds::contain);
    person
        .flatMap(one -> againstPerson(tx, department, one, by))
        .map(code -> Faults.at("/person", code))
        .ifPresent(faults::add);
    day.flatMap(on -> againstDay(tx, department, person, on))
        .map(code -> Faults.at("/completedOn", code))
        .ifPresent(faults::add);
    day(given, "validUntil")
        .filter(today().plusYears(Facts.MOST_YEARS_AHEAD)::isBefore)
        .map(last -> Faults.at("/validUntil", "training.far"))
        .ifPresent(faults::add);
    ProblemException.unlessNone(faults);
    TrainingRecord record = ProblemException.accepted(read);
    tx.events().lock(department);
    new Trainings(tx)
        .same(department, record)
        .ifPresent(
            id -> {
              throw ProblemException.of(
                  Faults.at("/completedOn", Message.of("training.twice").with("id", id)));
            });
    return new Trainings(tx).keep(department, record, today(), now(), by.actor());
  }

  private Optional<String> againstPerson(
      Transaction tx, String department, String person, Caller by) {
    if (PersonKey.same(person, by.actor())) {
      return Optional.of("training.own");
    }
    return people(tx, department, by).contains(person)
        ? Optional.empty()
        : Optional.of("training.no-person");
  }

  private Optional<String> againstDay(
      Transaction tx, String department, Optional<String> person, LocalDate day) {
    if (day.isAfter(today())) {
      return Optional.of("training.ahead");
    }
    return person
        .flatMap(one -> Trainees.listed(tx, department, now()).leftBy(one, Moments.start(day)))
        .map(left -> "training.left");
  }

  private static Optional<LocalDate> day(Map<String, @Nullable Object> given, String name) {
    try {
      return ApiRequests.text(given, name).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the domain tells it, as every other fault of its form
    }
  }

  /** Withdraws what was put on record by mistake. */
  StoredTraining withdraw(
      Transaction tx, String department, String id, Optional<String> reason, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    tx.events().lock(department);
    StoredTraining one = find(tx, department, id);
    String why = reason.map(String::strip).filter(text -> !text.isEmpty()).orElse("");
    if (why.isEmpty()) {
      throw ProblemException.of(Faults.at("/reason", "training.no-reason"));
    }
    FreeTexts.refuse(Map.of("reason", why));
    if (!one.isKept()) {
      throw ProblemException.of(Faults.at("", "training.gone"));
    } else if (PersonKey.same(one.person(), by.actor())) {
      throw ProblemException.of(Faults.at("", "training.own-withdrawal"));
    } else if (one.recordedBy().equals(by.actor()) && isCounted(tx, one)) {
      throw ProblemException.of(Faults.at("", "training.counted"));
    }
    return new Trainings(tx).withdraw(one, why, now(), by.actor());
  }

  /** Whether an assessment was made since it was put on record. */
  private static boolean isCounted(Transaction tx, StoredTraining one) {
    return new AssessmentRuns(tx)
        .newest(one.department(), 1).stream()
            .anyMatch(run -> !run.ranAt().isBefore(one.recordedAt()));
  }

  /** How each need of each officer of a department stands today. */
  List<TrainingStanding> standings(Transaction tx, String department, Caller by) {
    TrainingBook book = new Trainings(tx).book(DepartmentIds.require(department));
    return Trainees.of(tx, by, department).stream()
        .flatMap(one -> book.standings(one, today()).stream())
        .toList();
  }

  /** The needs that no officer of a department meets today. */
  List<TrainingNeed> metByNobody(Transaction tx, String department, Caller by) {
    return new Trainings(tx).book(department).metByNobody(Trainees.of(tx, by, department), today());
  }
}
