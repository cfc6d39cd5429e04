package org.govsm.portal.training;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.governance.training.Trainee;
import org.govsm.governance.training.TrainingBook;
import org.govsm.governance.training.TrainingNeed;
import org.govsm.governance.training.TrainingStanding;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting trainings: what lapses soon or has lapsed, for whoever keeps the records and for the
 * person; and needs that nobody meets, of departments that keep records of trainings.
 */
final class WaitingTraining implements WorkSource {

  /** Who keeps the records. */
  private static final List<String> KEEPERS = List.of("nodal-officer", "account-administrator");

  /** How many days before its last day a training is told of. */
  private static final int BEFORE_LAPSE = 30;

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    Trainings all = new Trainings(tx);
    for (String department : all.departments()) {
      if (caller.seesDepartment(department)) {
        List<Trainee> trainees = Trainees.of(tx, caller, department);
        TrainingBook book = all.book(department);
        List<TrainingStanding> lapsing = lapsing(book, trainees, today);
        lapsing.stream()
            .filter(one -> one.person().equals(caller.actor()))
            .map(one -> own(department, one, today))
            .forEach(items::add);
        if (caller.isAnyOf(KEEPERS)) {
          ofAll(department, lapsing, today).ifPresent(items::add);
          book.metByNobody(trainees, today)
              .forEach(need -> items.add(nobody(department, need, today)));
        }
      }
    }
    return items;
  }

  /** What lapses soon or has lapsed, the first first. */
  private static List<TrainingStanding> lapsing(
      TrainingBook book, List<Trainee> trainees, LocalDate today) {
    return trainees.stream()
        .flatMap(one -> book.standings(one, today).stream())
        .filter(one -> one.lapsesOn().filter(last -> !today.isBefore(since(last))).isPresent())
        .sorted(comparing(WaitingTraining::last))
        .toList();
  }

  private static LocalDate last(TrainingStanding one) {
    return one.lapsesOn().orElseThrow();
  }

  private static LocalDate since(LocalDate last) {
    return last.minusDays(BEFORE_LAPSE);
  }

  /** What is current no longer is told of as that. */
  private static String kind(String kind, LocalDate last, LocalDate today) {
    return last.isBefore(today) ? kind + "-over" : kind;
  }

  private static WorkItem own(String department, TrainingStanding one, LocalDate today) {
    Map<String, Object> said =
        Map.of("topic", TrainingNeed.term(one.need().topic()), "day", last(one));
    return WorkItem.of(
            kind("training-own", last(one), today),
            department,
            said,
            page(department),
            since(last(one)))
        .dueOn(last(one));
  }

  private static Optional<WorkItem> ofAll(
      String department, List<TrainingStanding> lapsing, LocalDate today) {
    return lapsing.stream()
        .findFirst()
        .map(WaitingTraining::last)
        .map(day -> ofAll(department, lapsing.size(), day, today));
  }

  private static WorkItem ofAll(String department, int count, LocalDate day, LocalDate today) {
    Map<String, Object> said = Map.of("count", count, "day", day);
    return WorkItem.of(
            kind("training-lapses", day, today), department, said, page(department), since(day))
        .dueOn(day);
  }

  private static WorkItem nobody(String department, TrainingNeed need, LocalDate today) {
    return WorkItem.of(
        "training-nobody",
        department,
        Map.of("topic", TrainingNeed.term(need.topic())),
        page(department),
        today);
  }

  private static String page(String department) {
    return "/training/" + department + "/needs";
  }
}
