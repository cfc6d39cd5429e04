package org.govsm.portal.rti;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.IndianMoment;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.assessments.RecordEvents;
import org.govsm.portal.assessments.RecordLimit;
import org.govsm.portal.assessments.RecordPart;
import org.govsm.portal.assessments.RecordPlace;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Requests for information as facts that are judged, by the acts on record. What was stated late of
 * an earlier day does not keep a limit by itself.
 */
public record RtiRecords() implements RecordPart {

  private static final RecordPlace PLACE =
      new RecordPlace(
          "rti-requests",
          "rti_request",
          "/rti",
          "/rti/{department}/{request}",
          Pattern.compile("RTI-\\d{4}-\\d+"));

  private static final String REQUEST = "request";

  @Override
  public RecordPlace place() {
    return PLACE;
  }

  @Override
  public List<String> lists() {
    return List.of("rtiRequests");
  }

  @Override
  public boolean isKept(Transaction tx, String department) {
    return !new RtiRequests(tx).page(department, "", 1).isEmpty();
  }

  @Override
  public Map<String, Map<String, @Nullable Object>> facts(
      Transaction tx, String department, List<String> ids, RecordLimit limit) {
    Set<String> received =
        RecordEvents.of(tx, department, RtiRequests.RECEIVED, REQUEST, limit).keySet();
    Map<String, List<RecordActs.Act>> acts =
        RecordActs.of(tx, "rti_act", REQUEST, department, ids, limit);
    Map<String, Map<String, @Nullable Object>> facts = new LinkedHashMap<>();
    for (StoredRti one : new RtiRequests(tx).all(department, ids)) {
      if (received.contains(one.id())) {
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        fact.put("rtiRequests", List.of(fact(one, done(acts.getOrDefault(one.id(), List.of())))));
        facts.put(one.id(), fact);
      }
    }
    return facts;
  }

  /**
   * An act that counts.
   *
   * @param on the day that was stated
   * @param at when it was put on record
   * @param waits whether it counts once another officer has confirmed it
   */
  private record Done(String kind, LocalDate on, Instant at, boolean waits) {

    LocalDate recorded() {
      return Moments.day(at);
    }
  }

  private static List<Done> done(List<RecordActs.Act> acts) {
    return acts.stream()
        .map(
            act ->
                new Done(
                    act.kind(),
                    LocalDate.parse(StoredTree.text(act.content(), "on")),
                    act.madeAt(),
                    act.content().get(StoredRti.AWAITS) != null))
        .toList();
  }

  /** The transfer that stands: none that was taken back, or that no other officer has confirmed. */
  private static Optional<Done> transfer(List<Done> done) {
    Optional<Done> stands = Optional.empty();
    Optional<Done> waits = Optional.empty();
    for (Done act : done) {
      switch (act.kind()) {
        case "transferred" -> {
          stands = act.waits() ? Optional.empty() : Optional.of(act);
          waits = Optional.of(act);
        }
        case "transfer-confirmed" -> stands = waits;
        case "transfer-withdrawn" -> stands = Optional.empty();
        default -> {
          // says nothing of a transfer
        }
      }
    }
    return stands;
  }

  private static Optional<Done> first(List<Done> done, String kind) {
    return done.stream().filter(act -> act.kind().equals(kind)).findFirst();
  }

  private static Map<String, @Nullable Object> fact(StoredRti one, List<Done> done) {
    Map<String, @Nullable Object> fact = new LinkedHashMap<>();
    Optional<Object> urgent = Optional.ofNullable(one.content().get("urgentAt"));
    fact.put("id", one.id());
    fact.put(
        "receivedAt",
        urgent
            .map(at -> Moments.text(Instant.parse(at.toString())))
            .orElseGet(one.received()::toString));
    fact.put("lifeOrLiberty", urgent.isPresent());
    ActTime.Later later = new ActTime.Later();
    put(fact, "transferAt", transfer(done), later);
    transfer(done)
        .filter(act -> urgent.isPresent() && act.recorded().equals(act.on()))
        .ifPresent(act -> fact.put("transferAt", Moments.text(act.at())));
    fact.put("replyAt", first(done, "decided").map(act -> Moments.text(act.at())).orElse(null));
    put(fact, "feeAskedAt", first(done, "fee-asked"), later);
    fact.put("feePaidAt", first(done, "fee-paid").map(act -> act.on().toString()).orElse(null));
    put(fact, "thirdPartyNoticeAt", first(done, "noticed"), later);
    later.into(fact);
    return fact;
  }

  /** The day that was stated; the domain judges it by when it was put on record. */
  private static void put(
      Map<String, @Nullable Object> fact, String name, Optional<Done> act, ActTime.Later later) {
    fact.put(name, act.map(one -> one.on().toString()).orElse(null));
    act.filter(one -> one.recorded().isAfter(one.on()))
        .ifPresent(
            one ->
                later.note(
                    name,
                    new ActTime(
                        new IndianMoment(Moments.inIndia(Moments.start(one.on()))),
                        Optional.of(new IndianMoment(Moments.inIndia(one.at()))))));
  }
}
