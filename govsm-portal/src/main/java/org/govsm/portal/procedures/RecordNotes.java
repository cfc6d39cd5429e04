package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.process.Actor;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardedTerms;
import org.govsm.portal.web.Page;
import org.govsm.procurement.process.OpenStep;
import org.govsm.procurement.process.ProcurementProcess;
import org.govsm.procurement.process.StepOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Record notes: where a procedure and the record of its tender contradict each other, with what
 * stands in the way. A step for which only papers or confirmations are missing contradicts nothing.
 */
final class RecordNotes {

  /** What may be done more than once. */
  private static final Set<String> REPEATED = Set.of("amend", "reconstitute", "reopen");

  private static final String STEP = "step";
  private static final String DAY = "day";

  private final Page page;
  private final StoredProcedure one;
  private final ProcurementProcess process;
  private final TenderSteps steps;
  private final List<StoredStep> log;
  private final Messages words;
  private final List<Note> notes = new ArrayList<>();

  private RecordNotes(
      Transaction tx,
      StoredProcedure one,
      ProcurementProcess process,
      AwardedTerms awards,
      Page page) {
    this.page = page;
    this.one = one;
    this.process = process;
    this.steps = new TenderSteps(tx, awards);
    this.log = new Procedures(tx).steps(one);
    this.words = one.procedure().machine().words(page.words());
  }

  /** Contradiction about a step, in words. */
  record Note(String event, String said) {}

  static List<Note> of(
      Transaction tx,
      StoredProcedure one,
      ProcurementProcess process,
      ProcedureLaw law,
      Page page) {
    if (one.stage().equals(StoredProcedure.CANCELLED)) {
      return List.of();
    }
    RecordNotes notes = new RecordNotes(tx, one, process, law.awards(), page);
    notes.beforeBegin();
    if (!one.tender().isEmpty()) {
      notes.shared(tx);
      notes.ofTender();
    }
    return List.copyOf(notes.notes);
  }

  /** A step of a day before the procedure began here. */
  private void beforeBegin() {
    for (StoredStep step : log) {
      LocalDate on = step.request().on();
      if (on.isBefore(one.begun())) {
        add(
            step.event(),
            Message.of("procedures.note.before-begin")
                .with(STEP, name(step.event()))
                .with("here", on)
                .with(DAY, one.begun()));
      }
    }
  }

  /** A tender by which another purchase is made too. */
  private void shared(Transaction tx) {
    new Procedures(tx)
        .ofTender(one.department(), one.tender()).stream()
            .filter(other -> !other.id().equals(one.id()))
            .filter(other -> !other.stage().equals(StoredProcedure.CANCELLED))
            .forEach(
                other ->
                    add(
                        "publish",
                        Message.of("procedures.note.shared")
                            .with("tender", one.tender())
                            .with("other", other.id())));
  }

  private void early(String event) {
    Optional<LocalDate> earliest = steps.earliest(one, event);
    logged(event).stream()
        .map(step -> step.request().on())
        .filter(on -> earliest.filter(on::isBefore).isPresent())
        .forEach(
            on ->
                add(
                    event,
                    Message.of("procedures.note.early")
                        .with(STEP, name(event))
                        .with("here", on)
                        .with(DAY, earliest.orElseThrow())));
  }

  private void ofTender() {
    TenderSteps.events().stream().filter(this::isOfKind).forEach(this::early);
    TenderSteps.events().stream().filter(this::isOfKind).forEach(this::taken);
    steps
        .notAwarded(one)
        .ifPresent(
            signed ->
                add(
                    "contract",
                    Message.of("procedures.note.not-awarded")
                        .with("contract", signed.id())
                        .with("supplier", supplier(signed))));
    Optional<RecordedStep> cancelled =
        steps.recorded(one, StepPages.CANCEL).stream().findFirst().filter(step -> one.isOpen());
    if (cancelled.isPresent()) {
      add(StepPages.CANCEL, said("cancelled", StepPages.CANCEL, cancelled.get()));
    } else if (one.isOpen()) {
      TenderSteps.events().stream()
          .filter(event -> isOfKind(event) && isPending(event))
          .findFirst()
          .ifPresent(event -> steps.next(one, event).ifPresent(step -> pending(event, step)));
    }
  }

