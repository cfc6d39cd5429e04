package org.govsm.governance.legalrequest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Node;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.Reasoning;

/**
 * Question by when a legal request is met, who may issue the order, and what it lacks. The time
 * limit is that of the day of receipt in India and counts hours of the clock; the order is judged
 * by the law of its own date. A flawed order goes to a legal officer while its time runs: to pass
 * over one that is valid is costly.
 */
public final class TakedownDue {

  /** The id of the question. */
  public static final String QUESTION = "takedown-due";

  /** The code of a later day of the order, entered after an earlier one that was not kept. */
  static final String ORDER_MOVED = "takedown.order-moved";

  private static final String ORDER_PAST = "takedown.order-past";

  private static final Citation COPIES = OwnDefault.of("copies of what was removed");

  private static final Citation TIMES = OwnDefault.of("times on record");

  private static final Citation WORDS = OwnDefault.of("words of acts");

  /** Kinds of request that are orders of an authority, of whose form the rules say something. */
  private static final Set<String> ORDERS = Set.of("GOVERNMENT_INTIMATION", "INFORMATION_ORDER");

  private final LegalRequest request;
  private final Reasoning reasoning = new Reasoning();

  private final Optional<String> doubt;
  private final Optional<ActTime> declined;

  private TakedownDue(LegalRequest request, Optional<String> doubt, Optional<ActTime> declined) {
    this.request = request;
    this.doubt = doubt;
    this.declined = declined;
  }

  /** Tells that what was known to stand against the order was taken back. */
  private TakedownDue tellsTakenBack(boolean takenBack) {
    if (takenBack) {
      onRecord("takedown.flaw-taken-back", Finding.Weight.WARNING, WORDS);
    }
    return this;
  }

  /**
   * Asks the tree of {@link LegalRequest#form}.
   *
   * @return the due time; a question to a legal officer where the order lacks something, may not be
   *     issued by that authority, or the law was not found, with the due time as an indication;
   *     what is missing, with the due time that is known; or every fault of the tree
   */
  public static Checked<Decision<RequestDue>> ask(Map<String, ?> tree) {
    return LegalRequest.fromPlain(tree)
        .<Checked<Decision<RequestDue>>>fold(
            request ->
                Checked.of(
                    of(request),
                    Stream.concat(request.ahead().stream(), request.dayOfNoOrder().stream())
                        .toList()),
            faults -> new Checked.Rejected<>(faults));
  }

  /** Decides of a request. */
  public static Decision<RequestDue> of(LegalRequest request) {
    return of(request, Optional.empty(), Optional.empty(), false);
  }

  /**
   * The same of a record.
   *
   * @param doubt the code of what makes a meeting in time nobody's yes; nothing where nothing does
   * @param declined when it was declined; nothing where it was not
   * @param takenBack whether an examination took back what was known to stand against the order
   */
  static Decision<RequestDue> of(
      LegalRequest request, Optional<String> doubt, Optional<ActTime> declined, boolean takenBack) {
    return new TakedownDue(request, doubt, declined).tellsTakenBack(takenBack).decide();
  }

  private Decision<RequestDue> decide() {
    doubt
        .filter(ORDER_MOVED::equals)
        .ifPresent(code -> onRecord(code, Finding.Weight.WARNING, TIMES));
    Optional<LocalDate> day = request.receivedAt().map(IndianMoment::day);
    if (day.isEmpty()) {
      reasoning.lacks("receivedAt");
    }
    request.orderDuePast().ifPresent(this::past);
    Optional<Outputs> limit = day.flatMap(this::limit);
    Optional<RequestDue> due = limit.map(this::due).or(this::ofOrderAlone);
    return reasoning.decide(QUESTION, due, day, request.toPlain());
  }

  /** No day of an order runs before the department has it: whatever is done was not late by it. */
  private void past(LocalDate due) {
    Message text =
        Message.of(ORDER_PAST).with("day", due).with("at", request.receivedAt().orElseThrow());
    reasoning.find(Finding.of(ORDER_PAST, Finding.Weight.WARNING, text, TIMES));
  }

