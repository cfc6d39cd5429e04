package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.process.State;
import org.govsm.core.process.StateMachine;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Page;
import org.govsm.procurement.process.ProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as it is stored. What was done in it are {@link StoredStep steps}.
 *
 * @param purchase the id of the purchase that it is for
 * @param kind the code of the procedure, such as OPEN_TENDER
 * @param stage whether it goes on: OPEN, CONTRACTED or CANCELLED
 * @param state the code of its state
 * @param steps how many steps were taken
 * @param requirement the id of the requirement that it stands on; empty for none
 * @param tender the id of the tender by which it is made; empty for none
 * @param begun the day on which it began
 * @param moved the day of its last step; that on which it began where none was taken
 * @param due the last day of a step that is open; nothing where no clock gives one
 * @param content the start, the law, and the order, if any
 * @param openSteps the steps that are open, as they were when the last one was taken
 * @param waiting the step that waits for signatures; empty for none
 */
public record StoredProcedure(
    String department,
    String id,
    String purchase,
    String kind,
    String stage,
    String state,
    int steps,
    String title,
    String requirement,
    String tender,
    LocalDate begun,
    LocalDate moved,
    Optional<LocalDate> due,
    Map<String, @Nullable Object> content,
    Map<String, @Nullable Object> openSteps,
    Map<String, @Nullable Object> waiting) {

  /** The procedure goes on. */
  public static final String OPEN = "OPEN";

  /** The contract is signed. */
  public static final String CONTRACTED = "CONTRACTED";

  /** It was cancelled. */
  public static final String CANCELLED = "CANCELLED";

  /** Whether it goes on. */
  public boolean isOpen() {
    return stage.equals(OPEN);
  }

  /** Whether it stands at its last step: everything before the contract is done. */
  public boolean isAtLastStep() {
    StateMachine machine = procedure().machine();
    for (Map<String, @Nullable Object> step : StoredTree.trees(openSteps, "steps")) {
      if (Boolean.TRUE.equals(step.get("forward"))
          && machine
              .find(state, StoredTree.text(step, "event"))
              .flatMap(move -> machine.state(move.to()))
              .filter(State::isTerminal)
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The procedure of the law. */
  public ProcedureKind procedure() {
    return ProcedureKind.find(kind).orElseThrow();
  }

  /** The start as it was kept. */
  public Map<String, @Nullable Object> start() {
    return StoredTree.tree(content, "start");
  }

  /** The day of the law under which the last step was taken. */
  LocalDate law() {
    return LocalDate.parse(StoredTree.text(openSteps, "law"));
  }

  /** The members of the committee, the chair first. */
  List<String> committee() {
    return openSteps.get("committee") instanceof List<?> some
        ? some.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The order of the competent authority with which it began. */
  public Optional<GivenPaper> order() {
    return content.get("order") instanceof Map<?, ?>
        ? Optional.of(GivenPaper.of(StoredTree.tree(content, "order")))
        : Optional.empty();
  }

  /** Why that order stands with several procedures. */
  public Optional<String> orderReason() {
    return Optional.ofNullable(content.get(SharedOrder.REASON)).map(String::valueOf);
  }

  /** Where its page is. */
  public String page() {
    return "/procedures/" + department + "/" + id;
  }

  /** Its number and what is bought. */
  public String named(Page page) {
    return id + ": " + page.recordedText(title);
  }
}
