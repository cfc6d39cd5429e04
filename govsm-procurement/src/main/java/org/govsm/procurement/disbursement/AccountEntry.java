package org.govsm.procurement.disbursement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * Entry of the account of the payer that belongs to none of its orders, until an officer says what
 * it was: a charge of the bank, another payment, or a second one that is recovered. It names no
 * other party: a reference in which words stand is left out. Immutable and thread-safe.
 */
public final class AccountEntry implements ToPlain {

  /** Which way the money went. */
  public enum Direction {
    /** It left the account. */
    DEBIT,
    /** It came in. */
    CREDIT
  }

  /** What an entry was. */
  public enum Meaning {
    /** A charge of the bank. */
    BANK_CHARGE,
    /** A payment that is ordered and kept elsewhere. */
    OTHER_PAYMENT,
    /** A second payment of what was paid, or a payment that nobody ordered: it is recovered. */
    TO_RECOVER,
    /** Money that came back, or was recovered. */
    CAME_BACK,
    /** A receipt of another kind. */
    RECEIPT,
    /** Something else, which the words say. */
    OTHER
  }

  /** Letters of a bank, then digits with few letters among them: no name. */
  private static final Pattern NUMBER =
      Pattern.compile("[A-Z]{0,6}[0-9](?:[A-Z]{0,2}[0-9/-])*[A-Z]{0,2}");

  private static final int LONGEST = 35;

  private final Direction direction;
  private final String account;
  private final LocalDate day;
  private final Money amount;
  private final Optional<String> reference;
  private final String digest;

  private AccountEntry(
      Direction direction,
      String account,
      LocalDate day,
      Money amount,
      Optional<String> reference,
      String digest) {
    this.direction = direction;
    this.account = account;
    this.day = day;
    this.amount = amount;
    this.reference = reference;
    this.digest = digest;
  }

  /**
   * An entry as the bank tells it.
   *
   * @param account the account of the payer, masked
   * @param reference the bank's own, where it gives one
   * @param place which it is among entries of one file that are alike, from 1 on
   */
  public static AccountEntry of(
      Direction direction,
      String account,
      LocalDate day,
      Money amount,
      Optional<String> reference,
      int place) {
    Map<String, Object> tree = told(direction, account, day, amount);
    tree.put("reference", reference.map(BankReference::key).orElse(""));
    tree.put("place", BigDecimal.valueOf(place));
    return new AccountEntry(
        direction,
        account,
        day,
        amount,
        reference.filter(AccountEntry::isNumber),
        CanonicalForm.digest(tree));
  }

  private static boolean isNumber(String said) {
    return said.length() <= LONGEST && NUMBER.matcher(said.toUpperCase(Locale.ROOT)).matches();
  }

  /** The same entry, the reference of which repeats the number of an account, without it. */
  public AccountEntry withoutReference() {
    return new AccountEntry(direction, account, day, amount, Optional.empty(), digest);
  }

  /** Which way the money went. */
  public Direction direction() {
    return direction;
  }

  /** The account of the payer, masked. */
  public String account() {
    return account;
  }

  /** The day of the booking. */
  public LocalDate day() {
    return day;
  }

  /** The sum. */
  public Money amount() {
    return amount;
  }

  /** The bank's own reference; nothing where it gives none, or one with words in it. */
  public Optional<String> reference() {
    return reference;
  }

  /**
   * What the entry is known by, however often and in whichever message the bank tells it: the
   * digest of account, direction, day, sum and reference.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return digest;
  }

  /**
   * Why a person does not say what an entry was: who uploaded the file that tells it does not.
   *
   * @param takenBy the id of who uploaded it
   */
  public static Optional<Message> againstClearing(String takenBy, String by) {
    return Skeleton.same(takenBy, by)
        ? Optional.of(Message.of("disbursement.duty.entry"))
        : Optional.empty();
  }

  private static Map<String, Object> told(
      Direction direction, String account, LocalDate day, Money amount) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("direction", direction.name());
    tree.put("account", account);
    tree.put("bookedOn", day.toString());
    tree.put("amount", amount.toString());
    return tree;
  }

  /** The tree for records, pages and answers. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = told(direction, account, day, amount);
    reference.ifPresent(said -> tree.put("bankReference", said));
    tree.put("digest", digest);
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AccountEntry entry && digest.equals(entry.digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  /** The direction, the day and the sum. */
  @Override
  public String toString() {
    return direction + " " + day + " " + amount;
  }
}