  private Optional<Outputs> limit(LocalDate day) {
    Case.Draft facts = Case.draft().day("receipt", day).fact("requestKind", request.kind());
    request.hostingRole().ifPresent(role -> facts.fact("hostingRole", role));
    return reasoning.ask("takedown.hours", facts.done());
  }

  /**
   * What the order says, where no limit of the rules is known: by its own day it is late at the
   * latest, and what is known to lack asks a legal officer.
   */
  private Optional<RequestDue> ofOrderAlone() {
    Optional<IndianMoment> dueAt = request.isOrder() ? request.orderDue() : Optional.empty();
    Flaws flaws = flaws(false);
    Optional<Boolean> late = inTime(dueAt, Optional.empty()).filter(inTime -> !inTime);
    return dueAt.map(
        at ->
            new RequestDue(
                request.kind(),
                true,
                Optional.empty(),
                Optional.empty(),
                dueAt,
                Optional.empty(),
                flaws.lacking(),
                flaws.mayOrder(),
                late));
  }

  private RequestDue due(Outputs limit) {
    boolean binds = limit.get("binds").filter(Boolean.TRUE::equals).isPresent();
    Optional<IndianMoment> dueAt = earlier(after(limit, "hours"));
    if (!binds && request.isOrder() && dueAt.isEmpty()) {
      reasoning.lacks(LegalRequest.ORDER_DUE);
    }
    Optional<IndianMoment> acknowledgeBy = after(limit, "acknowledgeHours");
    Flaws flaws = flaws(binds);
    return new RequestDue(
        request.kind(),
        request.isOrder(),
        Optional.of(binds),
        binds ? limit.get("act").map(String.class::cast) : Optional.empty(),
        dueAt,
        acknowledgeBy,
        flaws.lacking(),
        flaws.mayOrder(),
        inTime(dueAt, acknowledgeBy));
  }

  /**
   * What stands against the order.
   *
   * @param mayOrder nothing where that is not known
   */
  private record Flaws(Optional<Boolean> mayOrder, List<String> lacking) {}

  /**
   * What is known of them goes to a legal officer, whoever the department is.
   *
   * @param needed whether what is not known of them is asked for; the date is wherever the law of
   *     that day judges what is known
   */
  private Flaws flaws(boolean needed) {
    Flaws flaws = new Flaws(Optional.empty(), List.of());
    if (ORDERS.contains(request.kind())) {
      Optional<LocalDate> issued =
          request.orderNode().flatMap(one -> one.find("issued", LocalDate.class));
      if (issued.isPresent()) {
        flaws = new Flaws(issuer(issued.get(), needed), lacking(issued.get(), needed));
      } else if (needed || request.isJudgedByDate()) {
        reasoning.lacks("issued");
      }
    }
    basis();
    return flaws;
  }

  /**
   * Beside the limit of the rules, the day of the order binds; one that was over on receipt leaves
   * the limit as it is.
   */
  private Optional<IndianMoment> earlier(Optional<IndianMoment> limit) {
    if (limit.isPresent() && request.orderDuePast().isPresent()) {
      return limit;
    }
    return Stream.concat(limit.stream(), request.orderDue().stream())
        .reduce((one, other) -> other.isBefore(one) ? other : one);
  }

  private Optional<IndianMoment> after(Outputs limit, String hours) {
    return limit
        .number(hours)
        .map(BigDecimal::longValueExact)
        .flatMap(count -> request.receivedAt().map(at -> at.plus(Duration.ofHours(count))));
  }

  private Optional<Boolean> issuer(LocalDate issued, boolean needed) {
    Case.Draft facts = orderOf(issued);
    Node order = request.orderNode().orElseThrow();
    order.find("issuerRank", String.class).ifPresent(rank -> facts.fact("issuerRank", rank));
    for (String flag : List.of("noJointSecretary", "agencyAuthorised")) {
      order.find(flag, Boolean.class).ifPresent(is -> facts.fact(flag, is));
    }
    Optional<Boolean> may =
        (needed
                ? reasoning.ask("order.issuer", facts.done())
                : reasoning.askWhatIsKnown("order.issuer", facts.done()))
            .flatMap(one -> one.get("mayOrder"))
            .map(Boolean.class::cast);
    if (may.filter(is -> !is).isPresent()) {
      refer(
          "takedown.not-competent", Message.of("takedown.not-competent"), reasoning.lastCitation());
    }
    return may;
  }

