package org.govsm.procurement.disbursement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * Bank account: the IFSC of the branch and the number. It never shows itself: no text, fault or
 * finding repeats either. Read them only to write an order.
 */
public final class BankAccount implements ToPlain {

  private static final Identifiers FORMS = Identifiers.shipped();

  /** What a message of ISO 20022 takes as the number of an account that is no IBAN. */
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,34}");

  private static final Pattern MASKED = Pattern.compile("[0-9]{0,6}[Xx*]{2,}");

  private static final Pattern USUAL = Pattern.compile("[0-9]{9,18}");

  static final Schema FORM =
      Schema.of(
              Field.of("ifsc", Field.Kind.CODE)
                  .unspoken()
                  .required()
                  .says("the IFSC of the branch"),
              Field.of("number", Field.Kind.CODE)
                  .unspoken()
                  .required()
                  .says("the number of the account"))
          .where(BankAccount::faults);

  /** So many signs stand in no other text by chance. */
  private static final int SHORTEST = 6;

  /** How many signs of a masked number tell an account. */
  private static final int SEEN = 4;

  private static final int SHOWN = 4;
  private static final int LONG = 9;

  private final String ifsc;
  private final String number;

  private BankAccount(String ifsc, String number) {
    this.ifsc = ifsc;
    this.number = number;
  }

  static BankAccount read(Node node) {
    return new BankAccount(ifsc(node.text("ifsc")).orElseThrow(), node.text("number"));
  }

  /**
   * An account.
   *
   * @param ifsc eleven characters: four letters, 0, six letters or digits
   * @param number letters and digits, at most 34
   * @throws IllegalArgumentException where one has another form; it repeats neither
   */
  public static BankAccount of(String ifsc, String number) {
    return read(FORM.read(Map.of("ifsc", ifsc, "number", number)).orThrow());
  }

  private static List<InputFault> faults(Node node) {
    if (ifsc(node.text("ifsc")).isEmpty()) {
      return List.of(
          node.fault("ifsc", "disbursement.ifsc", Message.of("disbursement.input.ifsc")));
    }
    return NUMBER.matcher(node.text("number")).matches()
        ? List.of()
        : List.of(
            node.fault("number", "disbursement.account", Message.of("disbursement.input.account")));
  }

  /** The code as it is printed; its form does not depend on the day. */
  private static Optional<String> ifsc(String given) {
    return FORMS.check(Identifiers.IFSC, given, LocalDate.EPOCH)
            instanceof Checked.Accepted<Identifier> read
        ? Optional.of(read.value().number())
        : Optional.empty();
  }

  /** The IFSC of the branch, in capital letters. Personal: for the order alone. */
  public String ifsc() {
    return ifsc;
  }

  /** The number of the account. Personal: for the order alone. */
  public String number() {
    return number;
  }

  /**
   * The account as it may be shown: the bank by the first four letters of the IFSC, and the last
   * four signs of the number, which a number of fewer than nine signs does not show.
   */
  public String masked() {
    String end = number.length() < LONG ? "" : number.substring(number.length() - SHOWN);
    return bank() + " ••••" + end;
  }

  /** Whether the number has the 9 to 18 digits of most accounts; others exist. */
  boolean isUsual() {
    return USUAL.matcher(number).matches();
  }

  /**
   * Whether a number of a bank's file is this account. Case and zeros before it tell nothing; of
   * one that is masked what is seen counts: four signs at least.
   */
  public boolean isNumber(String given) {
    int mask =
        Math.max(given.lastIndexOf('*'), Math.max(given.lastIndexOf('X'), given.lastIndexOf('x')));
    boolean masked = mask >= 0 && MASKED.matcher(given).lookingAt();
    String seen = masked ? plain(given.substring(mask + 1)) : plain(given);
    return masked
        ? seen.length() >= SEEN && plain(number).endsWith(seen)
        : seen.equals(plain(number));
  }

  /**
   * Whether it is one account: one number in one bank, whatever branch the IFSC names, and however
   * the number is written.
   */
  public boolean isSame(BankAccount other) {
    return isOfBank(other.ifsc) && isNumber(other.number);
  }

  /** Whether an IFSC is of the bank of this account: its first four letters name the bank. */
  public boolean isOfBank(String given) {
    return ifsc(given).filter(code -> code.startsWith(bank())).isPresent();
  }

  /** Whether a text has the form of an IFSC. */
  public static boolean isIfsc(String given) {
    return ifsc(given).isPresent();
  }

  private String bank() {
    return ifsc.substring(0, SHOWN);
  }

  /** What two spellings of one account share, to be compared alone: it shows nothing. */
  public Object key() {
    return new Key(bank(), plain(number));
  }

  private record Key(String bank, String number) {

    @Override
    public String toString() {
      return "account";
    }
  }

  /** Whether a text repeats the number; one of a few signs is in any text. */
  public boolean isIn(String text) {
    return plain(number).length() >= SHORTEST && plain(text).contains(plain(number));
  }

  private static String plain(String text) {
    String joined = Skeleton.of(text).replaceAll("[^a-z0-9]", "");
    return joined.replaceFirst("^0+(?=.)", "");
  }

  /** The published tree, for the order and the register alone. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("ifsc", ifsc);
    tree.put("number", number);
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BankAccount that
        && ifsc.equals(that.ifsc)
        && number.equals(that.number);
  }

  @Override
  public int hashCode() {
    return 31 * ifsc.hashCode() + number.hashCode();
  }

  /** Never the figures. */
  @Override
  public String toString() {
    return "bank account";
  }

  static Optional<BankAccount> in(Node node) {
    return node.branch("account").map(BankAccount::read);
  }
}
