package org.govsm.procurement.bid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;

/**
 * Bid security as a bidder gives it: its form, sum and validity, a declaration in its place, or the
 * ground of an exemption. What was not given is not known.
 */
public final class GivenSecurity {

  /** The form of a declaration in place of a security. */
  public static final String DECLARATION = "DECLARATION";

  /** The form of a bidder who is exempt. */
  public static final String EXEMPT = "EXEMPT";

  private static final String EXEMPTION = "exemption";

  /** The members that could tell the price of the bid. */
  static final List<String> FIGURES = List.of("amount", "number", "issuer");

  private static final List<String> OF_A_SUM = List.of("amount", "validUntil", "issuer");

  private static final int LONGEST = 40;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{Nd}][\\p{L}\\p{M}\\p{Nd} /().,:_#&-]{0," + (LONGEST - 1) + "}");

  static final Schema FORM =
      Schema.of(
              Field.of("form", Field.Kind.CODE)
                  .required()
                  .says("its form, as the packs have it, or DECLARATION, or EXEMPT"),
              Field.of("amount", Field.Kind.MONEY).atLeast(0).says("the sum"),
              Field.of("validUntil", Field.Kind.DAY).says("the last day of its validity"),
              Field.of("number", Field.Kind.TEXT)
                  .says("its number, or that of the proof, of at most 40 letters and digits"),
              Field.of("issuer", Field.Kind.TEXT).says("the bank or insurer that issued it"),
              Field.oneOf(EXEMPTION, Field.Kind.CODE, "MSE", "STARTUP", "REGISTERED")
                  .says("why the bidder is exempt; only with the form EXEMPT"))
          .where(GivenSecurity::faults);

  private final Node node;

  GivenSecurity(Node node) {
    this.node = node;
  }

  private static List<InputFault> faults(Node node) {
    Optional<String> number = node.find("number", String.class);
    if (number.filter(said -> !NUMBER.matcher(said).matches()).isPresent()) {
      return List.of(
          node.fault(
              "number",
              "bid.security-number",
              Message.of("bid.security-number").with("most", LONGEST)));
    }
    return node.find("issuer", String.class)
        .flatMap(HiddenCharacters::unseenInName)
        .map(unseen -> List.of(node.fault("issuer", "tree.unseen", unseen)))
        .orElseGet(() -> ofForm(node));
  }

  private static List<InputFault> ofForm(Node node) {
    String form = node.text("form");
    boolean exempt = form.equals(EXEMPT);
    if (exempt && !node.has(EXEMPTION)) {
      return List.of(node.fault(EXEMPTION, "bid.exempt-why", Message.of("bid.exempt-why")));
    } else if (!exempt && node.has(EXEMPTION)) {
      return List.of(node.fault(EXEMPTION, "bid.not-exempt", Message.of("bid.not-exempt")));
    } else if (!exempt && !form.equals(DECLARATION)) {
      return List.of();
    }
    return OF_A_SUM.stream()
        .filter(node::has)
        .map(field -> node.fault(field, "bid.no-sum", Message.of("bid.no-sum")))
        .toList();
  }

  /** The form: a code of the packs, {@link #DECLARATION} or {@link #EXEMPT}. */
  public String form() {
    return node.text("form");
  }

  /**
   * What a withdrawal is judged by.
   *
   * @return DEPOSIT, DECLARATION or EXEMPT, as {@link WithdrawalTerms} has it
   */
  public String kind() {
    return Stream.of(DECLARATION, EXEMPT).filter(form()::equals).findFirst().orElse("DEPOSIT");
  }

  /** The sum. */
  public Optional<Money> amount() {
    return node.find("amount", Money.class);
  }

  /** The last day of its validity. */
  public Optional<LocalDate> validUntil() {
    return node.find("validUntil", LocalDate.class);
  }

  /** Its number, or that of the proof of an exemption. */
  public Optional<String> number() {
    return node.find("number", String.class);
  }

  /**
   * Whether it tells a price: by its sum, or by digits or words of its number or issuer in English
   * or Hindi.
   */
  public boolean names(Money price) {
    return amount().filter(price::equals).isPresent()
        || Stream.concat(number().stream(), issuer().stream())
            .anyMatch(text -> PriceInText.tells(text, price));
  }

  /** The bank or insurer that issued it. */
  public Optional<String> issuer() {
    return node.find("issuer", String.class);
  }

  /**
   * Why the bidder is exempt.
   *
   * @return MSE, STARTUP or REGISTERED; nothing where it is not exempt
   */
  public Optional<String> exemption() {
    return node.find(EXEMPTION, String.class);
  }
}
