package org.govsm.governance.response;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.governance.law.EntryCorrections;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.response.QueryAct.Kind;

/**
 * Late corrections of a query: the limits that were over by its entry as it stood before two
 * officers corrected it. Every act counts from when it was put on record, so that no time that is
 * typed back keeps a limit.
 */
final class LateCorrections {

  private final QueryRecord record;

  LateCorrections(QueryRecord record) {
    this.record = record;
  }

  /**
   * The correction by which it left a limit of the law that was over: by what was typed first or
   * corrected until then, when that was confirmed or by what was done since then; or after it was
   * referred.
   */
  Optional<EntryCorrections.Late> byLaw() {
    return late(this::isLeftLate);
  }

  /** Which of its times were not kept by an entry that stood before, as judged by that. */
  CorrectedLate of(Optional<ServiceStandard> standard, Optional<ServiceClock> office) {
    return new CorrectedLate(
        isLate(standard, office, QueryTimes::firstInTime),
        isLate(standard, office, QueryTimes::closedInTime));
  }

  /**
   * Facts of each entry that may have been true before, until when, by which its first time is
   * judged too.
   */
  List<Map<String, Object>> formerly(
      Optional<ServiceStandard> standard, Optional<ServiceClock> office) {
    Map<Map<String, Object>, IndianMoment> until = new LinkedHashMap<>();
    record
        .corrections()
        .formers(record.entered().toPlain())
        .forEach(former -> until.put(former.entry(), former.until()));
    List<Map<String, Object>> facts = new ArrayList<>();
    until.forEach(
        (entry, at) -> {
          QueryRecord former = record.formerly(entry);
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("receivedAt", new IndianMoment(former.receivedAt()).code());
          former
              .judgedCategory(standard, office)
              .ifPresent(one -> tree.put("category", one.code()));
          former
              .publishedFirstBy(standard, office)
              .ifPresent(due -> tree.put("firstBy", new IndianMoment(due).code()));
          tree.put("until", at.code());
          facts.add(tree);
        });
    return facts;
  }

  private Optional<EntryCorrections.Late> late(EntryCorrections.Over over) {
    return record.corrections().late(record.entered().toPlain(), over);
  }

  private boolean isLate(
      Optional<ServiceStandard> standard,
      Optional<ServiceClock> office,
      Function<QueryTimes, Optional<Boolean>> inTime) {
    return late((entry, first, at) -> {
          Query judged = record.formerly(entry).judged(standard, office).counted();
          return ResponseDue.of(judged, standard, office, told(at), record.isOnlyAcknowledged())
              .found()
              .flatMap(inTime)
              .filter(met -> !met)
              .isPresent();
        })
        .isPresent();
  }

  private boolean isLeftLate(Map<String, Object> entry, int first, OffsetDateTime confirmed) {
    QueryRecord all = record.formerly(entry);
    List<QueryAct> acts = record.standing();
    QueryRecord then = all.until(acts.subList(0, first));
    OffsetDateTime last = settled(confirmed);
    boolean referred = then.standing().stream().anyMatch(act -> act.kind() == Kind.REFER);
    Stream<QueryCategory> since = QueryRecord.routed(acts.subList(first, acts.size())).stream();
    Stream<QueryCategory> until =
        Stream.concat(new LateRoutings(then).leftLate(), then.category().stream());
    return Stream.concat(until, since)
        .filter(QueryCategory::isLimitedByLaw)
        .anyMatch(category -> referred || all.isOverByLaw(category, last));
  }

  /** The last moment of what the person was told or settles it, and of another moment. */
  private OffsetDateTime told(OffsetDateTime at) {
    return last(settled(at), QueryAct::isResponse);
  }

  /** The same of what may settle it or moves it to another category; no other act tells a limit. */
  private OffsetDateTime settled(OffsetDateTime at) {
    return last(at, act -> act.isSettling() || record.isMove(act));
  }

  private OffsetDateTime last(OffsetDateTime at, Predicate<QueryAct> counts) {
    return Stream.concat(
            Stream.of(at),
            record.standing().stream().filter(counts).map(act -> act.time().counts().at()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
