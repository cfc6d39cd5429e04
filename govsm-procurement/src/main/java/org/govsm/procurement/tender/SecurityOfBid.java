package org.govsm.procurement.tender;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.document.Node;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.bid.Bidder;
import org.govsm.procurement.bid.GivenSecurity;
import org.govsm.procurement.bid.RegistrationProof;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Bid security of a bidder, held against the tender and the rules of a book: what is wrong with it,
 * and by when it is returned. Whether a bid fails for it is for the committee.
 */
public final class SecurityOfBid {

  private static final String PART = "bidSecurity";
  private static final String VALIDITY = "bid-security.validity";
  private static final String REFUND = "bid-security.refund";
  private static final String FORMS = "security.forms";
  private static final String PAID = "ONLINE_PAYMENT";
  private static final String GUARANTEE = "BANK_GUARANTEE";
  private static final String STARTUP = "STARTUP";
  private static final String EXEMPTION_OPEN = "SECURITY_EXEMPTION_OPEN";

  private final RuleBook book;

  private SecurityOfBid(RuleBook book) {
    this.book = book;
  }

  /** By the law of a book; what it does not know is not applied. */
  public static SecurityOfBid of(RuleBook book) {
    return new SecurityOfBid(book);
  }

  /**
   * Day by which a bid security is returned.
   *
   * @param by the last day
   * @param rule the provision
   */
  public record Returned(LocalDate by, Citation rule) {}

