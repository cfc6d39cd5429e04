package org.govsm.portal.deliveries;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.acceptance.AcceptanceCorrection;
import org.govsm.procurement.acceptance.AcceptanceProcess;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.jspecify.annotations.Nullable;

/**
 * Terms corrections: what is to be delivered, put right once there are acts. One officer enters it
 * with the reason, another confirms or declines it.
 */
record TermsCorrections(BiFunction<Transaction, LocalDate, Law> laws, Clock clock) {

  static final String CONFIRMED = "confirmed";
  static final String DECIDED = "decided";
  static final String SEEN = "seen";
  static final String WITHDRAWN = "withdrawn";

  private LocalDate today() {
    return Moments.day(clock.instant());
  }

  private Instant now() {
    return Sql.cut(clock.instant());
  }

  /**
   * Refuses what is against the record and was not decided on.
   *
   * @throws ProblemException with each difference at its place
   */
  void refuseOther(
      Transaction tx,
      WrittenContract contract,
      AcceptanceTerms terms,
      Map<String, @Nullable Object> given) {
    if (given.get(DECIDED) == null) {
      List<InputFault> found = OrderOnRecord.differing(laws, tx, contract, terms);
      ProblemException.unlessNone(found);
    }
  }

  /**
   * Keeps a correction until another officer has confirmed it; a later one of the same officer
   * takes its place.
   *
   * @throws ProblemException with every fault, or with status 409 while that of another waits
   */
  StoredDeliveries propose(
      Transaction tx,
      StoredDeliveries before,
      AcceptanceTerms terms,
      List<Integer> withdrawn,
      Map<String, @Nullable Object> given,
      Caller by) {
    before
        .proposed()
        .filter(one -> !Skeleton.same(one.by(), by.actor()))
        .ifPresent(TermsCorrections::refuseWaiting);
    String decided =
        ApiRequests.text(given, DECIDED)
            .filter(text -> !text.isBlank())
            .orElseThrow(
                () -> ProblemException.of(Faults.at("/" + DECIDED, "deliveries.correct-why")));
    AcceptanceRecord record = new Deliveries(tx).record(before);
    ProblemException.unlessNone(
        withdrawn.isEmpty()
            ? record.faultsOf(terms).stream().map(TermsCorrections::placed).toList()
            : against(tx, before, record, withdrawn, by));
    Map<String, Object> proposed = new LinkedHashMap<>();
    proposed.put("terms", terms.toPlain());
    if (!withdrawn.isEmpty()) {
      proposed.put(WITHDRAWN, withdrawn.stream().map(BigDecimal::valueOf).toList());
    }
    proposed.put(DECIDED, decided);
    proposed.put("by", by.actor());
    proposed.put("on", today().toString());
    return new Deliveries(tx)
        .correct(Deliveries.PROPOSED, before, Map.of("proposed", proposed), now(), by.actor());
  }

  /** The supplier takes back what stands as its own; officers, what silence did not accept. */
  private List<InputFault> against(
      Transaction tx,
      StoredDeliveries before,
      AcceptanceRecord record,
      List<Integer> withdrawn,
      Caller by) {
    if (!by.isAnyOf(DeliveryRoles.CORRECTING)) {
      return record.isOfSupplier(withdrawn)
          ? record.faultsOf(withdrawn)
          : List.of(Faults.at("/" + WITHDRAWN, "deliveries.withdrawn-own"));
    }
    return AcceptanceProcess.of(laws.apply(tx, today()).book(before.book()))
        .againstTakingBack(record, withdrawn, today());
  }

