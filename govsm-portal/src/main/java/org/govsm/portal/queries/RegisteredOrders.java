package org.govsm.portal.queries;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.governance.legalrequest.RequestDue;
import org.govsm.governance.legalrequest.RequestRecord;
import org.govsm.governance.legalrequest.TakedownDue;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;

/** Registered orders: legal requests of a department by which something is done elsewhere. */
public record RegisteredOrders(Transaction tx) {

  private static final String INTIMATION = "GOVERNMENT_INTIMATION";

  /**
   * Why nothing is done by an order.
   *
   * @param kind {@code COURT_ORDER} or {@code GOVERNMENT_INTIMATION}
   * @param done when something was done by it
   * @param now the moment for which an intimation is judged
   * @return nothing where it stands on the register, came before, was not declined and, if it is an
   *     intimation, binds and lacks nothing
   */
  public Optional<Message> against(
      String department, String id, String kind, Instant done, Instant now) {
    Queries queries = new Queries(tx);
    return queries
        .find(department, id)
        .filter(one -> one.isRequest() && one.category().equals(kind))
        .map(one -> DeskCase.ofActs(one, queries.acts(one)))
        .map(RequestCase.class::cast)
        .map(one -> against(one.record(), kind, done, now))
        .orElse(Optional.of("moderation.no-order"))
        .map(key -> Message.of(key).with("what", id));
  }

  /** Whether one stands on the register and was declined. */
  public boolean isDeclined(String department, String id) {
    return new Queries(tx)
        .find(department, id)
        .filter(StoredQuery::isRequest)
        .filter(one -> one.state().equals(RequestRecord.State.DECLINED.name()))
        .isPresent();
  }

  private static Optional<String> against(
      RequestRecord order, String kind, Instant done, Instant now) {
    Instant received = order.receivedAt().toInstant().truncatedTo(ChronoUnit.MINUTES);
    if (received.isAfter(done)) {
      return Optional.of("moderation.order-later");
    } else if (order.state() == RequestRecord.State.DECLINED) {
      return Optional.of("moderation.order-declined");
    }
    return kind.equals(INTIMATION) && !binds(order, now)
        ? Optional.of("moderation.order-open")
        : Optional.empty();
  }

  private static boolean binds(RequestRecord order, Instant now) {
    Decision<RequestDue> due = TakedownDue.of(order.request(Moments.inIndia(now)));
    return due.ruling() instanceof Ruling.Answer
        && due.found().flatMap(RequestDue::act).isPresent();
  }
}
