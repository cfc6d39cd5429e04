package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardedTerms;
import org.govsm.portal.tenders.FirstStage;
import org.govsm.portal.tenders.StoredTender;
import org.govsm.portal.tenders.Tenders;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.process.EvaluationRound;

/**
 * Steps that are acts of a tender, of its award, or of the contract: what the record says of such a
 * step is taken from there, so that nobody enters it twice. Each is a line of {@link #ACTS}; a step
 * without one is entered by hand.
 */
public final class TenderSteps {

  private static final String PUBLISH = "publish";
  private static final String AMEND = "amend";
  private static final String CANCEL = "cancel";
  private static final Map<String, Function<ProcedureRecord, List<RecordedStep>>> ACTS = acts();

  /** What is done on the portal alone, where its tender is. */
  private static final Set<String> OF_NOTICE = Set.of(PUBLISH, AMEND, CANCEL);

  /** In a procedure of two stages what the tender of the first says; the rest is of the second. */
  private static final Set<String> OF_FIRST = Set.of(PUBLISH, "open-first", "evaluate-first");

  private final Transaction tx;
  private final AwardedTerms awards;
  private final Map<String, ProcedureRecord> records = new LinkedHashMap<>();

  TenderSteps(Transaction tx, AwardedTerms awards) {
    this.tx = tx;
    this.awards = awards;
  }

  /** What the record says of a step, by its event; nothing before the act is on record. */
  private static Map<String, Function<ProcedureRecord, List<RecordedStep>>> acts() {
    Map<String, Function<ProcedureRecord, List<RecordedStep>>> acts = new LinkedHashMap<>();
    acts.put(PUBLISH, TenderRecordSteps::published);
    acts.put(AMEND, TenderRecordSteps::amended);
    acts.put("open-first", TenderRecordSteps::firstOpened);
    acts.put("evaluate-first", TenderRecordSteps::firstExamined);
    acts.put("publish-second", TenderRecordSteps::published);
    acts.put("open", TenderRecordSteps::opened);
    acts.put("open-technical", TenderRecordSteps::technical);
    acts.put("evaluate-technical", TenderRecordSteps::examined);
    acts.put("announce-technical", TenderRecordSteps::told);
    acts.put("open-financial", TenderRecordSteps::prices);
    acts.put("reconstitute", TenderRecordSteps::reconstituted);
    acts.put("reopen", AwardRecordSteps::reopened);
    acts.put("evaluate", AwardRecordSteps::evaluated);
    acts.put("match", AwardRecordSteps::matched);
    acts.put("approve", AwardRecordSteps::approved);
    acts.put("award", AwardRecordSteps::awarded);
    acts.put("contract", AwardRecordSteps::contracted);
    acts.put(CANCEL, TenderRecordSteps::cancelled);
    return acts;
  }

  /** The steps that the record can know, in the order of a procedure. */
  static List<String> events() {
    return List.copyOf(ACTS.keySet());
  }

  /**
   * What the tender of a procedure says of a step.
   *
   * @param facts nothing before its act is on record
   */
  public record Told(StoredTender tender, Optional<Facts> facts) {}

  /** Facts of a step: what it states, its papers, and the conditions that the record shows. */
  public record Facts(Map<String, Object> stated, List<GivenPaper> papers, List<String> confirmed) {

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
   * @param asks which papers, statements and conditions the step asks
   * @return nothing where the procedure has no tender, or the step is no act of one
   */
  Optional<Told> told(StoredProcedure one, String event, StepAsks asks) {
    return tender(one, event)
        .map(tender -> new Told(tender, next(one, tender, event).map(step -> facts(step, asks))));
  }

  private Optional<StoredTender> tender(StoredProcedure one, String event) {
    if (one.tender().isEmpty() || !ACTS.containsKey(event)) {
      return Optional.empty();
    }
    boolean stages = !one.procedure().machine().of("publish-second").isEmpty();
    // a tender that nobody saw is withdrawn, and its procedure cancelled by hand
    return new Tenders(tx)
        .find(one.department(), one.tender())
        .flatMap(found -> stages ? ofStage(found, event) : Optional.of(found))
        .filter(found -> found.isPublic() || !event.equals(CANCEL));
  }

