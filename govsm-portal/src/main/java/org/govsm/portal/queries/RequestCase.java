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
import org.govsm.governance.legalrequest.RequestAct;
import org.govsm.governance.legalrequest.RequestAct.Kind;
import org.govsm.governance.legalrequest.RequestDue;
import org.govsm.governance.legalrequest.RequestRecord;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Case of a legal request: an order to remove, a complaint, or an order for information. */
record RequestCase(RequestRecord record) implements DeskCase {

  static final String PART = "request";

  static RequestCase of(
      Map<String, @Nullable Object> received, List<Map<String, @Nullable Object>> acts) {
    return new RequestCase(RequestRecord.onRecord(DeskCase.tree(PART, received, acts)).orThrow());
  }

  static RequestCase begin(Map<String, @Nullable Object> received) {
    return new RequestCase(
        ProblemException.accepted(
            RequestRecord.fromPlain(DeskCase.tree(PART, received, List.of()))));
  }

  @Override
  public Map<String, @Nullable Object> toFacts(
      String id, DeskRules rules, Optional<String> enteredBy) {
    return new LinkedHashMap<>(record.toFacts(id, enteredBy));
  }

  @Override
  public Instant receivedAt() {
    return record.receivedAt().toInstant();
  }

  @Override
  public String category() {
    return record.kind();
  }

  @Override
  public String state() {
    return record.state().name();
  }

  @Override
  public String officer() {
    return "";
  }

  @Override
  public List<String> next() {
    return Stream.of(Kind.values()).filter(record.next()::contains).map(Kind::name).toList();
  }

  @Override
  public List<String> asked(String act) {
    return RequestAct.asked(Kind.valueOf(act));
  }

  @Override
  public List<String> deeds() {
    return record.deeds();
  }

  @Override
  public boolean needs(String act, String member) {
    return RequestAct.isNeeded(Kind.valueOf(act), member);
  }

  @Override
  public List<String> roles(String act) {
    return RequestAct.roles(Kind.valueOf(act));
  }

  @Override
  public boolean mayDo(String act, Optional<String> enteredBy, String officer) {
    return switch (Kind.valueOf(act)) {
      case MEET, DECLINE -> record.mayMeet(enteredBy, officer);
      case CONFIRM -> record.mayConfirm(officer);
      case TAKE_BACK -> !takeable(officer).isEmpty();
      default -> true;
    };
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
  public Optional<WordOfTwo> word(String act, Map<String, @Nullable Object> given) {
    return switch (Kind.valueOf(act)) {
      case CONFIRM -> record.correctionWord();
      case MEET -> record.sureWord();
      default -> Optional.empty();
    };
  }

  @Override
  public Map<String, Object> moved(String act, String by) {
    return switch (Kind.valueOf(act)) {
      case CORRECT -> Map.of(StoredQuery.CORRECTION, Map.of("by", by));
      case CONFIRM ->
          Map.of(StoredQuery.CORRECTION, Map.of(), "receivedAt", Moments.text(receivedAt()));
      default -> Map.of();
    };
  }

  @Override
  public String ownEntry(String act) {
    return act.equals(Kind.DECLINE.name()) ? "queries.order-own-declined" : "queries.order-own";
  }

  @Override
  public List<String> correctedBy() {
    return record.correctedBy();
  }

  @Override
  public boolean isDayMoved() {
    return record.isDayMoved();
  }

  @Override
  public Optional<String> settledBy() {
    return record.metBy();
  }

  @Override
  public List<String> recordClasses() {
    return record.recordClasses();
  }

  @Override
  public List<String> unclassed() {
    return recordClasses().isEmpty() ? List.of(category()) : List.of();
  }

  @Override
  public Optional<LocalDate> closedOn() {
    return record.lastDone().filter(last -> !record.isOpen()).map(RequestAct::countsOn);
  }

  @Override
  public RequestCase after(Map<String, @Nullable Object> act) {
    RequestAct read = ProblemException.accepted(RequestAct.fromPlain(act));
    return new RequestCase(ProblemException.accepted(record.after(read)));
  }

  @Override
  public Decision<RequestDue> decided(DeskRules rules, Instant asOf) {
    return record.due(Moments.inIndia(asOf));
  }

  @Override
  public Optional<Instant> due(DeskRules rules, Instant asOf) {
    return decided(rules, asOf).found().flatMap(record::dueNext).map(OffsetDateTime::toInstant);
  }

  @Override
  public Optional<Message> statement(DeskRules rules, Instant asOf) {
    return Optional.empty();
  }
}
