package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.procurement.record.RightToInformation;

/**
 * Clocks of a request under the Right to Information Act: the last day of each step, counted from
 * the day after that on which it began, with its provision. A last day that is a holiday stays the
 * last day: that is the sure side. It never changes.
 */
public final class RequestClocks {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final int TRANSFER_DAYS = 5;
  private static final int NOTICE_DAYS = 5;
  static final int ANSWER_DAYS = 10;
  private static final int DECISION_DAYS = 40;
  private static final int REPLY_DAYS = 30;
  static final int APPEAL_DAYS = 30;
  private static final int LONGEST_APPEAL = 45;
  private static final int SECOND_APPEAL_DAYS = 90;
  private static final Duration LIFE_OR_LIBERTY = Duration.ofDays(2);

  private final LocalDate received;
  private final Optional<Instant> urgent;
  private final Optional<LocalDate> feeAsked;
  private final Optional<LocalDate> feePaid;
  private final Optional<LocalDate> noticed;
  private final Optional<LocalDate> answered;
  private final Optional<Instant> answeredAt;
  private final Optional<LocalDate> appealed;
  private final Optional<LocalDate> appealDecided;

  private RequestClocks(
      LocalDate received,
      Optional<Instant> urgent,
      Optional<LocalDate> feeAsked,
      Optional<LocalDate> feePaid,
      Optional<LocalDate> noticed,
      Optional<LocalDate> answered,
      Optional<Instant> answeredAt,
      Optional<LocalDate> appealed,
      Optional<LocalDate> appealDecided) {
    this.received = requireNonNull(received, "received");
    this.urgent = urgent;
    this.feeAsked = feeAsked;
    this.feePaid = feePaid;
    this.noticed = noticed;
    this.answered = answered;
    this.answeredAt = answeredAt;
    this.appealed = appealed;
    this.appealDecided = appealDecided;
  }

  /** Clock: what must be done by when. */
  public enum Kind {
    /** Another public authority gets what it holds. */
    TRANSFER,
    /** Third parties get notice of what they handed in as confidential. */
    NOTICE,
    /** Third parties answer. */
    THIRD_PARTY,
    /** The request is answered. */
    REPLY,
    /** The applicant appeals. */
    APPEAL,
    /** The appeal is decided. */
    APPEAL_DECISION,
    /** The applicant appeals to the Information Commission. */
    SECOND_APPEAL
  }

  /**
   * Clock of a step.
   *
   * @param by its last day in India
   * @param until its last moment, where it runs in hours
   */
  public record Clock(Kind kind, LocalDate by, Optional<Instant> until, Citation basis) {

    /**
     * Checks that nothing is missing.
     *
     * @param kind see the record
     * @param by see the record
     * @param until see the record
     * @param basis see the record
     */
    public Clock {
      requireNonNull(kind, "kind");
      requireNonNull(by, "by");
      requireNonNull(until, "until");
      requireNonNull(basis, "basis");
    }

    /** Whether it is over: by the hour, where it runs in hours. */
    public boolean isOver(Instant now) {
      return until.map(now::isAfter).orElseGet(() -> day(now).isAfter(by));
    }
  }

  /** The clocks of a request that was received on a day. */
  public static RequestClocks received(LocalDate day) {
    Optional<LocalDate> no = Optional.empty();
    return new RequestClocks(day, Optional.empty(), no, no, no, no, Optional.empty(), no, no);
  }

  /**
   * The same for what concerns the life or liberty of a person: it is answered in 48 hours.
   *
   * @param at when it was received
   */
  public RequestClocks lifeOrLiberty(Instant at) {
    return new RequestClocks(
        received,
        Optional.of(at),
        feeAsked,
        feePaid,
        noticed,
        answered,
        answeredAt,
        appealed,
        appealDecided);
  }

  /** The same, with the day on which the intimation of a further fee went out. */
  public RequestClocks feeAsked(LocalDate day) {
    return new RequestClocks(
        received,
        urgent,
        Optional.of(day),
        feePaid,
        noticed,
        answered,
        answeredAt,
        appealed,
        appealDecided);
  }