  /**
   * What became known of a bid after its packet was opened.
   *
   * @param price the price that was revealed
   * @param bidUntil the last day of a validity to which the bidder agreed to extend the bid
   * @param securityUntil the day to which the security was extended
   * @param proof what the register of suppliers has of an exemption that is claimed; nothing where
   *     no register is kept
   */
  public record Later(
      Optional<Money> price,
      Optional<LocalDate> bidUntil,
      Optional<LocalDate> securityUntil,
      Optional<RegistrationProof> proof) {

    /** Nothing yet. */
    public static final Later NOTHING =
        new Later(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What is to be said of the security in a packet.
   *
   * @return every finding with its rule or clause; none where the tender asks for no security
   */
  public List<Finding> check(Tender tender, TechnicalPacket packet) {
    return check(tender, packet, Later.NOTHING);
  }

  /**
   * How the security in a packet stands, whether it is in order or not.
   *
   * @param later what became known after the packet was opened
   */
  public SecurityStanding standing(Tender tender, TechnicalPacket packet, Later later) {
    if (tender.node().branch(PART).isEmpty()) {
      return new SecurityStanding("NOT_ASKED", List.of());
    }
    List<Finding> found = new ArrayList<>(check(tender, packet, later));
    String code = SecurityStanding.code(found);
    if (code.equals(SecurityStanding.IN_ORDER)) {
      Message text = Message.of("tender.security.in-order");
      found.add(Finding.of("SECURITY_IN_ORDER", Weight.NOTE, text, tender.clause(PART)));
    }
    return new SecurityStanding(code, found);
  }

  private List<Finding> check(Tender tender, TechnicalPacket packet, Later later) {
    Optional<Node> asked = tender.node().branch(PART);
    if (asked.isEmpty()) {
      return List.of();
    }
    Optional<GivenSecurity> given = packet.security();
    if (given.isEmpty()) {
      return List.of(warning("SECURITY_MISSING", "missing", tender.clause(PART)));
    }
    TenderLaw law = new TenderLaw(book, tender.facts());
    return switch (given.get().kind()) {
      case "EXEMPT" -> exempt(tender, law, given.get(), packet.bidder(), later.proof());
      case "DECLARATION" -> declared(tender, asked.get());
      default -> deposit(tender, law, asked.get(), given.get(), later);
    };
  }

  private static Finding warning(String code, String key, Citation rule) {
    return Finding.of(code, Weight.WARNING, Message.of("tender.security." + key), rule);
  }

  private static List<Finding> declared(Tender tender, Node asked) {
    return asked.find("declaration", Boolean.class).orElse(false)
        ? List.of()
        : List.of(warning("SECURITY_FORM", "no-declaration", tender.clause(PART)));
  }

  private static List<Finding> deposit(
      Tender tender, TenderLaw law, Node asked, GivenSecurity given, Later later) {
    List<Finding> found = new ArrayList<>();
    form(tender, law, asked, given).ifPresent(found::add);
    amount(tender, asked, given).ifPresent(found::add);
    validity(tender, law, given, later).ifPresent(found::add);
    later
        .price()
        .filter(given::names)
        .map(price -> warning("SECURITY_NAMES_PRICE", "names-price", tender.clause(PART)))
        .ifPresent(found::add);
    return found;
  }

  /** The forms of the tender, or where it names none those of the rules. */
  private static Optional<Finding> form(
      Tender tender, TenderLaw law, Node asked, GivenSecurity given) {
    Message text = Message.of("tender.security.form").with("form", new Term(given.form()));
    List<String> forms = asked.codes("forms");
    if (!forms.isEmpty()) {
      return forms.contains(given.form())
          ? Optional.empty()
          : Optional.of(Finding.of("SECURITY_FORM", Weight.WARNING, text, tender.clause(PART)));
    }
    return law.look(FORMS, Map.of("security", "BID"))
        .filter(rule -> rule.ruling() instanceof Ruling.Answer<Outputs>)
        .filter(rule -> TenderLaw.row(rule, "form", given.form()).isEmpty())
        .map(rule -> Finding.of("SECURITY_FORM", Weight.WARNING, text, cited(rule, tender)));
  }

  private static Optional<Finding> amount(Tender tender, Node asked, GivenSecurity given) {
    Optional<Money> least = asked.find("amount", Money.class);
    if (least.isEmpty()) {
      return Optional.empty();
    } else if (given.amount().isEmpty()) {
      return Optional.of(warning("SECURITY_AMOUNT", "no-amount", tender.clause(PART)));
    }
    int against = given.amount().get().compareTo(least.get());
    Message text = Message.of("tender.security." + (against < 0 ? "short" : "more"));
    text = text.with("sum", given.amount().get()).with("least", least.get());
    String code = against < 0 ? "SECURITY_SHORT" : "SECURITY_MORE";
    return against == 0
        ? Optional.empty()
        : Optional.of(Finding.of(code, Weight.WARNING, text, tender.clause(PART)));
  }

  /** What is paid into the account of the buyer does not expire. */
  private static Optional<Finding> validity(
      Tender tender, TenderLaw law, GivenSecurity given, Later later) {
    if (given.form().equals(PAID)) {
      return Optional.empty();
    }
    Optional<Returned> least =
        later.bidUntil().flatMap(last -> beyond(tender, law, last)).or(() -> least(tender, law));
    Optional<LocalDate> valid = later.securityUntil().or(given::validUntil);
    if (least.isEmpty()) {
      return Optional.of(warning("SECURITY_VALIDITY_OPEN", "validity-open", tender.clause(PART)));
    }
    Message text =
        Message.of(valid.isEmpty() ? "tender.security.no-validity" : "tender.security.validity")
            .with("least", least.get().by());
    Message said = valid.map(until -> text.with("until", until)).orElse(text);
    return valid.filter(until -> !until.isBefore(least.get().by())).isPresent()
        ? Optional.empty()
        : Optional.of(Finding.of("SECURITY_VALIDITY", Weight.WARNING, said, least.get().rule()));
  }

  /**
   * The day until which the security of a bidder has to be valid at least.
   *
   * @return the day that the tender asks, else that of the rule; nothing where neither is known
   */
  public Optional<LocalDate> validUntilAtLeast(Tender tender) {
    return least(tender, new TenderLaw(book, tender.facts())).map(Returned::by);
  }

  /**
   * What a tender asks of a bid security, as lines of the file that a bidder fills in.
   *
   * @return texts by the names of lines; none where it asks for no security
   */
  public Map<String, String> lines(Tender tender) {
    Map<String, String> lines = new LinkedHashMap<>();
    tender
        .node()
        .branch(PART)
        .ifPresent(
            asked -> {
              lines.put("security", asked.codes("forms").stream().findFirst().orElse(GUARANTEE));
              asked
                  .find("amount", Money.class)
                  .ifPresent(sum -> lines.put("securityAmount", sum.toString()));
              validUntilAtLeast(tender)
                  .ifPresent(day -> lines.put("securityUntil", day.toString()));
              lines.put("securityNumber", "BG-17");
              lines.put("securityIssuer", "Example Bank");
            });
    return lines;
  }

  private static Optional<Returned> least(Tender tender, TenderLaw law) {
    Optional<LocalDate> asked = tender.day(PART, "validUntil");
    if (asked.isPresent()) {
      return asked.map(day -> new Returned(day, tender.clause(PART)));
    }
    return tender
        .node()
        .find("validityDays", Long.class)
        .flatMap(days -> beyond(tender, law, IndianTime.day(tender.closes()).plusDays(days)));
  }

  /** As many days beyond the last day of the bid as the rule says. */
  private static Optional<Returned> beyond(Tender tender, TenderLaw law, LocalDate last) {
    return law.look(VALIDITY, Map.of())
        .flatMap(
            found ->
                answer(found, "extraDays")
                    .map(more -> new Returned(last.plusDays(more), cited(found, tender))));
  }

  private static Optional<Long> answer(Decision<Outputs> decision, String field) {
    return decision.ruling() instanceof Ruling.Answer<Outputs> answer
        ? answer.value().number(field).map(days -> days.longValue())
        : Optional.empty();
  }

  private static List<Finding> exempt(
      Tender tender,
      TenderLaw law,
      GivenSecurity given,
      Bidder bidder,
      Optional<RegistrationProof> proof) {
    String ground = given.exemption().orElseThrow();
    Map<String, Object> facts = new LinkedHashMap<>();
    bidder.isMse().ifPresent(known -> facts.put("mse", known));
    bidder.isTrader().ifPresent(known -> facts.put("trader", known));
    bidder.isStartup().ifPresent(known -> facts.put("startup", known));
    String claimed = ground.equals(STARTUP) ? "startup" : "udyamVerified";
    proof.ifPresent(
        known -> {
          facts.remove(claimed);
          known.verified().ifPresent(told -> facts.put(claimed, told));
        });
    Optional<Decision<Outputs>> asked =
        law.look("bid-security.exemption." + ground.toLowerCase(Locale.ROOT), facts);
    List<Finding> found = new ArrayList<>();
    proof
        .map(known -> proof(known, ground, ruleOf(tender, law, ground, asked)))
        .ifPresent(found::add);
    found.add(exempt(tender, asked));
    return found;
  }

  private static Finding exempt(Tender tender, Optional<Decision<Outputs>> asked) {
    if (asked.isEmpty()) {
      return warning(EXEMPTION_OPEN, "exempt-open", tender.clause(PART));
    }
    Citation rule = cited(asked.get(), tender);
    if (Exemptions.says(asked.get(), true)) {
      return Finding.of("SECURITY_EXEMPT", Weight.NOTE, Message.of("tender.security.exempt"), rule);
    } else if (Exemptions.says(asked.get(), false)) {
      return warning("SECURITY_NOT_EXEMPT", "not-exempt", rule);
    } else if (asked.get().ruling() instanceof Ruling.Undetermined<Outputs> open) {
      List<Object> lacking =
          open.missing().stream().<Object>map(fact -> new Term("fact." + fact)).toList();
      Message text = Message.of("tender.security.exempt-lacks").with("facts", lacking);
      return Finding.of(EXEMPTION_OPEN, Weight.WARNING, text, tender.clause(PART));
    }
    return warning(EXEMPTION_OPEN, "exempt-open", rule);
  }

  /** What the register of suppliers has of the registration on which an exemption stands. */
  private static Finding proof(RegistrationProof proof, String ground, Citation rule) {
    boolean confirmed = proof.verified().orElse(false);
    String code =
        confirmed
            ? "SECURITY_PROOF"
            : proof.verified().isPresent() ? "SECURITY_PROOF_FAILS" : "SECURITY_PROOF_OPEN";
    String check = ground.equals(STARTUP) ? Identifiers.DPIIT : Identifiers.UDYAM;
    Message text =
        Message.of("tender.security.proof." + proof).with("check", new Term("fact.check." + check));
    return Finding.of(code, confirmed ? Weight.NOTE : Weight.WARNING, text, rule);
  }

  private static Citation ruleOf(
      Tender tender, TenderLaw law, String ground, Optional<Decision<Outputs>> asked) {
    return Optional.of("mse.proof")
        .filter(question -> !ground.equals(STARTUP))
        .flatMap(question -> law.look(question, Map.of()))
        .or(() -> asked)
        .map(rule -> cited(rule, tender))
        .orElseGet(() -> tender.clause(PART));
  }

  private static Citation cited(Decision<Outputs> decision, Tender tender) {
    return decision.trace().steps().stream()
        .findFirst()
        .map(Step::citation)
        .orElseGet(() -> tender.clause(PART));
  }

  /**
   * By when the security of a bidder who gets no order is returned.
   *
   * @param failed the day on which it was told that the bid did not pass the technical evaluation
   * @param award the day of the award
   * @return the first of the days that the rules name; nothing where none is sure
   */
  public Optional<Returned> returned(
      Tender tender, Optional<LocalDate> failed, Optional<LocalDate> award) {
    TenderLaw law = new TenderLaw(book, tender.facts());
    Optional<Returned> first =
        tender.isSinglePacket()
            ? Optional.empty()
            : failed.flatMap(day -> after(tender, law, "FIRST_STAGE", day));
    return first.or(() -> award.flatMap(day -> after(tender, law, "AFTER_AWARD", day)));
  }

  private static Optional<Returned> after(
      Tender tender, TenderLaw law, String stage, LocalDate day) {
    return law.look(REFUND, Map.of("stage", stage))
        .flatMap(
            rule ->
                answer(rule, "days")
                    .map(days -> new Returned(day.plusDays(days), cited(rule, tender))));
  }
}
