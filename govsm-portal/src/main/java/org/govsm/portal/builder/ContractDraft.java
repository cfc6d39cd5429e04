package org.govsm.portal.builder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Contract draft: terms in the making, in their newest version.
 *
 * @param author who began it
 * @param changedBy who did the last step
 * @param amends the contract that it amends; empty text for a new contract
 * @param amendsVersion the version of that contract from which it was made
 * @param lookedVersion the version that was returned or refused last; 0 where none was
 * @param reason why it was returned or refused last; empty text where it was not
 * @param contract the contract that came of it; empty text before
 * @param requirement the requirement that its terms name; empty text for none
 * @param eventNo the number of the event that made it what it is
 * @param content the terms, why they deviate from the standard, and what was decided on them, in
 *     canonical form
 */
public record ContractDraft(
    String department,
    long draftNo,
    int version,
    String state,
    String title,
    String author,
    String changedBy,
    String amends,
    int amendsVersion,
    int lookedVersion,
    String reason,
    String contract,
    Instant changedAt,
    String requirement,
    long eventNo,
    String content) {

  static final String WORK = "IN_WORK";
  static final String SENT = "SENT";
  static final String RETURNED = "RETURNED";
  static final String REFUSED = "REFUSED";
  static final String RECORDED = "RECORDED";
  static final String WITHDRAWN = "WITHDRAWN";

  /** The states in which it can be changed. */
  static final List<String> OPEN = List.of(WORK, RETURNED, REFUSED);

  static final String TERMS = "terms";

  private static final int TITLE = 200;
  private static final String DEVIATION = "deviation";
  private static final String CARRIED = "carriedFrom";
  private static final String DECIDED = "decided";

  /** Whether it can be changed. */
  public boolean isOpen() {
    return OPEN.contains(state);
  }

  /** Whether it came back to its authors: returned, or refused by the competent authority. */
  boolean isGivenBack() {
    return state.equals(RETURNED) || isRefused();
  }

  /** Whether the competent authority refused what it says. */
  public boolean isRefused() {
    return state.equals(REFUSED);
  }

  /** Whether it waits for a signature. */
  public boolean isSent() {
    return state.equals(SENT);
  }

  /** Whether a contract came of it. */
  public boolean isRecorded() {
    return state.equals(RECORDED);
  }

  /** Whether it amends a contract. */
  public boolean isAmendment() {
    return !amends.isEmpty();
  }

  /** Its address. */
  public String path() {
    return "/contract-drafts/" + department + "/" + draftNo;
  }

  /** The tree of the terms, whole or not. */
  public Map<String, @Nullable Object> terms() {
    return StoredTree.tree(stored(), TERMS);
  }

  private Map<String, @Nullable Object> stored() {
    return StoredTree.read(content.getBytes(UTF_8));
  }

  /** Why the terms deviate from the standard. */
  public Optional<String> deviation() {
    return Optional.ofNullable(stored().get(DEVIATION))
        .map(String::valueOf)
        .filter(text -> !text.isEmpty());
  }

  /** The number of the draft of which it carries the changes over. */
  Optional<Long> carriedFrom() {
    Map<String, @Nullable Object> stored = stored();
    return stored.containsKey(CARRIED)
        ? Optional.of(StoredTree.number(stored, CARRIED))
        : Optional.empty();
  }

  /** What the competent authority decided on what it says now; a return ends it. */
  Optional<DraftDecision> decision() {
    Map<String, @Nullable Object> stored = stored();
    if (!stored.containsKey(DECIDED) || lookedVersion == version) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> said = StoredTree.tree(stored, DECIDED);
    return Optional.of(
        new DraftDecision(
            DraftDecision.questions(StoredTree.text(said, "question")),
            StoredTree.text(said, "by"),
            StoredTree.text(said, "reason"),
            Optional.ofNullable(said.get("provision")).map(String::valueOf),
            Optional.ofNullable(said.get("paper")).map(String::valueOf)));
  }

  /** Who decided on a content; nothing for one without a decision. */
  static Optional<String> decidedBy(String content) {
    Map<String, @Nullable Object> stored = StoredTree.read(content.getBytes(UTF_8));
    return stored.containsKey(DECIDED)
        ? Optional.of(StoredTree.text(StoredTree.tree(stored, DECIDED), "by"))
        : Optional.empty();
  }

  /** The content with a decision on it. */
  Map<String, ?> decided(DraftDecision decision) {
    Map<String, Object> content = new LinkedHashMap<>();
    stored().forEach((name, part) -> content.put(name, Objects.requireNonNull(part)));
    content.put(DECIDED, decision.tree());
    return content;
  }

  /** What lists show of the content of a draft, by column. */
  static Map<String, @Nullable Object> listed(Map<String, @Nullable Object> content) {
    Map<String, @Nullable Object> terms = StoredTree.tree(content, TERMS);
    String title = Trees.text(terms, "title").orElse("");
    String requirement = Trees.text(Trees.object(terms.get("requirement")), "id").orElse("");
    return Map.of(
        "title",
        title.length() > TITLE ? title.substring(0, TITLE) : title,
        "requirement",
        requirement);
  }

  /** The content of a draft as it is kept: the same text for the same content. */
  static String text(Map<String, ?> content) {
    return new String(StoredTree.bytes(content), UTF_8);
  }

  /**
   * The content of a draft.
   *
   * @param carried the number of the draft of which the changes were carried over, if any
   */
  static Map<String, ?> content(
      Map<String, ? extends @Nullable Object> terms, String deviation, Optional<Long> carried) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(TERMS, terms);
    if (!deviation.isEmpty()) {
      content.put(DEVIATION, deviation);
    }
    carried.ifPresent(number -> content.put(CARRIED, BigDecimal.valueOf(number)));
    return content;
  }
}
