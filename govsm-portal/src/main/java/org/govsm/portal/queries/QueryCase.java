package org.govsm.portal.queries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.text.Message;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.response.QueryAct;
import org.govsm.governance.response.QueryAct.Kind;
import org.govsm.governance.response.QueryCategory;
import org.govsm.governance.response.QueryRecord;
import org.govsm.governance.response.QueryRouting;
import org.govsm.governance.response.QueryTimes;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Case of a query of the public. */
record QueryCase(QueryRecord record) implements DeskCase {

  static final String PART = "query";

  static QueryCase of(StoredQuery one, List<Map<String, @Nullable Object>> acts) {
    List<Map<String, @Nullable Object>> kept =
        one.isOfTwoOfficers() ? acts : acts.stream().map(QueryCase::byOne).toList();
    return new QueryCase(QueryRecord.onRecord(DeskCase.tree(PART, one.received(), kept)).orThrow());
  }

  /** A repetition of before two officers were asked closed the query. */
  private static Map<String, @Nullable Object> byOne(Map<String, @Nullable Object> act) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(act);
    if (act.containsKey("sameAs")) {
      kept.put(QueryAct.BY_ONE, true);
    }
    return kept;
  }

  static QueryCase begin(Map<String, @Nullable Object> received) {
    return new QueryCase(
        ProblemException.accepted(QueryRecord.fromPlain(DeskCase.tree(PART, received, List.of()))));
  }

  private Optional<QueryCategory> known() {
    return record.query().category();
  }

  @Override
  public String category() {
    return known().map(QueryCategory::code).orElse("");
  }

  @Override
  public String state() {
    return record.state().name();
  }

  @Override
  public String officer() {
    return record.query().assignedTo().orElse("");
  }

  @Override
  public Map<String, @Nullable Object> toFacts(
      String id, DeskRules rules, Optional<String> enteredBy) {
    return record.sameAs().isPresent()
        ? new LinkedHashMap<>()
        : new LinkedHashMap<>(record.toFacts(id, rules.standard(), rules.office()));
  }

  @Override
  public Instant receivedAt() {
    return record.receivedAt().toInstant();
  }

  @Override
  public List<String> next() {
    return Stream.of(Kind.values())
        .filter(record.next()::contains)
        .filter(kind -> known().isPresent() || !isForAnswering(kind))
        .map(Kind::name)
        .toList();
  }

  /** What was not answered is closed by who may answer it. */
  private boolean isForAnswering(Kind kind) {
    return kind == Kind.REPLY
        || kind == Kind.DISPUTE
        || kind == Kind.UPHOLD
        || kind == Kind.TAKE_BACK
        || kind == Kind.CLOSE && record.state() != QueryRecord.State.ANSWERED;
  }

  @Override
  public List<String> asked(String act) {
    return QueryAct.asked(Kind.valueOf(act));
  }

  @Override
  public boolean needs(String act, String member) {
    return QueryAct.needed(Kind.valueOf(act)).contains(member);
  }

  @Override
  public List<String> roles(String act) {
    Kind kind = Kind.valueOf(act);
    Optional<QueryCategory> answered = kind == Kind.CONFIRM ? record.confirming() : known();
    return QueryRouting.roles().stream()
        .filter(
            role ->
                !isForAnswering(kind) && !(kind == Kind.CONFIRM && answered.isPresent())
                    || answered.filter(one -> QueryRouting.mayAnswer(role, one)).isPresent())
        .toList();
  }

  @Override
  public boolean mayDo(String act, Optional<String> enteredBy, String officer) {
    return switch (Kind.valueOf(act)) {
      case DISPUTE -> record.mayDispute(officer);
      case UPHOLD -> record.mayUphold(officer);
      case CONFIRM -> record.mayConfirm(officer);
      case TAKE_BACK -> !takeable(officer).isEmpty();
      default -> true;
    };
  }

  @Override
  public Optional<WordOfTwo> word(String act, Map<String, @Nullable Object> given) {
    return switch (Kind.valueOf(act)) {
      case CONFIRM -> record.correctionWord();
      case CLOSE ->
          record
              .repeats()
              .flatMap(QueryAct::sameAs)
              .filter(other -> other.equals(given.get("sameAs")))
              .flatMap(other -> record.repetitionWord());
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> repeated() {
    return record.sameAs().or(() -> record.repeats().flatMap(QueryAct::sameAs));
  }

  @Override
  public List<Map<String, Object>> takenBack() {
    return record.takenBack();
  }

  @Override
  public List<Integer> takeable(String officer) {
    return record.takeable(officer);
  }

  @Override
  public Map<String, Object> moved(String act, String by) {
    return switch (Kind.valueOf(act)) {
      case CORRECT ->
          Map.of(
              StoredQuery.CORRECTION,
              Map.of("by", by, "of", record.confirming().map(QueryCategory::code).orElse("")));
      case CONFIRM ->
          Map.of(StoredQuery.CORRECTION, Map.of(), "receivedAt", Moments.text(receivedAt()));
      case CLOSE, REOPEN ->
          Map.of(
              StoredQuery.REPEATS,
              record
                  .repeats()
                  .map(claim -> Map.of("by", by, "of", claim.sameAs().orElseThrow()))
                  .orElse(Map.of()));
      default -> Map.of();
    };
  }

  @Override
  public boolean isDoubtful(int act) {
    return record.acts().get(act - 1).readsAsAcknowledgement();
  }

  @Override
  public List<String> correctedBy() {
    return record.correctedBy();
  }

  @Override
  public Optional<String> settledBy() {
    return record.answeredBy();
  }

  @Override
  public List<String> recordClasses() {
    return record.categories().stream().flatMap(one -> one.recordClass().stream()).toList();
  }

  @Override
  public List<String> unclassed() {
    return record.categories().stream()
        .filter(one -> one.recordClass().isEmpty())
        .map(QueryCategory::code)
        .toList();
  }

  @Override
  public Optional<LocalDate> closedOn() {
    return record.closed().map(QueryAct::countsOn);
  }

  @Override
  public QueryCase after(Map<String, @Nullable Object> act) {
    QueryAct read = ProblemException.accepted(QueryAct.fromPlain(act));
    return new QueryCase(ProblemException.accepted(record.after(read)));
  }

  @Override
  public Decision<QueryTimes> decided(DeskRules rules, Instant asOf) {
    return record.due(rules.standard(), rules.office(), Moments.inIndia(asOf));
  }

  @Override
  public Optional<Instant> due(DeskRules rules, Instant asOf) {
    return decided(rules, asOf).found().flatMap(record::dueNext).map(OffsetDateTime::toInstant);
  }

  @Override
  public Optional<Message> statement(DeskRules rules, Instant asOf) {
    return Optional.of(
        record.statement(rules.standard(), rules.office(), Moments.inIndia(asOf)).said());
  }
}