  /**
   * The same for an intimation that was put on record later. No more than the record shows is taken
   * out of the time: the days before it was put on record count.
   *
   * @param sent the day on which it went out
   * @param recorded the day on which it was put on record
   */
  public RequestClocks feeAsked(LocalDate sent, LocalDate recorded) {
    return feeAsked(recorded.isAfter(sent) ? recorded : sent);
  }

  /** The same, with the day on which the further fee was paid. */
  public RequestClocks feePaid(LocalDate day) {
    return new RequestClocks(
        received,
        urgent,
        feeAsked,
        Optional.of(day),
        noticed,
        answered,
        answeredAt,
        appealed,
        appealDecided);
  }

  /** The same, with the day on which a third party got its notice. */
  public RequestClocks noticed(LocalDate day) {
    return new RequestClocks(
        received,
        urgent,
        feeAsked,
        feePaid,
        Optional.of(day),
        answered,
        answeredAt,
        appealed,
        appealDecided);
  }

  /**
   * The same for a notice that was put on record later: the days of the answer count from then, as
   * a day that is typed later proves none.
   *
   * @param sent the day of its receipt, as it was typed
   * @param recorded the day on which it was put on record
   */
  public RequestClocks noticed(LocalDate sent, LocalDate recorded) {
    return noticed(recorded.isAfter(sent) ? recorded : sent);
  }

  /** The same, with the day on which the applicant received the decision. */
  public RequestClocks answered(LocalDate day) {
    return new RequestClocks(
        received,
        urgent,
        feeAsked,
        feePaid,
        noticed,
        Optional.of(day),
        Optional.empty(),
        appealed,
        appealDecided);
  }

  /** The same, with the moment at which the decision was put on record. */
  public RequestClocks answeredAt(Instant at) {
    return new RequestClocks(
        received,
        urgent,
        feeAsked,
        feePaid,
        noticed,
        Optional.of(day(at)),
        Optional.of(at),
        appealed,
        appealDecided);
  }

  /** The same, with the day on which an appeal was received. */
  public RequestClocks appealed(LocalDate day) {
    return new RequestClocks(
        received,
        urgent,
        feeAsked,
        feePaid,
        noticed,
        answered,
        answeredAt,
        Optional.of(day),
        appealDecided);
  }

  /** The same, with the day on which the applicant received the decision on the first appeal. */
  public RequestClocks appealDecided(LocalDate day) {
    return new RequestClocks(
        received,
        urgent,
        feeAsked,
        feePaid,
        noticed,
        answered,
        answeredAt,
        appealed,
        Optional.of(day));
  }

  /** The last day on which it, or a part of it, goes to another public authority. */
  public LocalDate transferBy() {
    return received.plusDays(TRANSFER_DAYS);
  }

  /** The last day of the notice to third parties. */
  public LocalDate noticeBy() {
    return received.plusDays(NOTICE_DAYS);
  }

  /**
   * The last day of the answer.
   *
   * @return nothing while a further fee is waited for: these days are not counted
   */
  public Optional<LocalDate> replyBy() {
    if (urgent.isPresent()) {
      return replyUntil().map(RequestClocks::day);
    }
    if (feeAsked.isPresent() && feePaid.isEmpty()) {
      return Optional.empty();
    }
    LocalDate by = received.plusDays(REPLY_DAYS + excluded());
    LocalDate decision = received.plusDays(DECISION_DAYS);
    return Optional.of(noticed.isPresent() && decision.isAfter(by) ? decision : by);
  }

  /** The last moment of the answer, where it runs in hours. */
  public Optional<Instant> replyUntil() {
    return urgent.map(at -> at.plus(LIFE_OR_LIBERTY));
  }

  private long excluded() {
    return feeAsked.isPresent() && feePaid.isPresent()
        ? Math.max(0, ChronoUnit.DAYS.between(feeAsked.get(), feePaid.get()))
        : 0;
  }

