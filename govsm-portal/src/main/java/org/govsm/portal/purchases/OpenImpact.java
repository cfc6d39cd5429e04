package org.govsm.portal.purchases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.impact.ImpactReport;
import org.govsm.procurement.impact.ImpactTally;
import org.govsm.procurement.impact.Impacts;
import org.govsm.procurement.impact.OpenCase;

/**
 * Open impact: what another day does to the open purchases of a department, gone through some at a
 * time, as each comes with two decisions.
 */
final class OpenImpact {

  private static final int TOGETHER = 100;
  private static final int KNOWN = 50;

  private final LruCache<Asked, ImpactTally> tallies = new LruCache<>(KNOWN);

  /** What is asked of which state of a department. */
  record Question(String department, String role, LocalDate day) {}

  private record Asked(Law law, Question question, Optional<ChainHead> head) {}

  /**
   * How many purchases become of which kind.
   *
   * @throws ProblemException with the fault where no question asks for a day in that role
   */
  ImpactTally tally(Transaction tx, Law law, Question question, Consumer<ImpactReport> each) {
    ImpactTally tally = new ImpactTally();
    String last = "";
    List<StoredPurchase> some;
    do {
      some = ListedPurchase.open(tx, DepartmentIds.require(question.department()), last, TOGETHER);
      ImpactReport report = report(law, question, some);
      tally.add(report);
      each.accept(report);
      last = some.isEmpty() ? last : some.get(some.size() - 1).id();
    } while (some.size() == TOGETHER);
    return tallies.put(asked(tx, law, question), tally);
  }

  /** The same, where it need not be gone through again. */
  ImpactTally tally(Transaction tx, Law law, Question question) {
    return tallies
        .find(asked(tx, law, question))
        .orElseGet(() -> tally(tx, law, question, report -> {}));
  }

  private static Asked asked(Transaction tx, Law law, Question question) {
    return new Asked(law, question, tx.events().head(question.department()));
  }

  /** Some of the purchases, after one of them. */
  ImpactReport page(Transaction tx, Law law, Question question, String after, int limit) {
    return report(
        law,
        question,
        ListedPurchase.open(tx, DepartmentIds.require(question.department()), after, limit));
  }

  private static ImpactReport report(Law law, Question question, List<StoredPurchase> some) {
    List<OpenCase> cases = StoredCases.ofDepartment(law, some);
    ProblemException.unlessNone(law.purchases().noRole(question.role(), cases).stream().toList());
    return Impacts.ofDay(law.library(), question.role(), question.day()).on(cases);
  }
}
