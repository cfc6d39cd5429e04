package org.govsm.portal.queries;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.legalrequest.RequestAct;
import org.govsm.governance.legalrequest.RequestDue;
import org.govsm.governance.legalrequest.RequestRecord;
import org.govsm.governance.legalrequest.TakedownDue;
import org.govsm.governance.moderation.ModerationDecision;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Registered orders: legal requests of a department by which something is done elsewhere. */
public record RegisteredOrders(Transaction tx) {

  private static final String INTIMATION = "GOVERNMENT_INTIMATION";

  /**
   * Why nothing is done by an order.
   *
   * @param now the moment for which an intimation is judged
   * @return nothing where it stands on the register for that platform, came before, was not
   *     declined, was entered or examined by another officer and, if it is an intimation, binds and
   *     lacks nothing
   */
  public Optional<Message> against(String department, String id, Use use, Instant now) {
    Queries queries = new Queries(tx);
    return queries
        .find(department, id)
        .filter(one -> one.isRequest() && one.category().equals(use.kind()))
        .map(one -> against(one, DeskCase.ofActs(one, queries.acts(one)), use, now))
        .orElse(Optional.of("moderation.no-order"))
        .map(key -> Message.of(key).with("what", id));
  }

  /**
   * What is done by an order.
   *
   * @param kind {@code COURT_ORDER} or {@code GOVERNMENT_INTIMATION}
   * @param at when it is done
   * @param by the officer who does it
   * @param platform where it is done
   */
  public record Use(String kind, Instant at, String by, String platform) {}

  /** Why a legal request is no ground for anything: it is not on the register, or was declined. */
  public Optional<Message> against(String department, String id) {
    boolean known = request(department, id).isPresent();
    if (known && !isDeclined(department, id)) {
      return Optional.empty();
    }
    String key = known ? "moderation.order-declined" : "moderation.no-order";
    return Optional.of(Message.of(key).with("what", id));
  }

  private boolean isDeclined(String department, String id) {
    return request(department, id).filter(RegisteredOrders::isDeclined).isPresent();
  }

  private static boolean isDeclined(StoredQuery one) {
    return one.state().equals(RequestRecord.State.DECLINED.name());
  }

  private Optional<StoredQuery> request(String department, String id) {
    return new Queries(tx).find(department, id).filter(StoredQuery::isRequest);
  }

  /**
   * Whether what was done by an order rests on nothing any more: it stands on the register and was
   * declined, is by a correction of its entry no order, or is an intimation that does not bind or
   * has a flaw, or came later. What is not known of it lets nothing fall.
   *
   * @param decided when it was done
   */
  public boolean isFallen(String department, String id, OffsetDateTime decided) {
    Queries queries = new Queries(tx);
    return request(department, id)
        .map(one -> (RequestCase) DeskCase.ofActs(one, queries.acts(one)))
        .filter(read -> read.record().isFallen(decided))
        .isPresent();
  }

  /** The legal holds that were put on a request, as {@code retention-until} takes them. */
  public List<Map<String, @Nullable Object>> holds(String department, String id) {
    return request(department, id).map(StoredQuery::holds).orElse(List.of());
  }

  private static boolean isOrder(StoredQuery one) {
    return ModerationDecision.groundsOfOrders().contains(one.category());
  }

  /**
   * Why nothing that was taken by an order is given back: the order stands as met, so that a legal
   * officer reopens it first and its time runs on; or who put it on record would undo it alone.
   *
   * @param by the officer who gives it back, or allows an appeal against it
   * @return nothing where it was declined, was taken up again and is known to another officer, is
   *     no order any more, or is on no register
   */
  public Optional<Message> againstGivingBack(String department, String id, String by) {
    Queries queries = new Queries(tx);
    return request(department, id)
        .filter(RegisteredOrders::isOrder)
        .flatMap(one -> againstGivingBack(one, DeskCase.ofActs(one, queries.acts(one)), by))
        .map(key -> Message.of(key).with("what", id));
  }

