package org.govsm.governance.assessment.check;

import static org.govsm.governance.assessment.Outcome.FAIL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Force;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.tree.IndianDays;

/** What to ask about an account that is marked dormant. A default of ours, not the framework's. */
final class DormancyNotes {

  private static final int CLOSURE_DAYS = 90;

  private static final Citation METHOD =
      Citation.of("govsm, docs/controls-format.md", "GSM-COM-11, dormant accounts")
          .force(Force.ADVISORY)
          .cite();

  private DormancyNotes() {}

  static List<Finding> of(Account account, Outcome outcome, LocalDate today) {
    if (outcome != FAIL) {
      return List.of(note("account.not-dormant", Message.of("GSM-COM-11.not-dormant")));
    }
    Optional<Integer> days = account.stateSince().map(since -> IndianDays.between(since, today));
    if (days.isEmpty()) {
      Message text = Message.of("GSM-COM-11.dormant-since").with("limit", CLOSURE_DAYS);
      return List.of(note("account.dormant-since", text));
    } else if (days.get() < CLOSURE_DAYS) {
      return List.of();
    }
    Message text = Message.of("GSM-COM-11.closure").with("days", days.get());
    return List.of(note("account.closure", text));
  }

  private static Finding note(String code, Message text) {
    return Finding.of(code, Weight.NOTE, text, METHOD);
  }
}
