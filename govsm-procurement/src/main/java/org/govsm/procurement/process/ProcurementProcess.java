package org.govsm.procurement.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Move;
import org.govsm.core.process.State;
import org.govsm.core.process.Transition;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Procurement process: one purchase on its way from the decision how it may be bought to the signed
 * contract. Immutable, and a function of its start and its log: the same log gives the same state.
 * No step is taken out of order, by another role, before its day, after its last day, or without
 * its papers; a refusal says who may, when, and what is missing. It reads no clock.
 */
public final class ProcurementProcess implements Worded {

  private final RuleBook book;
  private final ProcedureKind kind;
  private final ProcessStart start;
  private final LawOn planned;
  private final LawOn law;
  private final List<StepRequest> log;
  private final State state;

  private ProcurementProcess(
      RuleBook book,
      ProcedureKind kind,
      ProcessStart start,
      LawOn planned,
      LawOn law,
      List<StepRequest> log,
      State state) {
    this.book = book;
    this.kind = kind;
    this.start = start;
    this.planned = planned;
    this.law = law;
    this.log = List.copyOf(log);
    this.state = state;
  }

  /**
   * Begins a procedure.
   *
   * @param start the purchase, its book, and the procedure that is taken
   * @param library the books
   * @return the process in its first state. Where the decision how it may be bought is an
   *     officer's, a referral, unless the order of the competent authority is with the start; where
   *     facts are missing, which; where the law does not permit the procedure, a referral that no
   *     order cures
   * @throws IllegalArgumentException if there is no such procedure or book, or a fact is misspelt
   */
  public static Decision<ProcurementProcess> of(ProcessStart start, Library library) {
    return of(start, library, true);
  }

