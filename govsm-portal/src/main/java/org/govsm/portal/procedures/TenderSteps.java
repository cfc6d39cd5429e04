package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.StoredTender;
import org.govsm.portal.tenders.TenderHistory;
import org.govsm.portal.tenders.Tenders;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Steps that are acts of a tender too: what the record of the tender says of such a step is taken
 * from there, so that nobody enters it twice. Each is a line of {@link #ACTS}; a step without one
 * is entered by hand.
 */
public final class TenderSteps {

  /** What the record says of a step, by its event; nothing before the act is on record. */
  private static final Map<String, Function<TenderRecord, Optional<Sure>>> ACTS =
      Map.of(
          "publish", TenderSteps::published,
          "amend", TenderSteps::amended,
          "cancel", TenderSteps::cancelled);

  private final Transaction tx;

  TenderSteps(Transaction tx) {
    this.tx = tx;
  }

  /**
   * What is sure of a step: what it states, and the digest of the act that is each of its papers.
   */
  private record Sure(
      LocalDate on, Map<String, String> stated, List<String> papers, String digest) {}

  /**
   * What the tender of a procedure says of a step.
   *
   * @param facts nothing before its act is on record
   */
  public record Told(StoredTender tender, Optional<Facts> facts) {}

  /** Facts of a step: its day, what it states, and its papers. */
  public record Facts(Map<String, Object> stated, List<GivenPaper> papers) {

    boolean has(String name) {
      return stated.containsKey(name);
    }

    boolean hasPaper(String code) {
      return papers.stream().anyMatch(one -> one.paper().equals(code));
    }
  }

  /**
   * What the record says.
   *
   * @param asks which papers and statements the step asks, as guards
   * @return nothing where the procedure has no tender, or the step is no act of one
   */
  Optional<Told> told(StoredProcedure one, String event, List<String> asks) {
    if (one.tender().isEmpty() || !ACTS.containsKey(event)) {
      return Optional.empty();
    }
    Optional<StoredTender> tender = new Tenders(tx).find(one.department(), one.tender());
    // a tender that nobody saw is withdrawn, and its procedure cancelled by hand
    return tender
        .filter(found -> found.isPublic() || !event.equals("cancel"))
        .map(found -> told(found, event, asks));
  }

  private Told told(StoredTender tender, String event, List<String> asks) {
    Optional<Sure> sure =
        tender.isPublic()
            ? Optional.ofNullable(ACTS.get(event))
                .flatMap(act -> act.apply(new TenderHistory(tx).record(tender)))
            : Optional.empty();
    return new Told(tender, sure.map(one -> facts(tender, one, asks)));
  }

  private static Facts facts(StoredTender tender, Sure sure, List<String> asks) {
    Map<String, Object> stated = new LinkedHashMap<>();
    stated.put("on", sure.on().toString());
    sure.stated()
        .forEach(
            (name, said) -> {
              if (asks.contains("stated." + name)) {
                stated.put(name, said);
              }
            });
    List<GivenPaper> papers =
        sure.papers().stream()
            .filter(code -> asks.contains("paper." + code))
            .map(code -> new GivenPaper(code, tender.id(), sure.on(), sure.digest()))
            .toList();
    return new Facts(stated, papers);
  }

  /** The step with what the record says; refused where its act is not on record yet. */
  GivenStep taken(StoredProcedure one, GivenStep given, List<String> asks) {
    Optional<Told> told = told(one, given.event(), asks);
    if (told.isEmpty()) {
      return given;
    }
    Facts facts =
        told.get()
            .facts()
            .orElseThrow(
                () ->
                    ProblemException.conflict(
                        Message.of("procedures.tender-first")
                            .with("tender", told.get().tender().id())));
    return given.with(facts.stated(), facts.papers());
  }

  private static Optional<TenderAct> last(TenderRecord record, Kind kind) {
    return record.acts().stream()
        .filter(act -> act.kind() == kind)
        .reduce((first, second) -> second);
  }

  private static Optional<Sure> published(TenderRecord record) {
    return last(record, Kind.PUBLICATION)
        .map(
            act -> {
              LocalDate closing = Moments.day(record.drafted().closes());
              Map<String, String> stated = new LinkedHashMap<>();
              stated.put("closing", closing.toString());
              stated.put("packets", record.drafted().isSinglePacket() ? "1" : "2");
              record
                  .drafted()
                  .node()
                  .find("validityDays", Long.class)
                  .ifPresent(days -> stated.put("validity", closing.plusDays(days).toString()));
              return new Sure(
                  Moments.day(act.at()),
                  stated,
                  List.of("notice", "request-for-proposal"),
                  record.drafted().digest());
            });
  }

  private static Optional<Sure> amended(TenderRecord record) {
    return last(record, Kind.CORRIGENDUM)
        .map(
            act ->
                new Sure(
                    Moments.day(act.at()),
                    Map.of("closing", Moments.day(record.tender().closes()).toString()),
                    List.of("corrigendum"),
                    CanonicalForm.digest(act.toPlain())));
  }

  private static Optional<Sure> cancelled(TenderRecord record) {
    return last(record, Kind.CANCELLATION)
        .map(
            act ->
                new Sure(
                    Moments.day(act.at()),
                    Map.of(),
                    List.of("cancellation", "rejection-ground"),
                    CanonicalForm.digest(act.toPlain())));
  }
}