  /** Whether a request is an order that stands as met. */
  public boolean isMet(String department, String id) {
    return request(department, id)
        .filter(RegisteredOrders::isOrder)
        .filter(one -> one.state().equals(RequestRecord.State.MET.name()))
        .isPresent();
  }

  /**
   * Whether a request is an order that is still to be met: it was never met nor declined, and did
   * not fall.
   *
   * @param named when something was said to rest on it
   */
  public boolean isToBeMet(String department, String id, OffsetDateTime named) {
    Queries queries = new Queries(tx);
    return request(department, id)
        .filter(RegisteredOrders::isOrder)
        .map(one -> ((RequestCase) DeskCase.ofActs(one, queries.acts(one))).record())
        .filter(RequestRecord::isOpen)
        .filter(order -> !order.wasReopened() && !order.isFallen(named))
        .isPresent();
  }

  /**
   * The orders that stand as met by a copy of what was removed.
   *
   * @param digest that of the copy, as {@code sha256:}
   */
  public List<String> metBy(String department, String digest) {
    Map<String, Object> copies = new TreeMap<>();
    tx.handle()
        .select(
            "select a.query, a.content from desk_query_act a join desk_query q"
                + " on q.department = a.department and q.id = a.query"
                + " where a.department = ? and q.state = 'MET' and a.kind = ?"
                + " order by a.query, a.act_no",
            department,
            RequestAct.Kind.MEET.name())
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("query"),
                    StoredTree.read(row.getBytes("content")).getOrDefault("copyDigest", "")))
        .forEach(act -> copies.put(act.getKey(), act.getValue()));
    return copies.entrySet().stream()
        .filter(met -> digest.equals(met.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether an order is {@linkplain #isFallen fallen} and an officer may give back by it. */
  public boolean isToBeGivenBack(String department, String id, OffsetDateTime decided, String by) {
    Queries queries = new Queries(tx);
    return request(department, id)
        .filter(
            one -> {
              RequestCase read = (RequestCase) DeskCase.ofActs(one, queries.acts(one));
              return read.record().isFallen(decided)
                  && (!isOrder(one) || againstGivingBack(one, read, by).isEmpty());
            })
        .isPresent();
  }

  private static Optional<String> againstGivingBack(StoredQuery one, DeskCase read, String by) {
    RequestRecord order = ((RequestCase) read).record();
    return switch (order.state()) {
      case MET -> Optional.of("moderation.order-stands");
      case RECEIVED ->
          order.isSeenByAnother(one.enteredBy(), by)
              ? Optional.empty()
              : Optional.of("moderation.order-own-back");
      case DECLINED -> Optional.empty();
    };
  }

  private static Optional<String> against(StoredQuery one, DeskCase read, Use use, Instant now) {
    RequestRecord order = ((RequestCase) read).record();
    Instant received = order.receivedAt().toInstant().truncatedTo(ChronoUnit.MINUTES);
    if (received.isAfter(use.at())) {
      return Optional.of("moderation.order-later");
    } else if (order.state() == RequestRecord.State.DECLINED) {
      return Optional.of("moderation.order-declined");
    } else if (!one.platform().isEmpty() && !Platforms.isOne(one.platform(), use.platform())) {
      return Optional.of("moderation.order-elsewhere");
    } else if (!order.isSeenByAnother(one.enteredBy(), use.by())) {
      return Optional.of("moderation.order-own");
    }
    return use.kind().equals(INTIMATION) && !binds(order, now)
        ? Optional.of("moderation.order-open")
        : Optional.empty();
  }

  private static boolean binds(RequestRecord order, Instant now) {
    Decision<RequestDue> due = TakedownDue.of(order.request(Moments.inIndia(now)));
    return due.ruling() instanceof Ruling.Answer
        && due.found().flatMap(RequestDue::act).isPresent();
  }
}
