package org.govsm.portal.rti;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.rti.RequestClocks;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is stored. It does not say who asks: that is {@link RtiApplicant}. What was done
 * are {@link RtiAct acts}.
 *
 * @param subjectKind of what it asks: {@link #CONTRACT}, {@link #PURCHASE} or {@link #ACCOUNT}
 * @param subject the id of that
 * @param title what is asked, in the words of the officer who recorded it
 * @param acts how many acts are on record
 * @param moved the day of the last act
 * @param due the last day of what is next, where one runs
 * @param content what the acts said: days, case, proposals, decision and appeal
 */
public record StoredRti(
    String department,
    String id,
    String subjectKind,
    String subject,
    String title,
    String state,
    int acts,
    LocalDate received,
    LocalDate moved,
    Optional<LocalDate> due,
    Map<String, @Nullable Object> content) {

  /** It was received; its case is gathered. */
  static final String RECEIVED = "RECEIVED";

  /** The Public Information Officer is to decide. */
  static final String PROPOSED = "PROPOSED";

  /** Another public authority has it. */
  static final String TRANSFERRED = "TRANSFERRED";

  /** It was answered. */
  static final String ANSWERED = "ANSWERED";

  /** A first appeal waits. */
  static final String APPEALED = "APPEALED";

  /** A second appeal waits for the Information Commission. */
  static final String COMMISSION = "COMMISSION";

  /** The last appeal was decided, and nothing is left to do. */
  static final String CLOSED = "CLOSED";

  /** The part of a transfer, with who may still take it back. */
  static final String TRANSFER = "transferred";

  static final String AWAITS = "awaits";
  static final String CONFIRMED = "confirmed";
  static final String RECORDED = "recorded";

  /** The moment at which a part was put on record. */
  static final String AT = "at";

  static final List<String> STATES =
      List.of(RECEIVED, PROPOSED, TRANSFERRED, ANSWERED, APPEALED, COMMISSION, CLOSED);

  /** A contract with its certificates and bills. */
  static final String CONTRACT = "contract";

  /** A purchase with its contracts. */
  static final String PURCHASE = "purchase";

  /** An account of the department on a platform. */
  static final String ACCOUNT = "account";

  static final List<String> SUBJECTS = List.of(PURCHASE, CONTRACT, ACCOUNT);

  /** The address of its page. */
  public String page() {
    return "/rti/" + department + "/" + id;
  }

  /** The address of the page of what it asks about. */
  public String subjectPage() {
    return switch (subjectKind) {
      case CONTRACT -> "/contracts/" + subject;
      case PURCHASE -> "/purchases/" + department + "/" + subject;
      default -> "/governance/" + department + "/accounts/" + subject;
    };
  }

  /** Whether the application fee is not paid, and nobody said what became of it. */
  public boolean isFeeOpen() {
    @Nullable Object fee = content.get("fee");
    return fee == null || fee.equals(RtiService.NOT_PAID);
  }

  /** Whether an answer is waited for. */
  public boolean isOpen() {
    return state.equals(RECEIVED) || state.equals(PROPOSED);
  }

  /** Whether a transfer waits for another officer: until then the request is the department's. */
  public boolean isUnconfirmed() {
    return state.equals(TRANSFERRED)
        && part(TRANSFER).get(AWAITS) != null
        && part(TRANSFER).get(CONFIRMED) == null;
  }

  /**
   * The day since which it counts as refused: a transfer that was put on record after that changes
   * nothing of it, and one before it ends the time.
   */
  public Optional<LocalDate> deemedRefused(Instant now) {
    return clocks().deemedRefused(runUntil(now));
  }

  /** Its clocks that run or ran: none begins once another public authority has it. */
  public List<RequestClocks.Clock> clocks(Instant now) {
    return clocks().all(runUntil(now));
  }

  /** Whether another public authority has it, as two officers say. */
  boolean isGone() {
    return state.equals(TRANSFERRED) && !isUnconfirmed();
  }

  private Instant runUntil(Instant now) {
    return isGone() ? transferredAt() : now;
  }

  /** Where only the day is on record, the day decides. */
  private Instant transferredAt() {
    return moment(TRANSFER).orElseGet(() -> Moments.start(day(TRANSFER, RECORDED).orElse(moved)));
  }

  /** The last moment of the answer, where it runs in hours. */
  public Optional<Instant> dueAt() {
    return isOpen() || isUnconfirmed() ? clocks().replyUntil() : Optional.empty();
  }

  /** Whether a third party got its notice after the five days of section 11(1). */
  public boolean isNoticeLate() {
    return day("noticed")
        .map(sent -> ThirdParties.lastRecorded(this).orElse(sent))
        .filter(clocks().noticeBy()::isBefore)
        .isPresent();
  }

  /** A part of the content; empty where no act said it. */
  public Map<String, @Nullable Object> part(String name) {
    return content.get(name) instanceof Map<?, ?> ? StoredTree.tree(content, name) : Map.of();
  }

  /** A day within a part. */
  Optional<LocalDate> day(String part) {
    return day(part, "on");
  }

  private Optional<LocalDate> day(String part, String name) {
    return Optional.ofNullable(part(part).get(name)).map(on -> LocalDate.parse(on.toString()));
  }

  /** When a part was put on record; parts of the first records tell only their day. */
  private Optional<Instant> moment(String part) {
    return Optional.ofNullable(part(part).get(AT)).map(at -> Instant.parse(at.toString()));
  }

  /** Whether a further fee was entered later than it was asked: the days before the entry count. */
  public boolean isFeeEnteredLate() {
    return day("feeAsked")
        .filter(sent -> day("feeAsked", "recorded").filter(sent::isBefore).isPresent())
        .isPresent();
  }

  /** When it was received, where it concerns the life or liberty of a person. */
  public Optional<Instant> urgentAt() {
    return Optional.ofNullable(content.get(RtiEntry.URGENT))
        .map(Object::toString)
        .filter(at -> !at.isBlank())
        .map(Instant::parse);
  }

  /** The same in another state, with another day of receipt and another content. */
  StoredRti with(String next, LocalDate day, Map<String, @Nullable Object> said) {
    return new StoredRti(
        department, id, subjectKind, subject, title, next, acts, day, moved, due, said);
  }

  /** Its clocks. */
  public RequestClocks clocks() {
    RequestClocks clocks = RequestClocks.received(received);
    RequestClocks begun = urgentAt().map(clocks::lifeOrLiberty).orElse(clocks);
    clocks =
        day("feeAsked")
            .map(sent -> begun.feeAsked(sent, day("feeAsked", "recorded").orElse(sent)))
            .orElse(begun);
    clocks = day("feePaid").map(clocks::feePaid).orElse(clocks);
    RequestClocks told = clocks;
    clocks =
        day("noticed")
            .map(sent -> told.noticed(sent, ThirdParties.lastRecorded(this).orElse(sent)))
            .orElse(clocks);
    RequestClocks heard = clocks;
    clocks =
        moment("decided")
            .map(heard::answeredAt)
            .or(() -> day("decided").map(heard::answered))
            .orElse(clocks);
    clocks = day("appealed").map(clocks::appealed).orElse(clocks);
    return day("appealDecided").map(clocks::appealDecided).orElse(clocks);
  }

  /** The last day of what is next, given the state that it has. */
  Optional<LocalDate> dueNow() {
    return switch (state) {
      case RECEIVED, PROPOSED -> clocks().replyBy();
      case TRANSFERRED -> isUnconfirmed() ? clocks().replyBy() : Optional.empty();
      case APPEALED -> clocks().appealDecisionBy();
      default -> Optional.empty();
    };
  }

  /** How its state looks. */
  public String look() {
    return switch (state) {
      case ANSWERED, CLOSED -> "pass";
      case APPEALED, COMMISSION -> "warn";
      default -> "na";
    };
  }
}
