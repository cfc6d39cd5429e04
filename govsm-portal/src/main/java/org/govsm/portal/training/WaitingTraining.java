package org.govsm.portal.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.governance.training.TrainingBook;
import org.govsm.governance.training.TrainingNeed;
import org.govsm.governance.training.Trainee;
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
        items.addAll(lapsing(all.book(department), trainees, caller, department, today));
        if (caller.isAnyOf(KEEPERS)) {
          all.book(department)
              .metByNobody(trainees, today)
              .forEach(need -> items.add(nobody(department, need, today)));
        }
      }
    }
    return items;
  }

  private static List<WorkItem> lapsing(
      TrainingBook book,
      List<Trainee> trainees,
      Caller caller,
      String department,
      LocalDate today) {
    return trainees.stream()
        .filter(one -> caller.isAnyOf(KEEPERS) || one.person().equals(caller.actor()))
        .flatMap(one -> book.standings(one, today).stream())
        .flatMap(
            one ->
                one.lapsesOn()
                    .filter(last -> !today.isBefore(last.minusDays(BEFORE_LAPSE)))
                    .map(last -> lapse(department, one, last))
                    .stream())
        .toList();
  }

  private static WorkItem lapse(
      String department, TrainingStanding one, LocalDate last) {
    Map<String, Object> said =
        Map.of("person", one.person(), "topic", TrainingNeed.term(one.need().topic()), "day", last);
    return WorkItem.of(
            "training-lapses", department, said, page(department), last.minusDays(BEFORE_LAPSE))
        .dueOn(last);
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