  /** Where the tender does not say that it is a first stage, it stands for its notice alone. */
  private Optional<StoredTender> ofStage(StoredTender first, String event) {
    if (!first.tender().isFirstStage()) {
      return Optional.of(first).filter(found -> OF_NOTICE.contains(event));
    }
    Optional<StoredTender> second = FirstStage.second(tx, first);
    if (OF_FIRST.contains(event)) {
      return Optional.of(first);
    }
    return OF_NOTICE.contains(event)
        ? second.filter(StoredTender::isPublic).or(() -> Optional.of(first))
        : second;
  }

  /** All that the record says of a step, in order of time. */
  List<RecordedStep> recorded(StoredProcedure one, String event) {
    return tender(one, event).map(tender -> recorded(tender, event)).orElse(List.of());
  }

  private List<RecordedStep> recorded(StoredTender tender, String event) {
    return tender.isPublic()
        ? Optional.ofNullable(ACTS.get(event)).stream()
            .flatMap(act -> act.apply(record(tender)).stream())
            .toList()
        : List.of();
  }

  private ProcedureRecord record(StoredTender tender) {
    return records.computeIfAbsent(tender.id(), id -> ProcedureRecord.of(tx, tender, awards));
  }

  /** A contract that names the tender of a procedure, and a supplier who was awarded nothing. */
  Optional<Contract> notAwarded(StoredProcedure one) {
    return tender(one, "contract")
        .filter(StoredTender::isPublic)
        .flatMap(tender -> record(tender).notAwarded());
  }

  /** The first day for a step by the record; nothing where it names none. */
  Optional<LocalDate> earliest(StoredProcedure one, String event) {
    return tender(one, event)
        .filter(StoredTender::isPublic)
        .flatMap(tender -> EarliestDays.of(record(tender), event));
  }

  /** Whether a step of a procedure is an act of a tender that everybody sees. */
  boolean isAct(StoredProcedure one, String event) {
    return !event.equals("contract")
        && tender(one, event).filter(StoredTender::isPublic).isPresent();
  }

  /** The step that the record says and that was not taken from it yet. */
  Optional<RecordedStep> next(StoredProcedure one, String event) {
    return tender(one, event).flatMap(tender -> next(one, tender, event));
  }

  private Optional<RecordedStep> next(StoredProcedure one, StoredTender tender, String event) {
    List<StoredStep> same = logged(new Procedures(tx).steps(one), event);
    return recorded(tender, event).stream()
        .filter(step -> same.stream().noneMatch(step::isOf))
        .findFirst();
  }

  /** The steps of an event that were taken; of those of an evaluation, in its last round. */
  static List<StoredStep> logged(List<StoredStep> log, String event) {
    int from = 0;
    for (int i = 0; i < log.size(); i++) {
      boolean again = EvaluationRound.isBegunBy(log.get(i).event());
      from = again && EvaluationRound.hasStep(event) ? i + 1 : from;
    }
    return log.subList(from, log.size()).stream()
        .filter(step -> step.event().equals(event))
        .toList();
  }

  private static Facts facts(RecordedStep step, StepAsks asks) {
    Map<String, Object> stated = new LinkedHashMap<>();
    stated.put("on", step.on().toString());
    step.stated()
        .forEach(
            (name, said) -> {
              if (asks.states(name)) {
                stated.put(name, said);
              }
            });
    return new Facts(
        stated,
        step.papers().stream().filter(paper -> asks.takes(paper.paper())).toList(),
        step.confirmed().stream().filter(asks::confirms).toList());
  }

  /** Whether a step may be an act that was done outside the portal. */
  static boolean mayBeElsewhere(String event) {
    return !OF_NOTICE.contains(event);
  }

  /**
   * The step with what the record says; refused where its act is not on record yet, unless it is
   * said to be done elsewhere.
   */
  GivenStep taken(StoredProcedure one, GivenStep given, StepAsks asks) {
    Optional<Told> told = told(one, given.event(), asks);
    boolean elsewhere = given.elsewhere() && mayBeElsewhere(given.event());
    if (told.isEmpty() || elsewhere && told.get().facts().isEmpty()) {
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
    return given.with(facts);
  }

  /** A step with all that the record says of it, and nothing that was typed. */
  GivenStep whole(RecordedStep step, String event, StepAsks asks) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("event", event);
    return new GivenStep(
            new LinkedHashMap<>(tree), List.of(), Optional.empty(), Optional.empty(), false)
        .with(facts(step, asks));
  }
}
