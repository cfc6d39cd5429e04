package org.govsm.governance.assessment.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.law.IndianMoment;

/** Orders on record by their ids: shows a decision to rest on one that stood when it was taken. */
final class OrdersOnRecord {

  private static final List<String> OTHERS = List.of("infoOrders", "complaints");

  private final FactNode list;
  private final Map<String, List<FactNode>> orders = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  OrdersOnRecord(CheckInput input) {
    list = input.at("orders");
    for (FactNode order : input.facts().each("orders")) {
      order
          .at("id")
          .text()
          .ifPresent(id -> orders.computeIfAbsent(id, key -> new ArrayList<>()).add(order));
    }
    OTHERS.stream()
        .flatMap(name -> input.facts().each(name).stream())
        .flatMap(request -> request.at("id").text().stream())
        .forEach(others::add);
  }

  /**
   * Why a decision does not rest on an order by the records: it fell or came after the decision, or
   * it is not known that neither is so.
   *
   * @return nothing where it rests on it
   */
  Optional<CheckResult> against(String id, FactNode decision) {
    List<FactNode> found = orders.getOrDefault(id, List.of());
    return found.isEmpty()
        ? Optional.of(unlisted(id))
        : fallen(id, found).or(() -> inTime(id, found, decision));
  }

  /** Entries of one order that tell otherwise leave open when it came. */
  private static Optional<CheckResult> inTime(String id, List<FactNode> found, FactNode decision) {
    List<Optional<CheckResult>> each =
        found.stream().map(order -> inTime(id, order, decision)).toList();
    boolean alike = each.stream().map(one -> one.map(CheckResult::outcome)).distinct().count() == 1;
    return alike ? each.get(0) : Optional.of(CheckResult.unknown(List.of("orders[].receivedAt")));
  }

  private CheckResult unlisted(String id) {
    String key = others.contains(id) ? "GSM-CON-10.no-order" : "GSM-CON-10.unlisted";
    return CheckResult.unknown(list).saying(Message.of(key).with("order", id));
  }

  private static Optional<CheckResult> fallen(String id, List<FactNode> found) {
    return Stream.of("declined", "fallen", "otherKind")
        .filter(name -> found.stream().anyMatch(order -> order.at(name).is(true)))
        .findFirst()
        .map(name -> name.equals("declined") ? name : "fallen")
        .map(how -> failed(Message.of("GSM-CON-10." + how), id));
  }

  private static CheckResult failed(Message text, String id) {
    return CheckResult.fail(text.with("order", id)).values(List.of(id));
  }

  /** An order that is only typed beside those on record is none of them. */
  private static Optional<CheckResult> inTime(String id, FactNode order, FactNode decision) {
    Optional<Moment> came = order.at("receivedAt").moment().map(OrdersOnRecord::minute);
    Optional<Moment> done = decision.at("at").moment();
    if (RecordedTime.isUnrecorded(order)) {
      return Optional.of(RecordedTime.unrecorded("orders"));
    } else if (came.isEmpty()) {
      return Optional.of(CheckResult.unknown(List.of("orders[].receivedAt")));
    } else if (done.isEmpty()) {
      return Optional.of(CheckResult.unknown(List.of("moderation[].at")));
    } else if (done.get().isBefore(came.get())) {
      Message later = Message.of("GSM-CON-10.later").with("done", said(done.get()));
      return Optional.of(failed(later.with("received", said(came.get())), id));
    }
    return Require.isFirst(came.get(), done.get())
        ? Optional.empty()
        : Optional.of(hour(came.get().wholeDay() ? "orders[].receivedAt" : "moderation[].at"));
  }

  private static CheckResult hour(String open) {
    Message text = Message.of("check.hour").with("what", CheckResult.term(open));
    return CheckResult.unknown(List.of(open)).saying(text);
  }

  /** A decision may be typed to the minute. */
  private static Moment minute(Moment at) {
    Instant start = at.start().truncatedTo(ChronoUnit.MINUTES);
    return new Moment(start, at.wholeDay());
  }

  private static Object said(Moment moment) {
    return moment.wholeDay()
        ? moment.day()
        : new IndianMoment(moment.start().atOffset(ZoneOffset.UTC));
  }
}
