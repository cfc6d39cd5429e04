package org.govsm.portal.departments;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Checklist;
import org.govsm.portal.web.Checklist.Step;
import org.govsm.portal.web.Html;
import org.govsm.portal.web.Page;

/** First steps of a department, as a page lists them. */
final class DepartmentSteps {

  /** A page or a desk does not look at the first steps of more departments. */
  static final int LOOKED_AT = 100;

  private static final int SHOWN = 3;

  private DepartmentSteps() {}

  /** The steps of a department. */
  static Checklist of(Transaction tx, String department, Page page) {
    FirstStep.State state = FirstStep.State.of(tx, department, page.caller(), page.table());
    return new Checklist(
        page.department(department),
        Arrays.stream(FirstStep.values())
            .map(
                step ->
                    new Step(
                        step.code(),
                        state.isDone(step),
                        step.page(state, page.caller(), page.table()),
                        lacks(step, state, page)))
            .toList());
  }

  /** What a step still lacks. */
  private static String lacks(FirstStep step, FirstStep.State state, Page page) {
    if (step == FirstStep.USERS && !page.caller().isSignedIn()) {
      return page.say("checklist.users-demo");
    } else if (step == FirstStep.USERS && !state.missing().isEmpty()) {
      return missing(state.missing(), page);
    }
    boolean usual = step == FirstStep.BOOK && !state.isDone(step) && state.record().isPresent();
    return usual ? page.say("checklist.book-usual") : "";
  }

  private static String missing(List<Set<String>> roles, Page page) {
    List<String> missing = roles.stream().map(page::roleWords).distinct().toList();
    return page.say("checklist.users-missing", "roles", String.join("; ", missing));
  }

  /** What an administrator still has to do, department by department; before any, its first. */
  static List<Checklist> open(Transaction tx, List<String> departments, Page page) {
    if (departments.isEmpty()) {
      List<Step> steps =
          Arrays.stream(FirstStep.values())
              .map(
                  step ->
                      new Step(
                          step.code(), false, step == FirstStep.REGISTERED ? FirstStep.NEW : ""))
              .toList();
      return List.of(new Checklist(Html.text(page.say("checklist.first")), steps));
    }
    return departments.stream()
        .limit(LOOKED_AT)
        .map(department -> of(tx, department, page))
        .filter(list -> !list.isDone())
        .limit(SHOWN)
        .toList();
  }
}
