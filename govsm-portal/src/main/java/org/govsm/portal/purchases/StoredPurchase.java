package org.govsm.portal.purchases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.vocabulary.CodeLists;
import org.jspecify.annotations.Nullable;

/**
 * A version of a purchase.
 *
 * @param version its number, from 1 on
 * @param content title, need, book, days, facts and, where they are known, used, supplier, reason
 *     and closing
 * @param digest the hash of the content
 */
public record StoredPurchase(
    String department,
    String id,
    int version,
    String state,
    Map<String, @Nullable Object> content,
    Map<String, @Nullable Object> decision,
    String digest,
    Instant madeAt) {

  /** The state of a purchase whose file is open. */
  public static final String OPEN = "OPEN";

  /** The state of a purchase whose file is closed: nothing changes any more. */
  public static final String CLOSED = "CLOSED";

  /** A purchase as it would be entered. */
  static StoredPurchase entered(String department, PurchaseReader.Read read, Instant at) {
    return new StoredPurchase(
        department,
        read.id(),
        1,
        OPEN,
        new LinkedHashMap<>(read.content()),
        Map.of(),
        CanonicalForm.digest(read.content()),
        at);
  }

  /** The purchase as it would be with another content. */
  StoredPurchase with(Map<String, ? extends @Nullable Object> changed, String hash, Instant at) {
    return new StoredPurchase(
        department, id, version + 1, state, new LinkedHashMap<>(changed), decision, hash, at);
  }

  /** Whether its file is open. */
  public boolean isOpen() {
    return state.equals(OPEN);
  }

  /** Whether its file was closed before a day. */
  public boolean isClosedBefore(LocalDate day) {
    return !isOpen() && Moments.day(madeAt).isBefore(day);
  }

  /** What it is called for people. */
  public String title() {
    return StoredTree.text(content, "title");
  }

  /**
   * What it is for.
   *
   * @return the key of the need; purchases of one need are looked at together
   */
  public String need() {
    return StoredTree.text(content, "need");
  }

  /** Whether it is for a requirement, by its id; where none is named it is for what it is for. */
  public boolean isFor(Optional<String> requirement) {
    return requirement.map(need()::equalsIgnoreCase).orElse(true);
  }

  /** By whose law it is made. */
  public String book() {
    return StoredTree.text(content, "book");
  }

  /**
   * How it was made.
   *
   * @return the code of the procedure, where that is on record
   */
  public Optional<String> used() {
    return Optional.ofNullable(content.get("used")).map(String::valueOf);
  }

  /** Whether it says that it was made in a way by which several orders come from one. */
  public boolean claimsSeveralOrders() {
    return used()
        .filter(code -> CodeLists.shipped().contains(CodeLists.SEVERAL_ORDERS, code))
        .isPresent();
  }

  /** Whether it says that it was made in a way in which everybody may bid. */
  public boolean isAdvertised() {
    return used()
        .filter(code -> CodeLists.shipped().contains(CodeLists.ADVERTISED, code))
        .isPresent();
  }

  /**
   * From whom it was bought.
   *
   * @return the id in the register of suppliers or a name, where that is on record
   */
  public Optional<String> supplier() {
    return Optional.ofNullable(content.get("supplier")).map(String::valueOf);
  }

  /** Why it was made in another way than the law answers. */
  public Optional<String> reason() {
    return Optional.ofNullable(content.get("reason")).map(String::valueOf);
  }

  /** What was said when its file was closed. */
  public Optional<String> closing() {
    return Optional.ofNullable(content.get("closing")).map(String::valueOf);
  }

  /**
   * Its days by their role.
   *
   * @return the tree of days
   */
  public Map<String, @Nullable Object> days() {
    return StoredTree.tree(content, "days");
  }

  /** One of its days; nothing where it is not on record. */
  public Optional<LocalDate> day(String role) {
    return Optional.ofNullable(days().get(role)).map(String::valueOf).flatMap(RequestContexts::day);
  }

  /** What it is worth as it is on record; nothing for what is no sum. */
  public Optional<Money> value() {
    return Optional.ofNullable(facts().get("value"))
        .map(String::valueOf)
        .flatMap(StoredPurchase::money);
  }

  private static Optional<Money> money(String rupees) {
    try {
      return Optional.of(Money.ofRupees(rupees));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** What is known of it. */
  public Map<String, @Nullable Object> facts() {
    return StoredTree.tree(content, "facts");
  }
}
