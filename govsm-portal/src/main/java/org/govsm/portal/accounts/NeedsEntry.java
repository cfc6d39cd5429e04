package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Move;
import org.govsm.governance.assessment.StepCures;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.portal.assessments.FactsService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Needs entry: keeps what a form says of an account and of its department, takes the step with it
 * where that is asked for, and knows where the caller goes on.
 */
record NeedsEntry(AccountServices services, FactsService documents) {

  /** The field that says that the step is to be taken once the facts are kept. */
  static final String TAKE = "take";

  /** What a form asks of an account for a step. */
  NeedsForm form(Transaction tx, RegisteredAccount account, StepsAhead.Step step, Page page) {
    return NeedsForm.of(account, documents.current(tx, account.department()), step, page);
  }

  /**
   * Keeps what was typed.
   *
   * @throws ProblemException with every fault at its field
   */
  void keep(Transaction tx, NeedsForm needs, Map<String, String> typed, Page page) {
    RegisteredAccount account = needs.account();
    String department = account.department();
    ProblemException.unlessNone(needs.faults(typed, NeedsView.known(services, tx, department)));
    Map<String, @Nullable Object> tree = needs.fields().with(needs.fields().together(typed));
    placed(
        needs,
        AccountFields.PLACE,
        () -> {
          Map<String, @Nullable Object> facts = needs.accountFacts(tree);
          if (!facts.equals(account.facts())) {
            services
                .accounts()
                .change(tx, department, account.id(), account.version(), facts, page.caller());
          }
        });
    placed(
        needs,
        "",
        () -> {
          Map<String, @Nullable Object> facts = needs.documentFacts(tree);
          if (!facts.equals(needs.document().document())) {
            documents.record(tx, department, needs.document().version(), facts, page.caller());
          }
        });
  }

  /** Faults stand at the fields of this form. */
  private static void placed(NeedsForm needs, String at, Runnable change) {
    try {
      change.run();
    } catch (ProblemException e) {
      if (e.problem().status() != 422) {
        throw e;
      }
      List<InputFault> faults = new ArrayList<>();
      for (InputFault fault : Form.faults(e)) {
        InputFault whole = fault.within(at);
        faults.add(new InputFault(needs.field(whole).orElse("needs"), whole.code(), whole.text()));
      }
      throw new ProblemException(ProblemDetail.refused(faults));
    }
  }

  /** Takes a step of which nothing more is missing; else what stands in its way stays open. */
  void take(Transaction tx, RegisteredAccount account, String event, Page page) {
    boolean ready =
        services.moves().outlook(tx, account.department(), account.id(), page.caller()).stream()
            .filter(step -> step.transition().event().equals(event))
            .anyMatch(step -> step.asks().isEmpty() && step.move() instanceof Move.Moved);
    if (ready) {
      services
          .moves()
          .step(
              tx,
              account.department(),
              account.id(),
              event,
              Map.of(),
              page.caller(),
              Optional.empty());
    }
  }

  /**
   * Where the caller goes on: to what a later step of their own needs, then to the keys where they
   * are all that is left for the caller to record, else to the account.
   *
   * @param done the step whose facts were entered; nothing where none were yet
   */
  String next(Transaction tx, String department, String id, Optional<String> done, Page page) {
    RegisteredAccount account = services.accounts().current(tx, department, id);
    boolean after = done.isEmpty();
    boolean first = after;
    for (StepsAhead.Step step : services.needs().of(tx, department, id)) {
      boolean open = after && !form(tx, account, step, page).fields().fields().isEmpty();
      if (open && (first || page.caller().isAnyOf(step.transition().who().roles()))) {
        String which = first ? "" : "step=" + step.transition().event() + "&";
        return AccountView.at(account) + "/needs?" + which + "done=1";
      }
      first = false;
      after |= done.filter(step.transition().event()::equals).isPresent();
    }
    return keys(tx, account, page).orElse(AccountView.at(account) + "?done=1");
  }

  private Optional<String> keys(Transaction tx, RegisteredAccount account, Page page) {
    Optional<StepsAhead.Step> step =
        services.needs().next(tx, account.department()).of(account.id());
    return step.filter(one -> page.caller().isAnyOf(one.transition().who().roles())).stream()
        .flatMap(one -> one.cures().stream())
        .filter(cure -> cure.path().equals(StepCures.CUSTODY))
        .findFirst()
        .filter(
            cure ->
                KeyRecorders.of(page)
                    .may(
                        cure.field(),
                        services.custody().state(tx, account.department()).account(account.id())))
        .map(cure -> CustodyView.form(account.department(), account.id(), cure.field()));
  }
}
