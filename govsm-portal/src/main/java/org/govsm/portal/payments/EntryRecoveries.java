package org.govsm.portal.payments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/** Entry recoveries: how money of entries of the account that are recovered came back. */
record EntryRecoveries(Clock clock) {

  static final String STALE = "store.payment-entry-stale";

  private static final String REASON = "reason";

  private static final List<String> MEMBERS =
      Stream.concat(Stream.of(OrderDecisions.DECISION, REASON), Recoveries.GIVEN.stream()).toList();

  /** An entry that nobody else changes until the transaction ends. */
  StoredEntry held(Transaction tx, String department, String id) {
    tx.events().lock(department);
    return find(tx, department, id);
  }

  StoredEntry find(Transaction tx, String department, String id) {
    return new Entries(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("payments.no-entry", id));
  }

  /**
   * Records how money came back, confirms it, or drops what was recorded in error.
   *
   * @param given decision; reason, which names the paper or says why it is dropped; and of what
   *     came back instrument, number, on and sum
   */
  StoredEntry decide(
      Transaction tx, StoredEntry one, Map<String, @Nullable Object> given, Caller by) {
    PaymentRoles.ACTS.require(by, OrderDecisions.DECIDED);
    ApiRequests.only(given, MEMBERS, List.of());
    FreeTexts.refuse(given);
    String reason = PaymentFaults.text(given, REASON);
    String number = ApiRequests.text(given, "number").orElse("");
    PaymentFaults.refuseNumbers(
        KnownAccounts.of(tx, one.department()), Map.of(REASON, reason, "number", number));
    String decision = ApiRequests.text(given, OrderDecisions.DECISION).orElse("");
    List<RecoveredMoney> back =
        Recoveries.after(one, decision, given, reason, Moments.day(clock.instant()), by);
    new NamedReceipts(tx, one.department()).refuse(one, decision, back);
    Map<String, Object> act = Map.of(OrderDecisions.DECISION, decision, REASON, reason);
    new Entries(tx).recover(one, act, back, Sql.cut(clock.instant()), by.actor());
    return find(tx, one.department(), one.id());
  }
}