  /** The numbers of acts that are taken back. */
  static List<Integer> withdrawn(Map<String, @Nullable Object> given) {
    ApiRequests.only(given, List.of(WITHDRAWN, DECIDED), List.of(DECIDED));
    ApiRequests.texts(given, List.of(DECIDED));
    List<Integer> acts = new ArrayList<>();
    if (given.get(WITHDRAWN) instanceof List<?> all) {
      for (Object one : all) {
        if (String.valueOf(one).matches("[1-9][0-9]{0,8}")) {
          acts.add(Integer.parseInt(String.valueOf(one)));
        }
      }
      if (!acts.isEmpty() && Set.copyOf(acts).size() == all.size()) {
        return acts;
      }
    }
    throw ProblemException.of(Faults.at("/" + WITHDRAWN, "deliveries.withdrawn-numbers"));
  }

  private static void refuseWaiting(StoredDeliveries.Proposed waits) {
    throw ProblemException.conflict(Message.of("deliveries.proposed-waits").with("on", waits.on()));
  }

  /** A fault of the whole stands at its first input. */
  private static InputFault placed(InputFault fault) {
    return fault.pointer().isEmpty() ? Faults.at("/channel", fault.text()) : fault;
  }

  /**
   * Confirms or declines what another officer entered.
   *
   * @param given confirmed, decided: why, and seen: the digest of what was read
   * @throws ProblemException with status 409 where nothing waits, the same officer entered it, or
   *     another one waits than was read
   */
  StoredDeliveries answer(
      Transaction tx, Standing standing, Map<String, @Nullable Object> given, Caller by) {
    ApiRequests.only(given, List.of(CONFIRMED, DECIDED, SEEN), List.of(DECIDED, SEEN));
    ApiRequests.texts(given, List.of(DECIDED, SEEN));
    FreeTexts.refuse(Map.of(DECIDED, String.valueOf(given.get(DECIDED))));
    if (!(given.get(CONFIRMED) instanceof Boolean confirmed)) {
      throw ProblemException.of(Faults.at("/" + CONFIRMED, "deliveries.confirm-or-decline"));
    }
    StoredDeliveries before = standing.stored();
    StoredDeliveries.Proposed proposed =
        before
            .proposed()
            .orElseThrow(
                () ->
                    ProblemException.conflict(
                        Message.of("deliveries.nothing-proposed").with("what", before.contract())));
    if (Skeleton.same(proposed.by(), by.actor())) {
      throw ProblemException.conflict(Message.of("deliveries.own-correction"));
    }
    if (!proposed.digest().equals(given.get(SEEN))) {
      throw ProblemException.conflict(Message.of("deliveries.proposed-other"));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(DECIDED, String.valueOf(given.get(DECIDED)));
    body.put("on", today().toString());
    if (confirmed) {
      body.putAll(confirm(standing, proposed, String.valueOf(given.get(DECIDED)), by));
    }
    return new Deliveries(tx)
        .correct(
            confirmed ? Deliveries.CONFIRMED : Deliveries.DECLINED,
            before,
            body,
            now(),
            by.actor());
  }

  /** What silence accepted since it was entered, the supplier takes back. */
  private void refuseSilent(Standing standing, StoredDeliveries.Proposed proposed) {
    AcceptanceProcess process = AcceptanceProcess.of(standing.book());
    List<Integer> acts = proposed.withdrawn();
    if (process.againstTakingBack(standing.record(), acts, proposed.on()).isEmpty()) {
      ProblemException.unlessNone(process.againstTakingBack(standing.record(), acts, today()));
    }
  }

  private Map<String, Object> confirm(
      Standing standing, StoredDeliveries.Proposed proposed, String reason, Caller by) {
    refuseSilent(standing, proposed);
    AcceptanceCorrection correction =
        ProblemException.accepted(
                AcceptanceCorrection.of(
                    standing.book(),
                    standing.record(),
                    proposed.terms(),
                    proposed.withdrawn(),
                    today(),
                    proposed.by(),
                    by.actor(),
                    proposed.decided()))
            .confirmedWith(reason);
    AcceptanceRecord after = ProblemException.accepted(standing.record().corrected(correction));
    return Map.of(
        "correction",
        correction.toPlain(),
        "open",
        BigDecimal.valueOf(DeliveryService.open(after)));
  }
}
