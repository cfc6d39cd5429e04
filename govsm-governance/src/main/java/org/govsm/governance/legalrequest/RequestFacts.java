package org.govsm.governance.legalrequest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.EntryCorrections;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.legalrequest.RequestAct.Kind;
import org.govsm.governance.legalrequest.RequestRecord.State;
import org.jspecify.annotations.Nullable;

/**
 * A record of a legal request as facts that controls judge. An act that is not on record was not
 * done; what the record does not hold is left out.
 */
final class RequestFacts {

  private static final String FACT_CHECK_UNIT = "FACT_CHECK_UNIT";

  static final String ORDERS = "orders";

  private static final String COMPLAINTS = "complaints";

  private final RequestRecord record;
  private final boolean alone;
  private final Optional<EntryCorrections.Late> late;
  private final ActTime.Later later = new ActTime.Later();

  RequestFacts(RequestRecord record, boolean alone) {
    this.record = record;
    this.alone = alone;
    this.late = record.correctedLate();
  }

  /**
   * What was corrected late stays in every list that had it, as one that it left; what was an order
   * always stays among the orders, as something may have been taken by it.
   */
  Map<String, Object> tree(String id) {
    Map<String, Object> tree = new LinkedHashMap<>();
    list(record.kind()).ifPresent(list -> tree.put(list, List.of(item(list, id))));
    Map<String, @Nullable Object> left = received(id);
    left.put("otherKind", true);
    record.kinds().stream()
        .flatMap(kind -> list(kind).stream())
        .filter(list -> late.isPresent() || list.equals(ORDERS))
        .forEach(list -> tree.putIfAbsent(list, List.of(left)));
    return tree;
  }

  /** The list of facts that has requests of a kind; nothing where no control judges it. */
  static Optional<String> list(String kind) {
    return switch (kind) {
      case "COURT_ORDER", "GOVERNMENT_INTIMATION" -> Optional.of(ORDERS);
      case "INTIMATE_OR_IMPERSONATION", "REMOVAL_GRIEVANCE", "USER_GRIEVANCE" ->
          Optional.of(COMPLAINTS);
      case "INFORMATION_ORDER" -> Optional.of("infoOrders");
      default -> Optional.empty();
    };
  }

  private Map<String, @Nullable Object> item(String list, String id) {
    return switch (list) {
      case ORDERS -> order(id);
      case COMPLAINTS -> complaint(id);
      default -> information(id);
    };
  }

  private Map<String, @Nullable Object> received(String id) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("receivedAt", new IndianMoment(record.receivedAt()).code());
    record.hostingRole().ifPresent(role -> tree.put("hostingRole", role));
    late.ifPresent(one -> tree.putAll(one.toFacts()));
    if (late.isPresent() && (isOfAnotherKind() || record.isDayMoved())) {
      tree.put("entryKindCorrected", true);
    }
    if (alone) {
      tree.put("alone", true);
    }
    return tree;
  }

  /** Whether a correction left its list the same, and what binds the department there another. */
  private boolean isOfAnotherKind() {
    Optional<String> list = list(record.kind());
    return record.isHostOtherwise()
        || record.kinds().stream().filter(kind -> list(kind).equals(list)).count() > 1;
  }

  /**
   * Met at a moment, or not yet. Whether one that was declined had to be met, and whether one is
   * met of which nothing was removed, is left open; until the first such act nothing was done. What
   * was kept is not judged by its words: they are looked at when they are entered.
   */
  private void met(Map<String, @Nullable Object> tree, String name) {
    if (record.state() == State.MET && !record.isWithoutRemoval()) {
      put(tree, name, record.last(Kind.MEET));
      record.last(Kind.MEET).ifPresent(act -> tree.put("metBy", act.by()));
    } else if (record.state() == State.RECEIVED) {
      tree.put(name, null);
    } else {
      record.openUntil().ifPresent(until -> openUntil(tree, until));
    }
  }

  private void openUntil(Map<String, @Nullable Object> tree, ActTime until) {
    tree.put("openUntil", until.said().code());
    later.note("openUntil", until);
  }

  private void put(Map<String, @Nullable Object> tree, String name, Optional<RequestAct> act) {
    tree.put(name, act.map(one -> one.moment().code()).orElse(null));
    act.ifPresent(one -> later.note(name, one.time()));
  }

  private Map<String, @Nullable Object> order(String id) {
    Map<String, @Nullable Object> tree = received(id);
    met(tree, "disabledAt");
    tree.put("source", record.kind().equals("COURT_ORDER") ? "COURT" : record.kind());
    declined(tree);
    if (record.state() != State.DECLINED && record.isFallen()) {
      tree.put("fallen", true);
    }
    record.examined().orderNode().ifPresent(order -> said(tree, order));
    later.into(tree);
    return tree;
  }

  /** That it was declined, when, by whom and why: nobody says later that it was met. */
  private void declined(Map<String, @Nullable Object> tree) {
    if (record.state() != State.DECLINED) {
      return;
    }
    tree.put("declined", true);
    record
        .last(Kind.DECLINE)
        .ifPresent(
            act -> {
              tree.put("declinedAt", act.moment().code());
              tree.put("declinedBy", act.by());
              act.said("reason").ifPresent(reason -> tree.put("declinedFor", reason));
            });
  }

  private static void said(Map<String, @Nullable Object> tree, Node order) {
    order.find("issuerRank", String.class).ifPresent(rank -> tree.put("issuerRank", rank));
    flag(order, "noJointSecretary", tree, "noJointSecretary");
    flag(order, "agencyAuthorised", tree, "issuerAuthorised");
    flag(order, "statesBasis", tree, "statesBasis");
    flag(order, "statesReasons", tree, "reasons");
    flag(order, "identifiesContent", tree, "identifiesContent");
    order
        .find("orderBasis", String.class)
        .filter(FACT_CHECK_UNIT::equals)
        .ifPresent(unit -> tree.put("factCheckUnit", true));
  }

  private static void flag(
      Node order, String member, Map<String, @Nullable Object> tree, String name) {
    order.find(member, Boolean.class).ifPresent(there -> tree.put(name, there));
  }

  private Map<String, @Nullable Object> complaint(String id) {
    Map<String, @Nullable Object> tree = received(id);
    boolean image = record.kind().equals("INTIMATE_OR_IMPERSONATION");
    tree.put("type", image ? record.kind() : "OTHER");
    if (!image) {
      tree.put("removalRequested", record.kind().equals("REMOVAL_GRIEVANCE"));
    }
    Optional<RequestAct> acknowledged = record.last(Kind.ACKNOWLEDGE).or(this::met);
    if (acknowledged.isPresent() || record.state() != State.DECLINED) {
      put(tree, "acknowledgedAt", acknowledged);
    }
    met(tree, "actedAt");
    met(tree, "resolvedAt");
    declined(tree);
    later.into(tree);
    return tree;
  }

  /** What is met before it was acknowledged is answered by that. */
  private Optional<RequestAct> met() {
    return record.last(Kind.MEET).filter(act -> record.state() == State.MET);
  }

  private Map<String, @Nullable Object> information(String id) {
    Map<String, @Nullable Object> tree = received(id);
    met(tree, "answeredAt");
    declined(tree);
    record
        .examined()
        .orderNode()
        .ifPresent(order -> flag(order, "statesPurpose", tree, "statesPurpose"));
    later.into(tree);
    return tree;
  }
}
