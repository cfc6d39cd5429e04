package org.govsm.portal.rti;

import static org.govsm.portal.rti.RtiDone.first;
import static org.govsm.portal.rti.RtiDone.transfer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.EntryCorrections;
import org.govsm.governance.law.IndianMoment;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.assessments.RecordEvents;
import org.govsm.portal.assessments.RecordLimit;
import org.govsm.portal.assessments.RecordPart;
import org.govsm.portal.assessments.RecordPlace;
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
        fact.put("rtiRequests", List.of(fact(one, acts.getOrDefault(one.id(), List.of()))));
        facts.put(one.id(), fact);
      }
    }
    return facts;
  }

  private static Map<String, @Nullable Object> fact(StoredRti one, List<RecordActs.Act> acts) {
    List<RtiDone> done = RtiDone.of(acts);
    EntryCorrections corrections =
        RtiEntry.corrections(
            acts.stream()
                .map(act -> RtiEntry.step(act.kind(), act.content(), act.madeAt()))
                .toList());
    Map<String, Object> entered = RtiEntry.entered(one);
    Map<String, Object> entry = corrections.applied(entered).orElse(entered);
    Map<String, @Nullable Object> fact = new LinkedHashMap<>();
    Optional<String> urgent =
        Optional.of(String.valueOf(entry.get(RtiEntry.URGENT))).filter(at -> !at.isBlank());
    fact.put("id", one.id());
    fact.put(
        "receivedAt",
        urgent
            .map(at -> Moments.text(Instant.parse(at)))
            .orElseGet(() -> String.valueOf(entry.get(RtiEntry.RECEIVED))));
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
    Optional.ofNullable(one.part("decided").get(RtiEntry.BY))
        .filter(by -> first(done, "decided").isPresent())
        .ifPresent(by -> fact.put("answeredBy", by));
    corrections.late(entered, new RtiOver(done)).ifPresent(late -> fact.putAll(late.toFacts()));
    later.into(fact);
    return fact;
  }

  /** The day that was stated; the domain judges it by when it was put on record. */
  private static void put(
      Map<String, @Nullable Object> fact, String name, Optional<RtiDone> act, ActTime.Later later) {
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
