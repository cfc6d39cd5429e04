package org.govsm.governance.response;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.response.QueryAct.Kind;
import org.govsm.governance.response.QueryRecord.State;
import org.jspecify.annotations.Nullable;

/**
 * A record of a query as facts that controls judge. An act that is not on record was not done; what
 * the record does not hold, such as the language of the person, is left out.
 */
final class QueryFacts {

  private final QueryRecord record;
  private final ActTime.Later later = new ActTime.Later();
  private Optional<QueryCategory> category = Optional.empty();

  QueryFacts(QueryRecord record) {
    this.record = record;
  }

  Map<String, @Nullable Object> tree(
      String id, Optional<ServiceStandard> standard, Optional<ServiceClock> office) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("kept", true);
    tree.put("receivedAt", new IndianMoment(record.receivedAt()).code());
    category = record.judgedCategory(standard, office);
    category.ifPresent(one -> tree.put("category", one.code()));
    published(tree, standard, office);
    assigned().ifPresent(act -> assigned(tree, act));
    told(tree, "firstResponseAt", first(), QueryAct::isEmptyResponse);
    Predicate<QueryAct> interim = act -> act.kind() == Kind.INTERIM;
    told(
        tree,
        "interimAt",
        record.standing().stream().filter(interim).filter(QueryAct::isResponse).findFirst(),
        interim);
    resolved(tree);
    record.answeredBy().ifPresent(officer -> tree.put("answeredBy", officer));
    corrected(tree, standard, office);
    reference().ifPresent(number -> tree.put("cpgramsNo", number));
    later.into(tree);
    return tree;
  }

  /** By the time that was published for its category; it is not known where the hours are not. */
  private void published(
      Map<String, @Nullable Object> tree,
      Optional<ServiceStandard> standard,
      Optional<ServiceClock> office) {
    if (category.flatMap(one -> standard.flatMap(all -> all.first(one))).isEmpty()) {
      return;
    }
    tree.put("timePublished", true);
    record
        .publishedFirstBy(standard, office)
        .ifPresent(at -> tree.put("firstBy", new IndianMoment(at).code()));
  }

  /** The entry as it stood before: no correction takes away a time that was not kept by it. */
  private void corrected(
      Map<String, @Nullable Object> tree,
      Optional<ServiceStandard> standard,
      Optional<ServiceClock> office) {
    LateCorrections late = new LateCorrections(record);
    late.byLaw().ifPresent(one -> tree.putAll(one.toFacts()));
    Optional.of(late.formerly(standard, office))
        .filter(all -> !all.isEmpty())
        .ifPresent(all -> tree.put("formerly", all));
  }

  /** Not told, or not known where an act says no more than that something was. */
  private void told(
      Map<String, @Nullable Object> tree,
      String name,
      Optional<QueryAct> act,
      Predicate<QueryAct> perhaps) {
    if (act.isPresent() || record.standing().stream().noneMatch(perhaps)) {
      put(tree, name, act);
    }
  }

  private void put(Map<String, @Nullable Object> tree, String name, Optional<QueryAct> act) {
    tree.put(name, act.map(one -> one.moment().code()).orElse(null));
    act.ifPresent(one -> later.note(name, one.time()));
  }

  private static void assigned(Map<String, @Nullable Object> tree, QueryAct act) {
    act.said("assignedTo").ifPresent(officer -> tree.put("assignedTo", officer));
    tree.put("assignedAt", act.moment().code());
  }

  private Optional<QueryAct> assigned() {
    return record.standing().stream()
        .filter(act -> act.said("assignedTo").isPresent())
        .reduce((earlier, later) -> later);
  }

  /** An acknowledgement is a response; of what needs no answer the close is. */
  private Optional<QueryAct> first() {
    return record.standing().stream()
        .filter(act -> act.isResponse() || act.kind() == Kind.CLOSE && isAnsweredByClose())
        .filter(act -> act.kind() != Kind.CLOSE || record.isStanding(act))
        .findFirst();
  }

  /**
   * Resolved by the close of what was answered; not resolved while nobody answered. What was closed
   * without an answer, answered and not closed, answered in words that say nothing, or referred, is
   * for a person to say; until the first such act it was open.
   */
  private void resolved(Map<String, @Nullable Object> tree) {
    State state = record.state();
    boolean answered = record.answeredAt().isPresent() || isAnsweredByClose();
    if (state == State.CLOSED && answered) {
      put(tree, "resolvedAt", record.closed());
    } else if ((state == State.RECEIVED || state == State.ROUTED) && !isAnsweredPerhaps()) {
      tree.put("resolvedAt", null);
    } else {
      settling().ifPresent(time -> openUntil(tree, time));
    }
  }

  private boolean isAnsweredPerhaps() {
    return record.answeredAt().isEmpty() && record.standing().stream().anyMatch(QueryAct::isHollow);
  }

  /** As it is typed, with when that was put on record: what was written late leaves it open. */
  private void openUntil(Map<String, @Nullable Object> tree, ActTime time) {
    tree.put("openUntil", time.said().code());
    later.note("openUntil", time);
  }

  /** When the first act was done that may have resolved it. */
  private Optional<ActTime> settling() {
    return record.standing().stream()
        .filter(QueryAct::isSettling)
        .filter(record::isStanding)
        .map(QueryAct::time)
        .min(Comparator.comparing(time -> time.said().at()));
  }

  private boolean isAnsweredByClose() {
    return category.filter(QueryCategory::isAnsweredByClose).isPresent();
  }

  /** The number under which it runs in the grievance procedure. */
  private Optional<String> reference() {
    return record.standing().stream()
        .filter(act -> act.said("referredTo").filter("GRIEVANCE"::equals).isPresent())
        .flatMap(act -> act.reference().stream())
        .reduce((earlier, later) -> later);
  }
}