  /**
   * The day since which it counts as refused: the one after the last, or that on which its hours
   * ended. Where it is known on which day it was answered, and not at what time, that day is in
   * time.
   *
   * @param now the moment that is asked about
   * @return nothing before, and where it was answered in time
   */
  public Optional<LocalDate> deemedRefused(Instant now) {
    if (urgent.isPresent()) {
      return replyUntil().filter(until -> isOver(until, now)).map(RequestClocks::day);
    }
    return replyBy().filter(by -> answered.orElse(day(now)).isAfter(by)).map(by -> by.plusDays(1));
  }

  private boolean isOver(Instant until, Instant now) {
    return answered.isPresent() && answeredAt.isEmpty()
        ? answered.get().isAfter(day(until))
        : answeredAt.orElse(now).isAfter(until);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, INDIA);
  }

  /**
   * The last day of a first appeal, without a reason for the delay.
   *
   * @param now the moment that is asked about
   * @return nothing while there is neither a decision nor a deemed refusal
   */
  public Optional<LocalDate> appealBy(Instant now) {
    return answered
        .or(() -> deemedRefused(now).flatMap(since -> replyBy()))
        .map(day -> day.plusDays(APPEAL_DAYS));
  }

  /** The last day on which an appeal is decided; nothing without one. */
  public Optional<LocalDate> appealDecisionBy() {
    return appealed.map(day -> day.plusDays(APPEAL_DAYS));
  }

  /** The same where reasons for a longer time are recorded. */
  public Optional<LocalDate> appealDecisionAtMost() {
    return appealed.map(day -> day.plusDays(LONGEST_APPEAL));
  }

  /**
   * The last day of a second appeal, without a reason for the delay: counted from the decision on
   * the first appeal, or from the day on which it should have been made. For the Commission no last
   * day was found.
   *
   * @param today the day that is asked about
   * @return nothing while the first appeal is neither decided nor late
   */
  public Optional<LocalDate> secondAppealBy(LocalDate today) {
    return appealDecided
        .or(() -> appealDecisionBy().filter(today::isAfter))
        .map(day -> day.plusDays(SECOND_APPEAL_DAYS));
  }

  /** All clocks that run or ran, in the order of their steps. */
  public List<Clock> all(Instant now) {
    List<Clock> clocks = new ArrayList<>();
    if (urgent.isEmpty()) { // else the answer is due before these days are over
      clocks.add(clock(Kind.TRANSFER, transferBy(), RightToInformation.transfer()));
      clocks.add(clock(Kind.NOTICE, noticeBy(), RightToInformation.thirdParty()));
    }
    noticed.ifPresent(
        day ->
            clocks.add(
                clock(
                    Kind.THIRD_PARTY, day.plusDays(ANSWER_DAYS), RightToInformation.thirdParty())));
    replyBy().ifPresent(by -> clocks.add(new Clock(Kind.REPLY, by, replyUntil(), basis())));
    appealBy(now)
        .ifPresent(by -> clocks.add(clock(Kind.APPEAL, by, RightToInformation.firstAppeal())));
    appealDecisionBy()
        .ifPresent(
            by -> clocks.add(clock(Kind.APPEAL_DECISION, by, RightToInformation.appealDecision())));
    secondAppealBy(day(now))
        .ifPresent(
            by -> clocks.add(clock(Kind.SECOND_APPEAL, by, RightToInformation.secondAppeal())));
    return List.copyOf(clocks);
  }

  private Citation basis() {
    if (urgent.isPresent()) {
      return RightToInformation.lifeOrLiberty();
    } else if (noticed.isPresent()) {
      return RightToInformation.thirdParty();
    }
    return excluded() > 0 ? RightToInformation.furtherFee() : RightToInformation.reply();
  }

  private static Clock clock(Kind kind, LocalDate by, Citation basis) {
    return new Clock(kind, by, Optional.empty(), basis);
  }

  /** The day of the receipt. */
  @Override
  public String toString() {
    return received.toString();
  }
}
