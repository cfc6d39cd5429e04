package org.govsm.governance.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.response.QueryRecord.State;
import org.govsm.governance.tree.PersonKey;

/** Rules of acts on a query: what stands against the next act, by the record until then. */
final class QueryActRules {

  private final QueryRecord record;

  QueryActRules(QueryRecord record) {
    this.record = record;
  }

  /** What stands against an act, each at its place in it; none where it is allowed. */
  List<InputFault> faults(QueryAct act) {
    List<InputFault> faults = new ArrayList<>();
    if (!record.next().contains(act.kind())) {
      Message text =
          Message.of("reply.input.not-now")
              .with("state", new Term("query-state." + record.state()));
      faults.add(new InputFault("/kind", "reply.not-now", text));
      return faults;
    }
    IndianMoment last =
        record.acts().stream()
            .filter(one -> act.isOfEntry() || !one.isOfEntry())
            .map(QueryAct::moment)
            .max(Comparator.comparing(IndianMoment::at))
            .orElseGet(() -> record.received().receivedAt().orElseThrow());
    if (act.moment().isBefore(last)) {
      Message text = Message.of("reply.input.before").with("at", last);
      faults.add(new InputFault("/at", "reply.early", text));
    }
    switch (act.kind()) {
      case REPLY -> reply(act, faults);
      case CLOSE -> close(act, faults);
      case ROUTE -> route(act, faults);
      case DISPUTE -> dispute(act, faults);
      case UPHOLD -> uphold(act, faults);
      case CORRECT -> correct(act, faults);
      case CONFIRM -> confirm(act, faults);
      case TAKE_BACK -> takeBack(act, faults);
      default -> {}
    }
    return faults;
  }

  /** What was not answered is closed by an officer who may answer it. */
  private void close(QueryAct act, List<InputFault> faults) {
    if (record.state() != State.ANSWERED || act.sameAs().isPresent()) {
      answering(act, faults);
    }
    record
        .repeats()
        .filter(first -> first.sameAs().equals(act.sameAs()))
        .filter(first -> PersonKey.same(first.by(), act.by()))
        .ifPresent(
            first ->
                faults.add(
                    new InputFault(
                        "/by", "reply.own-repeat", Message.of("reply.input.own-repeat"))));
  }

  /**
   * A query comes out of a time of the law, or down a tier, only by an officer who may answer it,
   * and for a reason.
   */
  private void route(QueryAct act, List<InputFault> faults) {
    Optional<QueryCategory> next = act.said("queryCategory").flatMap(QueryCategories::find);
    Optional<QueryCategory> now = record.category();
    if (next.isEmpty() || now.isEmpty() || !isLowered(now.get(), next.get())) {
      return;
    }
    answering(act, faults);
    if (act.said("reason").isEmpty()) {
      faults.add(new InputFault("/reason", "reply.needed", Message.of("reply.input.lowered")));
    }
  }

  /** Whether a query comes out of a time of the law, or down a tier. */
  static boolean isLowered(QueryCategory now, QueryCategory next) {
    return !now.code().equals(next.code()) && (now.isLimitedByLaw() || next.tier() < now.tier());
  }

  private void reply(QueryAct act, List<InputFault> faults) {
    answering(act, faults);
    String rank = act.said("rank").orElseThrow();
    if (!QueryRouting.mayGive(act.role(), rank)) {
      Message text = Message.of("reply.input.rank").with("rank", new Term("reply-rank." + rank));
      faults.add(new InputFault("/rank", "reply.rank", text));
    }
  }

  private void dispute(QueryAct act, List<InputFault> faults) {
    answering(act, faults);
    if (!record.mayDispute(act.by())) {
      faults.add(new InputFault("/by", "reply.own-answer", Message.of("reply.input.own-answer")));
    }
  }

  /** Whoever may answer the query says that a response is of another one. */
  private void takeBack(QueryAct act, List<InputFault> faults) {
    answering(act, faults);
    record.mistakes().fault("reply", act.wrongQuery(), QueryAct::isTold).ifPresent(faults::add);
  }

  private void uphold(QueryAct act, List<InputFault> faults) {
    answering(act, faults);
    if (!record.mayUphold(act.by())) {
      faults.add(new InputFault("/by", "reply.own-answer", Message.of("reply.input.own-upheld")));
    }
  }

  private void correct(QueryAct act, List<InputFault> faults) {
    act.entryStep()
        .map(
            step ->
                record
                    .corrections()
                    .faults(
                        step, record.received().toPlain(), moments(), QueryActRules::entryFaults))
        .ifPresent(faults::addAll);
  }

  private Stream<IndianMoment> moments() {
    return record.standing().stream().map(QueryAct::moment);
  }

  private static List<InputFault> entryFaults(Map<String, Object> query) {
    return Query.fromPlain(query).<List<InputFault>>fold(read -> List.of(), faults -> faults);
  }

  /** A query comes out of a category that was typed wrong as it comes out of one that it has. */
  private void confirm(QueryAct act, List<InputFault> faults) {
    if (record.confirming().isPresent()) {
      answering(act, record.confirming(), faults);
    }
    if (!record.mayConfirm(act.by())) {
      faults.add(new InputFault("/by", "reply.own-entry", Message.of("reply.input.own-entry")));
    }
    faults.addAll(
        record
            .corrections()
            .contradictions(record.received().toPlain(), moments(), QueryActRules::entryFaults));
  }

  private void answering(QueryAct act, List<InputFault> faults) {
    answering(act, record.category(), faults);
  }

  private static void answering(
      QueryAct act, Optional<QueryCategory> category, List<InputFault> faults) {
    if (category.isEmpty()) {
      faults.add(
          new InputFault("/kind", "reply.uncategorised", Message.of("reply.input.uncategorised")));
    } else if (!QueryRouting.mayAnswer(act.role(), category.get())) {
      Message text =
          Message.of("reply.input.not-answered-by")
              .with(
                  "roles",
                  category.get().roles().stream()
                      .map(one -> new Term("desk-role." + one))
                      .toList());
      faults.add(new InputFault("/role", "reply.role", text));
    }
  }
}
