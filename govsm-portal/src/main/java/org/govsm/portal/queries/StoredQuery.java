package org.govsm.portal.queries;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Stored query: a query of the public or a legal request, as the desk lists it. What the person
 * wrote is {@link Asked}; what was done are {@link StoredAct acts}.
 *
 * @param kind {@link #QUERY} or {@link #LEGAL_REQUEST}
 * @param category the category of the query, or the kind of the request; empty while unknown
 * @param account the account of the department that it came to; empty where it came elsewhere
 * @param title what it is about, in words of the department that name nobody
 * @param acts how many acts are on record
 * @param officer who answers; empty while it is with nobody
 * @param dueAt the last moment of what is next; nothing where nothing is due, or none is known, as
 *     {@link #isDueOpen} tells
 * @param content what was received, as the domain reads it
 */
public record StoredQuery(
    String department,
    String id,
    String kind,
    String category,
    String account,
    String platform,
    String title,
    String state,
    int acts,
    String officer,
    Instant receivedAt,
    Instant movedAt,
    Optional<Instant> dueAt,
    Map<String, @Nullable Object> content) {

  static final String QUERY = "QUERY";
  static final String LEGAL_REQUEST = "LEGAL_REQUEST";

  static final List<String> KINDS = List.of(QUERY, LEGAL_REQUEST);

  static final String ERASED = "erased";
  static final String DUE_OPEN = "dueOpen";
  static final String ENTERED_BY = "enteredBy";
  static final String CORRECTION = "correction";
  static final String REPEATS = "repeats";

  /** The states of queries, then those of legal requests alone. */
  static final List<String> STATES =
      List.of("RECEIVED", "ROUTED", "ANSWERED", "REFERRED", "CLOSED", "MET", "DECLINED");

  private static final List<String> OVER = List.of("CLOSED", "MET", "DECLINED");

  StoredQuery with(Map<String, @Nullable Object> other) {
    return new StoredQuery(
        department,
        id,
        kind,
        category,
        account,
        platform,
        title,
        state,
        acts,
        officer,
        receivedAt,
        movedAt,
        dueAt,
        other);
  }

  /** Whether it is a legal request. */
  public boolean isRequest() {
    return kind.equals(LEGAL_REQUEST);
  }

  /** Whether something is left to do. */
  public boolean isOpen() {
    return !OVER.contains(state);
  }

  /** Whether what is next was due before a moment. */
  public boolean isLate(Instant now) {
    return dueAt.filter(now::isAfter).isPresent();
  }

  /** Whether something may be due and it is not known by when. */
  public boolean isDueOpen() {
    return isOpen() && Boolean.TRUE.equals(content.get(DUE_OPEN));
  }

  /** Whether what the person wrote was erased. */
  public boolean isErased() {
    return content.containsKey(ERASED);
  }

  /** Who put it on record; nothing for what is older than that was kept with it. */
  Optional<String> enteredBy() {
    return Optional.ofNullable(content.get(ENTERED_BY)).map(String::valueOf);
  }

  /**
   * The correction that waits for another officer: {@code by} whom it was entered, and of a query
   * {@code of} which category; nothing where none waits.
   */
  Optional<Map<String, @Nullable Object>> correction() {
    return Optional.of(content)
        .filter(known -> known.containsKey(CORRECTION))
        .map(known -> StoredTree.tree(known, CORRECTION))
        .filter(waiting -> !waiting.isEmpty());
  }

  /** Who said that it repeats another query, until another officer says the same. */
  Optional<String> repeatedBy() {
    return Optional.of(content)
        .filter(known -> known.containsKey(REPEATS))
        .map(known -> StoredTree.tree(known, REPEATS).get("by"))
        .map(String::valueOf);
  }

  /** Whether it was closed, or taken up again, since two officers say that it repeats another. */
  boolean isOfTwoOfficers() {
    return content.containsKey(REPEATS);
  }

  /** When it was received, as it was typed at entry. */
  public Instant typedAt() {
    return typed("receivedAt").map(at -> OffsetDateTime.parse(at).toInstant()).orElse(receivedAt);
  }

  /** What the order says, as it was typed at entry; nothing where nothing was. */
  public Map<String, @Nullable Object> typedOrder() {
    return Optional.of(received())
        .filter(known -> isRequest())
        .map(known -> StoredTree.tree(known, RequestCase.PART))
        .filter(request -> request.containsKey(QueryForms.ORDER))
        .map(request -> StoredTree.tree(request, QueryForms.ORDER))
        .orElse(Map.of());
  }

  /** A member as it was typed at entry, whatever was corrected since. */
  public Optional<String> typed(String member) {
    String part = isRequest() ? RequestCase.PART : QueryCase.PART;
    return StoredTree.tree(received(), part).get(member) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The legal holds on it, as the domain reads them. */
  List<Map<String, @Nullable Object>> holds() {
    return content.containsKey("holds") ? StoredTree.trees(content, "holds") : List.of();
  }

  /** What was received, as the domain reads it. */
  Map<String, @Nullable Object> received() {
    return StoredTree.tree(content, "received");
  }

  /** The address of its page. */
  public String page() {
    return "/queries/" + department + "/" + id;
  }

  /** The address of the page of its account. */
  public String accountPage() {
    return "/governance/" + department + "/accounts/" + account;
  }

  /** How its state looks. */
  public String look(Instant now) {
    if (isLate(now)) {
      return "fail";
    }
    boolean isDone = !isOpen() && !state.equals("DECLINED") || state.equals("ANSWERED");
    return isDone ? "pass" : "na";
  }
}