  private static Decision<ProcurementProcess> of(
      ProcessStart start, Library library, boolean isNew) {
    ProcedureKind kind =
        ProcedureKind.find(start.procedure())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no procedure "
                            + start.procedure()
                            + "; known: "
                            + ProcedureKind.shipped()));
    RuleBook book =
        library
            .book(start.book())
            .orElseThrow(() -> new IllegalArgumentException("no book " + start.book()));
    Decision<LawfulRoute> decision =
        new ProcessLaw(new BookLaw(book, start, Map.of()), kind, start, isNew).decide();
    LawOn law = new LawOn(Map.of(), decision);
    return decision.map(
        route ->
            new ProcurementProcess(
                book, kind, start, law, law, List.of(), kind.machine().initial()));
  }

  /**
   * What a procedure asks of a purchase, from its start to its last clock.
   *
   * @param kind the procedure
   * @param book the law that is asked
   * @return the days and facts, as a host makes a form of them; those of steps are no part of it
   */
  public static Question question(ProcedureKind kind, RuleBook book) {
    return ProcessQuestion.of(kind, book);
  }

  /**
   * Makes a process again from its log.
   *
   * @param start what it began with
   * @param log the steps that were taken, in order
   * @param library the books
   * @return the process; or the first entry that cannot have been taken, with its place
   */
  public static Checked<ProcurementProcess> replay(
      ProcessStart start, List<StepRequest> log, Library library) {
    Decision<ProcurementProcess> started = of(start, library, false);
    if (!(started.ruling() instanceof Ruling.Answer<ProcurementProcess> answer)) {
      return new Checked.Rejected<>(
          List.of(new InputFault("/start", "procedure.start", started.outcome())));
    }
    ProcurementProcess process = answer.value();
    for (StepRequest entry : log) {
      StepOutcome outcome = process.request(entry);
      if (!outcome.isTaken()) {
        String place = "/log/" + process.log().size();
        return new Checked.Rejected<>(
            List.of(new InputFault(place, "procedure.log", outcome.move().outcome())));
      }
      process = outcome.process();
    }
    return new Checked.Accepted<>(process);
  }

  /** The procedure. */
  public ProcedureKind kind() {
    return kind;
  }

  /** What it began with. */
  public ProcessStart start() {
    return start;
  }

  /** The state in which it is. */
  public State state() {
    return state;
  }

  /** The steps that were taken, in order. */
  public List<StepRequest> log() {
    return log;
  }

  /** The papers on file: the digest of each by its code. */
  public Map<String, String> papers() {
    return OnFile.of(log).papers();
  }

  /** The provisions on which the procedure rests. */
  public List<Citation> provisions() {
    return planned().provisions();
  }

  /**
   * The rule packs on which the start rests.
   *
   * @return the edition and digest of each
   */
  public List<PackPin> packs() {
    return planned.decision().trace().packs();
  }

  /**
   * Asks for a step.
   *
   * @param request the step, its day, who acts, its papers and what it states
   * @return whether it was taken, with every reason against it, and the process afterwards
   */
  public StepOutcome request(StepRequest request) {
    OnFile file = OnFile.with(log, request);
    LawOn on = lawOn(days(file));
    LawfulRoute route = on.route().orElseGet(this::planned);
    StepChecks checks = new StepChecks(law(on.days()), route, file, Optional.of(request));
    Move move =
        kind.machine().fire(state.code(), request.event(), request.actors(), checks::answer);
    List<Finding> more =
        new StepFindings(this, request, file)
            .all(on, law(on.days()), checks.clocks(), move instanceof Move.Moved);
    return outcome(request, on, move, more);
  }

  /**
   * Whether a step that is refused lacks nothing but signatures: of the other roles that must sign
   * it, of members of the committee, or of the competent authority whose order is among its papers.
   *
   * @param request the step as it is asked for, with those who signed so far
   * @return false where it is taken as it is, where somebody who signed has no part in it, and
   *     where anything else stands in the way
   */
  public boolean lacksOnlySignatures(StepRequest request) {
    return kind.machine()
        .find(state.code(), request.event())
        .filter(step -> request.actors().stream().allMatch(one -> hasPart(one, step, request)))
        .filter(step -> !request(request).isTaken())
        .map(step -> Signatures.completed(step, request, OnFile.of(log).committee()))
        .filter(completed -> request(completed).isTaken())
        .isPresent();
  }

  private static boolean hasPart(Actor actor, Transition step, StepRequest request) {
    return !Collections.disjoint(actor.roles(), Signatures.parts(step, request));
  }

  /**
   * The members of the committee.
   *
   * @return the ids of the persons in the order in which the step named them that constituted it;
   *     none before
   */
  public List<String> committee() {
    return OnFile.of(log).committee().stream().map(StepRequest.Member::person).toList();
  }

  private StepOutcome outcome(StepRequest request, LawOn on, Move move, List<Finding> more) {
    List<Finding> all = new ArrayList<>(move.findings());
    all.addAll(more);
    boolean clear = all.stream().noneMatch(f -> f.weight() == Finding.Weight.BLOCKING);
    if (move instanceof Move.Moved moved && clear) {
      List<StepRequest> longer = new ArrayList<>(log);
      longer.add(request);
      State next = kind.machine().state(moved.transition().to()).orElseThrow();
      return new StepOutcome(
          new Move.Moved(kind.machine(), moved.transition(), moved.signatures(), all),
          new ProcurementProcess(book, kind, start, planned, on, longer, next));
    }
    return new StepOutcome(
        new Move.Refused(kind.machine(), state.code(), request.event(), all), this);
  }

  /**
   * The steps that are open now.
   *
   * @return each with who may, from and until when, and what is still needed; those of another way
   *     of the procedure are left out
   */
  public List<OpenStep> open() {
    OnFile file = OnFile.of(log);
    LawOn on = lawOn(days(file));
    LawfulRoute route = on.route().orElseGet(this::planned);
    StepChecks checks = new StepChecks(law(on.days()), route, file, Optional.empty());
    return new OpenSteps(kind, law(on.days()), route, file, checks).in(state);
  }

  /**
   * Days on which the purchase and the steps differ, with the law that decides.
   *
   * @param today the day on which this is asked
   * @return a warning for each role of a day: where the step was on another day than the one for
   *     which the purchase was decided, and where that day is over without the step
   */
  public List<Finding> otherDays(LocalDate today) {
    return PlannedDays.of(kind, start, OnFile.of(log), today);
  }

  /** The law is asked again only where a step has fixed another day. */
  private LawOn lawOn(Map<String, LocalDate> days) {
    return law.days().equals(days) ? law : new LawOn(days, decided(days));
  }

  private BookLaw law(Map<String, LocalDate> days) {
    return new BookLaw(book, start, days);
  }

  Decision<LawfulRoute> decided(Map<String, LocalDate> days) {
    return new ProcessLaw(law(days), kind, start, false).decide();
  }

  LawfulRoute planned() {
    return planned.route().orElseThrow();
  }

  /** The days of the law: those of steps that were taken, by their role. */
  Map<String, LocalDate> days(OnFile file) {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    ProcedureRules.shipped()
        .days()
        .forEach(
            (role, event) ->
                file.step(kind.has(event) ? event : kind.fixes())
                    .ifPresent(day -> days.put(role, day)));
    return days;
  }

  /**
   * The hash of its canonical form: of the start, the machine, the packs and the log.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return CanonicalForm.digest(toPlain());
  }

  /**
   * The published tree form.
   *
   * @return machine, its digest, packs, start, log, state
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("machine", kind.machine().id());
    tree.put("machineDigest", kind.machine().digest());
    tree.put("packs", Tree.list(packs(), PackPin::toPlain));
    tree.put("start", start.toPlain());
    tree.put("log", Tree.list(log, StepRequest::toPlain));
    tree.put("state", state.code());
    return tree;
  }

  /**
   * The published tree form; it has no sentences.
   *
   * @param words any language
   * @return as {@link #toPlain()}
   */
  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return new LinkedHashMap<>(toPlain());
  }

  /** The name of the procedure. */
  @Override
  public Message said() {
    return Message.of("procedure.stands").with("procedure", kind.title());
  }

  @Override
  public String toString() {
    return kind + " in " + state;
  }
}