  private static String supplier(Contract signed) {
    return signed.terms().get("supplier") instanceof Map<?, ?> party
        ? String.valueOf(party.get("name"))
        : "";
  }

  private boolean isOfKind(String event) {
    return !one.procedure().machine().of(event).isEmpty();
  }

  private List<StoredStep> logged(String event) {
    return TenderSteps.logged(log, event);
  }

  private boolean isPending(String event) {
    return (REPEATED.contains(event) || logged(event).isEmpty())
        && steps.next(one, event).isPresent();
  }

  /** A step that was taken here, held against the record. */
  private void taken(String event) {
    List<StoredStep> here = logged(event);
    if (here.isEmpty() || REPEATED.contains(event) || !steps.isAct(one, event)) {
      return;
    }
    StoredStep last = here.get(here.size() - 1);
    List<RecordedStep> there = steps.recorded(one, event);
    if (there.isEmpty()) {
      add(event, Message.of("procedures.note.unknown").with(STEP, name(event)));
    } else if (!there.get(0).on().equals(last.request().on())) {
      add(event, said("day", event, there.get(0)).with("here", last.request().on()));
    }
  }

  private void pending(String event, RecordedStep step) {
    Optional<OpenStep> open =
        process.open().stream().filter(one -> one.event().equals(event)).findFirst();
    if (open.isPresent()) {
      against(event, step)
          .ifPresent(why -> add(event, said("refused", event, step).with("why", why)));
      return;
    }
    String next =
        process.open().stream()
            .filter(OpenStep::isForward)
            .map(each -> words.term(each.name().code()))
            .distinct()
            .collect(Collectors.joining(", "));
    add(event, said("order", event, step).with("next", next));
  }

  /** What refuses a step even if everything that is asked with it were given. */
  private Optional<String> against(String event, RecordedStep step) {
    StepAsks asks = StepAsks.of(process, event);
    GivenStep given = steps.whole(step, event, asks);
    List<Actor> by = ProcedureRoles.recorded(step.by(), process.committee());
    boolean stated = asks.statements().stream().allMatch(given.stated()::containsKey);
    if (by.isEmpty() || !stated) {
      return Optional.empty();
    }
    StepOutcome outcome = process.request(filled(given, asks).request(by));
    return outcome.isTaken()
        ? Optional.empty()
        : Optional.of(
            outcome.move().findings().stream()
                .filter(found -> found.weight() == Finding.Weight.BLOCKING)
                .map(found -> words.say(page.named(found.text())))
                .collect(Collectors.joining(" ")));
  }

  private static GivenStep filled(GivenStep given, StepAsks asks) {
    Map<String, @Nullable Object> stated = new LinkedHashMap<>(given.stated());
    stated.put("confirmed", List.copyOf(asks.conditions()));
    List<GivenPaper> papers = new ArrayList<>(given.papers());
    List<String> has = papers.stream().map(GivenPaper::paper).toList();
    asks.papers().stream()
        .filter(code -> !has.contains(code))
        .forEach(
            code ->
                papers.add(
                    new GivenPaper(
                        code,
                        code,
                        given.on().orElseThrow(),
                        CanonicalForm.digest(Map.of("paper", code)))));
    return new GivenStep(stated, papers, Optional.empty(), Optional.empty(), false);
  }

  private Message said(String key, String event, RecordedStep step) {
    return Message.of("procedures.note." + key).with(STEP, name(event)).with(DAY, step.on());
  }

  private String name(String event) {
    return ProcedureViews.name(one, event, words);
  }

  private void add(String event, Message text) {
    notes.add(new Note(event, words.say(text)));
  }
}