  /** What is known to lack; an item of which nothing is said is missing as a fact. */
  private List<String> lacking(LocalDate issued, boolean asked) {
    Case facts = orderOf(issued).done();
    List<String> needed =
        (asked
                ? reasoning.ask("order.contents", facts)
                : reasoning.askWhatIsKnown("order.contents", facts))
            .map(Outputs::rows).stream()
                .flatMap(List::stream)
                .flatMap(row -> Stream.ofNullable(row.get("item")))
                .map(String.class::cast)
                .toList();
    Map<String, Boolean> contained = request.contained();
    needed.stream()
        .filter(item -> asked && !contained.containsKey(item))
        .forEach(item -> reasoning.lacks(LegalRequest.member(item)));
    List<String> lacking =
        needed.stream().filter(item -> !contained.getOrDefault(item, true)).toList();
    if (!lacking.isEmpty()) {
      Message text =
          Message.of("takedown.lacking").with("items", lacking.stream().map(Term::new).toList());
      refer("takedown.lacking", text, reasoning.lastCitation());
    }
    return lacking;
  }

  /** An order may not rest on what a court has struck down. */
  private void basis() {
    Optional<Node> order = request.orderNode();
    Optional<String> basis = order.flatMap(one -> one.find("orderBasis", String.class));
    Optional<LocalDate> issued = order.flatMap(one -> one.find("issued", LocalDate.class));
    if (basis.isEmpty()) {
      return;
    } else if (issued.isEmpty()) {
      reasoning.lacks("issued");
      return;
    }
    Case facts = Case.draft().day("issued", issued.get()).fact("orderBasis", basis.get()).done();
    boolean may =
        reasoning
            .ask("order.basis", facts)
            .flatMap(one -> one.get("mayRest"))
            .map(Boolean.class::cast)
            .orElse(true);
    if (!may) {
      refer("takedown.struck-down", Message.of("takedown.struck-down"), reasoning.lastCitation());
    }
  }

  private Case.Draft orderOf(LocalDate issued) {
    return Case.draft().day("issued", issued).fact("requestKind", request.kind());
  }

  private void refer(String code, Message text, Citation citation) {
    reasoning.find(Finding.of(code, Finding.Weight.WARNING, text, citation));
    reasoning.referAnyhow(Message.of("takedown.refer-back").with("why", text), citation);
  }

  /** What is met before it was acknowledged is answered by that. */
  private Optional<IndianMoment> answered() {
    return request.acknowledgedAt().or(request::actedAt);
  }

  /**
   * Whether a complaint was met after its time, and within the one that held before: sources differ
   * on which of the two binds, as LAW-IT-08 says.
   */
  private boolean isDoubted(Optional<IndianMoment> dueAt) {
    Optional<IndianMoment> acted = request.actedAt();
    boolean late = acted.filter(at -> dueAt.filter(at::isAfter).isPresent()).isPresent();
    boolean doubted =
        late
            && request.kind().equals(LegalRequest.COMPLAINT)
            && formerly().filter(until -> !acted.orElseThrow().isAfter(until)).isPresent();
    if (doubted) {
      Message text = Message.of("takedown.doubted").with("at", formerly().orElseThrow());
      reasoning.find(
          Finding.of("takedown.doubted", Finding.Weight.WARNING, text, reasoning.lastCitation()));
      reasoning.refer(text, reasoning.lastCitation());
    }
    return doubted;
  }

  private boolean isOverOnReceipt(Optional<IndianMoment> dueAt) {
    return dueAt
        .filter(at -> request.orderDuePast().filter(at.day()::equals).isPresent())
        .isPresent();
  }

