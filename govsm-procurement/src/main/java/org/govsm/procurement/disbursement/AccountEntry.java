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
    CREDIT;

    /** The way of a booking. */
    public static Direction of(BankAnswer answer) {
      return answer.kind() == BankAnswer.Kind.RETURNED ? CREDIT : DEBIT;
    }
  }

  /** What an entry was. */
  public enum Meaning {
    /** A charge of the bank. */
    BANK_CHARGE(Direction.DEBIT),
    /** A payment that is ordered and kept elsewhere. */
    OTHER_PAYMENT(Direction.DEBIT),
    /** A second payment of what was paid, or a payment that nobody ordered: it is recovered. */
    TO_RECOVER(Direction.DEBIT),
    /** Money that came back, or was recovered. */
    CAME_BACK(Direction.CREDIT),
    /** A receipt of another kind. */
    RECEIPT(Direction.CREDIT),
    /** The same as another one, which the bank told again without a reference. */
    TOLD_AGAIN(null),
    /** A booking of an order, which the bank told without its reference before. */
    OF_ORDER(null),
    /** Something else, which the words say. */
    OTHER(null);

    private final Optional<Direction> way;

    Meaning(@Nullable Direction way) {
      this.way = Optional.ofNullable(way);
    }

    /** Whether an entry of a direction can have been that. */
    public boolean fits(Direction direction) {
      return way.map(direction::equals).orElse(true);
    }
  }

  /** A word or letters of banks, then digits with few letters among them: no name. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[A-Z]{0,6}"
              + "|(?:ACH|CHG|CHQ|CHRG|CMS|ECS|FT|IMPS|NACH|NEFT|REF|RTGS|TRF|TRN|TXN|UPI|UTR)"
              + "[ _/-](?:[A-Z]{4,5}(?=[0-9]{10}))?)"
              + "[0-9](?:[A-Z]{0,2}[0-9/-])*[A-Z]{0,2}");

  private static final int LONGEST = 35;

  /** The member that tells in which statement an entry without a reference stands. */
  private static final String STATEMENT = "statement";

  private final Direction direction;
  private final String account;
  private final LocalDate day;
  private final Money amount;
  private final Optional<String> reference;
  private final String digest;
  private final Optional<String> statement;

  private AccountEntry(
      Direction direction,
      String account,
      LocalDate day,
      Money amount,
      Optional<String> reference,
      String digest,
      Optional<String> statement) {
    this.direction = direction;
    this.account = account;
    this.day = day;
    this.amount = amount;
    this.reference = reference;
    this.digest = digest;
    this.statement = statement;
  }

  /**
   * An entry as the bank tells it.
   *
   * @param account the account of the payer, masked
   * @param reference the bank's own, where it gives one
   * @param place which it is among entries of one file that are alike, from 1 on
   * @param statement what the bank calls the statement, its page and the entry in it: without a
   *     reference of its own an entry is known by nothing else
   */
  public static AccountEntry of(
      Direction direction,
      String account,
      LocalDate day,
      Money amount,
      Optional<String> reference,
      int place,
      String statement) {
    String key = reference.map(BankReference::key).orElse("");
    return new AccountEntry(
        direction,
        account,
        day,
        amount,
        reference.filter(AccountEntry::isNumber),
        digest(told(direction, account, day, amount), key, place),
        key.isEmpty()
            ? Optional.of(CanonicalForm.digest(Map.of(STATEMENT, statement)))
            : Optional.empty());
  }

  private static String digest(Map<String, Object> told, String key, int place) {
    told.put("reference", key);
    told.put("place", BigDecimal.valueOf(place));
    return CanonicalForm.digest(told);
  }

  private static boolean isNumber(String said) {
    return said.length() <= LONGEST && NUMBER.matcher(said.toUpperCase(Locale.ROOT)).matches();
  }

  /** The same entry, the reference of which repeats the number of an account, without it. */
  public AccountEntry withoutReference() {
    return new AccountEntry(direction, account, day, amount, Optional.empty(), digest, statement);
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
   * What the entry is known by: the digest of account, direction, day, sum and reference, and of
   * which it is among those of its file that are alike in all of them.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return digest;
  }

  /**
   * The digest under which the entry is kept beside one that is alike: without a reference of the
   * bank, in another statement, it is the same or another one, and nobody can tell but by asking.
   *
   * @param kept the tree of the entry that is on record with its digest
   * @return nothing where it is surely the same
   */
  public Optional<String> beside(Map<String, ?> kept) {
    return statement
        .filter(own -> !own.equals(kept.get(STATEMENT)))
        .map(own -> CanonicalForm.digest(Map.of("digest", digest, STATEMENT, own)));
  }

  /** Whether the bank gives it a reference of its own, told or not. */
  public boolean isReferenced() {
    return statement.isEmpty();
  }

  /**
   * Whether an entry on record may be the same, though the bank gives one of the two a reference
   * alone: nobody can tell but by asking.
   *
   * @param kept the tree of the entry that is on record
   */
  public boolean mayBe(Map<String, ?> kept) {
    boolean other =
        kept.containsKey(STATEMENT)
            || digest(told(direction, account, day, amount), "", 1).equals(kept.get("digest"));
    return statement.isEmpty() == other
        && told(direction, account, day, amount).entrySet().stream()
            .allMatch(each -> each.getValue().equals(kept.get(each.getKey())));
  }

  /** Whether the bank told it as a booking of an order, by its own reference. */
  public boolean isOf(BankAnswer answer) {
    boolean booked = answer.isBooking() || answer.kind() == BankAnswer.Kind.CHARGED;
    return booked
        && answer.bankReference().isPresent()
        && answer
            .bookedOn()
            .map(on -> told(Direction.of(answer), account, on, answer.moved()))
            .map(tree -> digest(tree, answer.referenceKey().orElse(""), 1))
            .filter(digest::equals)
            .isPresent();
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

  /**
   * Why a person does not confirm that an entry is not recovered after all: who said so first does
   * not.
   *
   * @param proposedBy the id of who said so
   */
  public static Optional<Message> againstChanging(String proposedBy, String by) {
    return Skeleton.same(proposedBy, by)
        ? Optional.of(Message.of("disbursement.duty.entry-change"))
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
    statement.ifPresent(said -> tree.put(STATEMENT, said));
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
