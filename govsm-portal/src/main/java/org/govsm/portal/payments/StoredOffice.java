package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Paying office of a department as it is stored.
 *
 * @param version how often it was stated, proposed or decided on; 0 where nobody has
 */
public record StoredOffice(String department, int version, Map<String, @Nullable Object> content) {

  static final String PROPOSAL = "proposal";
  static final String FORMER = "former";
  static final String BY = "proposedBy";

  /** What counts where nobody has stated anything. */
  static StoredOffice none(String department) {
    return new StoredOffice(department, 0, Map.of());
  }

  /** Whether it counts: a second person has confirmed what was stated. */
  public boolean isStated() {
    return content.containsKey("sealed");
  }

  /** The name of the office, as the bank has it. */
  public String name() {
    return text("name");
  }

  /** The account that is debited, masked. */
  public String masked() {
    return text("masked");
  }

  /** Hours from a confirmation of an account to the first payment. */
  public int coolingHours() {
    return number("coolingHours");
  }

  /** Days within which the bank is to answer. */
  public int answerDays() {
    return number("answerDays");
  }

  /** A code of the paying authority. */
  public Optional<String> code(String name) {
    return Optional.of(text(name)).filter(code -> !code.isEmpty());
  }

  /** What is sealed of it. */
  String sealed() {
    return text("sealed");
  }

  /** The version under which its account was sealed. */
  int sealedAs() {
    return content.containsKey("sealedAs") ? number("sealedAs") : version;
  }

  static String bound(String department, int version) {
    return "office " + department + " " + version;
  }

  /** A change that waits for a second person; its version is that of the office. */
  public Optional<StoredOffice> proposal() {
    return content.containsKey(PROPOSAL)
        ? Optional.of(new StoredOffice(department, version, StoredTree.tree(content, PROPOSAL)))
        : Optional.empty();
  }

  /** Who proposed it; empty text where nothing is proposed. */
  public String proposedBy() {
    return proposal().map(one -> one.text(BY)).orElse("");
  }

  /** What was stated before: hours, until when they counted, and the sealed account. */
  List<Map<String, @Nullable Object>> former() {
    return content.containsKey(FORMER) ? StoredTree.trees(content, FORMER) : List.of();
  }

  /** A member as it was stated; empty text where it was not. */
  public String text(String name) {
    return content.get(name) == null ? "" : String.valueOf(content.get(name));
  }

  private int number(String name) {
    return content.get(name) instanceof BigDecimal ? (int) StoredTree.number(content, name) : 0;
  }
}