  /** Until when it could be met by the time that held before. */
  private Optional<IndianMoment> formerly() {
    Optional<IndianMoment> received = request.receivedAt();
    return ControlCatalogue.laterLaw().find("LAW-IT-08").stream()
        .flatMap(control -> control.earlier("resolveDays").entrySet().stream())
        .filter(before -> received.filter(at -> !at.day().isBefore(before.getKey())).isPresent())
        .reduce((first, last) -> last)
        .flatMap(
            before ->
                received.map(at -> at.plus(Duration.ofDays(Long.parseLong(before.getValue())))));
  }

  private Optional<Boolean> inTime(
      Optional<IndianMoment> dueAt, Optional<IndianMoment> acknowledgeBy) {
    Optional<Boolean> acted =
        isDoubted(dueAt) || isOverOnReceipt(dueAt)
            ? Optional.empty()
            : inTime(dueAt, request.actedAt(), LegalRequest.ACTED_RECORDED).filter(this::isShown);
    Optional<Boolean> acknowledged =
        acknowledgeBy.isEmpty()
            ? Optional.of(true)
            : inTime(
                acknowledgeBy,
                answered(),
                request.acknowledgedAt().isPresent()
                    ? LegalRequest.ACKNOWLEDGED_RECORDED
                    : LegalRequest.ACTED_RECORDED);
    if (Stream.of(acted, acknowledged).flatMap(Optional::stream).anyMatch(done -> !done)) {
      return Optional.of(false);
    }
    if (acted.isEmpty() || acknowledged.isEmpty()) {
      declined.ifPresent(time -> later(dueAt, time));
      return Optional.empty();
    }
    doubt
        .filter(code -> !code.equals(ORDER_MOVED))
        .ifPresent(code -> onRecord(code, Finding.Weight.WARNING, TIMES));
    return Optional.of(true).filter(done -> doubt.isEmpty());
  }

  /**
   * Whether an act in time is shown by more than a time alone. Where its words say that nothing was
   * done, or no copy is kept of what was removed, a person says what was done; where the copy is
   * not told, the answer says on what it rests.
   */
  private boolean isShown(boolean inTime) {
    if (inTime && request.isOfNothingDone()) {
      onRecord("takedown.act-not-told", Finding.Weight.WARNING, WORDS);
      return false;
    } else if (!inTime || !request.keepsCopy()) {
      return true;
    }
    Optional<Boolean> copy = request.isCopyKept();
    if (copy.isEmpty()) {
      onRecord("takedown.copy-not-told", Finding.Weight.NOTE, COPIES);
    } else if (!copy.get()) {
      onRecord("takedown.without-copy", Finding.Weight.WARNING, COPIES);
    }
    return copy.orElse(true);
  }

  private void onRecord(String code, Finding.Weight weight, Citation own) {
    reasoning.find(Finding.of(code, weight, Message.of(code), own));
  }

  /** What is typed for a moment in time and was recorded too late for it is nobody's yes or no. */
  private Optional<Boolean> inTime(
      Optional<IndianMoment> due, Optional<IndianMoment> done, String member) {
    Optional<Boolean> met = IndianMoment.inTime(due, done, request.asOf());
    Optional<IndianMoment> later =
        request.recordedAt(member).filter(at -> due.filter(at::isAfter).isPresent());
    if (done.isEmpty() || later.isEmpty() || met.filter(in -> in).isEmpty()) {
      return met;
    }
    later(done.get(), later.get());
    return Optional.empty();
  }

  private void later(Optional<IndianMoment> due, ActTime done) {
    done.later()
        .filter(at -> due.filter(at::isAfter).isPresent())
        .ifPresent(at -> later(done.said(), at));
  }

  private void later(IndianMoment typed, IndianMoment recorded) {
    Message text =
        Message.of("reply.recorded-later").with("typed", typed).with("recorded", recorded);
    reasoning.find(Finding.of("takedown.recorded-later", Finding.Weight.WARNING, text, TIMES));
  }
}
