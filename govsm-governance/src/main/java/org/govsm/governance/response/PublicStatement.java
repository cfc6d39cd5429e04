package org.govsm.governance.response;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.TextBeside;
import org.jspecify.annotations.Nullable;

/**
 * Public statement on one query: whether it was answered, whether officially, and how long it took
 * or by when it will be. It tells nothing of the person and nothing of what was asked. What two
 * officers corrected it tells as it stands, and that it was corrected, not what stood before.
 */
public final class PublicStatement implements Worded {

  /** What is told of the answer. The set is closed: each is another sentence of this class. */
  public enum Status {
    /** It was answered. */
    GIVEN,
    /** The person got a first response, and no answer is on record. */
    FIRST_RESPONSE,
    /** It was closed without a response. */
    CLOSED,
    /** It repeats another query, under which it counts. */
    REPEATED,
    /** No answer is owed. */
    NOT_OWED,
    /** Its time still runs, or is not known. */
    PENDING,
    /** Its time is over and there is no answer. */
    OVERDUE
  }

  private final Status status;
  private final Optional<String> type;
  private final Optional<Duration> taken;
  private final Optional<IndianMoment> dueBy;
  private final Optional<IndianMoment> recorded;
  private final Optional<IndianMoment> corrected;

  private PublicStatement(
      Status status,
      Optional<String> type,
      Optional<Duration> taken,
      Optional<IndianMoment> dueBy,
      Optional<IndianMoment> recorded,
      Optional<IndianMoment> corrected) {
    this.recorded = recorded;
    this.corrected = corrected;
    this.status = status;
    this.type = type;
    this.taken = taken;
    this.dueBy = dueBy;
  }

  /**
   * The statement on a query. One whose type of response is not recorded got a first response.
   *
   * @param due what {@link ResponseDue} decided of it
   */
  public static PublicStatement of(Query query, Decision<QueryTimes> due) {
    Optional<IndianMoment> answered = query.responseType().flatMap(one -> query.firstResponseAt());
    return of(query, answered, query.responseRecordedAt(), Optional.empty(), due);
  }

  /**
   * The statement on a query with its acts.
   *
   * @param due what {@link ResponseDue} decided of {@link QueryRecord#query}
   */
  public static PublicStatement of(QueryRecord record, Decision<QueryTimes> due) {
    Query query = record.query();
    if (record.sameAs().isPresent()) {
      Optional<IndianMoment> no = Optional.empty();
      return new PublicStatement(Status.REPEATED, Optional.empty(), Optional.empty(), no, no, no);
    }
    return of(
        query,
        record.answeredAt(),
        record.answered().map(ActTime::later).orElseGet(query::responseRecordedAt),
        record.corrections().confirmedAt().stream().reduce((earlier, later) -> later),
        due);
  }

  private static PublicStatement of(
      Query query,
      Optional<IndianMoment> answered,
      Optional<IndianMoment> recorded,
      Optional<IndianMoment> corrected,
      Decision<QueryTimes> due) {
    Optional<QueryTimes> times = due.found();
    Status status = status(query, answered, times);
    Optional<Duration> taken =
        answered
            .or(query::firstResponseAt)
            .flatMap(at -> query.receivedAt().map(from -> Duration.between(from.at(), at.at())));
    Optional<IndianMoment> dueBy =
        switch (status) {
          case GIVEN, CLOSED, REPEATED -> Optional.empty();
          case FIRST_RESPONSE ->
              times
                  .filter(one -> query.closedAt().isEmpty())
                  .flatMap(QueryTimes::closeBy)
                  .map(IndianMoment::new);
          default -> times.flatMap(QueryTimes::firstBy).map(IndianMoment::new);
        };
    return new PublicStatement(status, query.responseType(), taken, dueBy, recorded, corrected);
  }

  private static Status status(
      Query query, Optional<IndianMoment> answered, Optional<QueryTimes> times) {
    if (answered.isPresent()) {
      return Status.GIVEN;
    } else if (query.firstResponseAt().isPresent()) {
      return Status.FIRST_RESPONSE;
    }
    boolean closed = query.closedAt().isPresent();
    return closed && times.filter(one -> !one.isOwed()).isEmpty() ? Status.CLOSED : open(times);
  }

  private static Status open(Optional<QueryTimes> times) {
    if (times.filter(one -> !one.isOwed()).isPresent()) {
      return Status.NOT_OWED;
    }
    boolean late = times.flatMap(QueryTimes::firstInTime).filter(met -> !met).isPresent();
    return late ? Status.OVERDUE : Status.PENDING;
  }

  /** What is told of the answer. */
  public Status status() {
    return status;
  }

  /** Whether the answer is OFFICIAL or UNOFFICIAL; nothing where it is not known. */
  public Optional<String> type() {
    return type;
  }

  /** How long the answer or the first response took, by the clock; nothing where there is none. */
  public Optional<Duration> taken() {
    return taken;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("status", status.name());
    type.ifPresent(one -> tree.put("type", one));
    taken.ifPresent(time -> tree.put("takenMinutes", time.toMinutes()));
    dueBy.ifPresent(at -> tree.put("dueBy", at.code()));
    recorded.ifPresent(at -> tree.put("recordedAt", at.code()));
    corrected.ifPresent(at -> tree.put("correctedAt", at.code()));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return TextBeside.of(this, words);
  }

  /** When the response was put on record, where that was later than it is said to have been. */
  public Optional<OffsetDateTime> recordedAt() {
    return recorded.map(IndianMoment::at);
  }

  /** When the entry was last corrected by two officers; nothing where it stands as typed first. */
  public Optional<OffsetDateTime> correctedAt() {
    return corrected.map(IndianMoment::at);
  }

  @Override
  public Message said() {
    Message told = told();
    Message typed =
        recorded
            .map(at -> Message.of("reply.as-typed").with("told", told).with("recorded", at))
            .orElse(told);
    return corrected
        .map(at -> Message.of("reply.as-corrected").with("told", typed).with("day", at.day()))
        .orElse(typed);
  }

  private Message told() {
    Message how =
        type.map(one -> Message.of("reply.type").with("type", new Term("reply-type." + one)))
            .orElse(Message.of("reply.type-unknown"));
    Message time = taken.map(ResponseDue::said).orElse(Message.of("reply.time-unknown"));
    return switch (status) {
      case GIVEN -> Message.of("reply.given").with("time", time).with("type", how);
      case FIRST_RESPONSE ->
          dueBy
              .map(at -> Message.of("reply.first-given-due").with("at", at))
              .orElse(Message.of("reply.first-given"))
              .with("time", time);
      case CLOSED -> Message.of("reply.closed-unanswered");
      case REPEATED -> Message.of("reply.repeated");
      case NOT_OWED -> Message.of("reply.not-owed");
      case PENDING ->
          dueBy
              .map(at -> Message.of("reply.pending").with("at", at))
              .orElse(Message.of("reply.pending-open"));
      case OVERDUE ->
          dueBy
              .map(at -> Message.of("reply.overdue").with("at", at))
              .orElse(Message.of("reply.pending-open"));
    };
  }
}
