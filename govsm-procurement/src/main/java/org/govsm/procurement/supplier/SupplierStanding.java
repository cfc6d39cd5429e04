package org.govsm.procurement.supplier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.law.ProcurementDays;
import org.govsm.procurement.law.ProcurementFacts;
import org.govsm.procurement.law.ProcurementQuestionKeys;
import org.govsm.procurement.law.ProcurementQuestions;

/**
 * Standing of a supplier under the law of one book: its class as an MSME, whether it is within the
 * definition of a start-up, and whether the rule on countries with a land border lets it bid. Each
 * follows from its record and the rules of the day; what the record lacks is named.
 */
public final class SupplierStanding {

  private static final int DAYS_OF_A_LONG_YEAR = 366;
  private static final int DIGITS = 4;
  private static final String CLASS = "class";

  private static final Citation NO_RULE =
      Citation.of("rule book", "countries that share a land border")
          .sure(Certainty.NOT_FOUND)
          .cite();

  private final ProcurementQuestions law;
  private final Supplier supplier;

  private SupplierStanding(ProcurementQuestions law, Supplier supplier) {
    this.law = law;
    this.supplier = supplier;
  }

  /** The standing of a supplier under the law of a book. */
  public static SupplierStanding of(ProcurementQuestions law, Supplier supplier) {
    return new SupplierStanding(law, supplier);
  }

  /**
   * Its class as an MSME on the day that its record names, by investment and turnover.
   *
   * @return nothing where it does not claim to be one; an officer decides where its certificate
   *     names another class
   * @throws IllegalArgumentException if the book does not answer it; that of the Union does
   */
  public Optional<Decision<Outputs>> enterprise() {
    return worked()
        .map(
            worked ->
                contradictions().stream()
                    .findFirst()
                    .map(differs -> referred(worked, differs))
                    .orElse(worked));
  }

  private static Decision<Outputs> referred(Decision<Outputs> worked, Finding differs) {
    Ruling<Outputs> ruling =
        new Ruling.Refer<>(differs.text(), differs.citation(), Optional.empty());
    return Decision.of(worked.question(), ruling, worked.day(), worked.trace());
  }

  /** By its figures alone. */
  private Optional<Decision<Outputs>> worked() {
    return supplier.part("enterprise").map(this::worked);
  }

  private Decision<Outputs> worked(Node enterprise) {
    Case.Draft facts =
        Case.draft()
            .day(ProcurementDays.REGISTRATION, enterprise.get("registered", LocalDate.class));
    enterprise
        .find("investment", Money.class)
        .ifPresent(sum -> facts.fact(ProcurementFacts.INVESTMENT, sum));
    enterprise
        .find("turnover", Money.class)
        .ifPresent(sum -> facts.fact(ProcurementFacts.TURNOVER, sum));
    return law.decide(ProcurementQuestionKeys.MSME_CLASS, facts.done());
  }

  /**
   * Whether its age and turnover are within the definition of a start-up that holds for its
   * recognition.
   *
   * @param day the day on which its age is taken
   * @return nothing where it does not claim to be one
   * @throws IllegalArgumentException if the book does not answer it; that of the Union does
   */
  public Optional<Decision<Outputs>> startUp(LocalDate day) {
    return supplier.part("startUp").map(node -> startUp(node, day));
  }

  private Decision<Outputs> startUp(Node startUp, LocalDate day) {
    Case.Draft facts =
        Case.draft().day(ProcurementDays.RECOGNITION, startUp.get("recognised", LocalDate.class));
    startUp
        .find("incorporated", LocalDate.class)
        .filter(since -> !since.isAfter(day))
        .ifPresent(since -> facts.fact(ProcurementFacts.AGE_YEARS, age(since, day)));
    startUp
        .find("turnover", Money.class)
        .ifPresent(sum -> facts.fact(ProcurementFacts.TURNOVER, sum));
    startUp
        .find("deepTech", Boolean.class)
        .ifPresent(deep -> facts.fact(ProcurementFacts.DEEP_TECH, deep));
    return law.decide(ProcurementQuestionKeys.STARTUP_DEFINITION, facts.done());
  }

  /** Ten years to the day are ten; a day more is more than ten. */
  private static BigDecimal age(LocalDate since, LocalDate day) {
    long years = ChronoUnit.YEARS.between(since, day);
    long days = ChronoUnit.DAYS.between(since.plusYears(years), day);
    return BigDecimal.valueOf(days)
        .divide(BigDecimal.valueOf(DAYS_OF_A_LONG_YEAR), DIGITS, RoundingMode.DOWN)
        .add(BigDecimal.valueOf(years));
  }

  /**
   * What it claims against what the figures say.
   *
   * @return blocking, with both, where its certificate names another class
   */
  public List<Finding> contradictions() {
    Optional<String> claimed =
        supplier.part("enterprise").flatMap(node -> node.find(CLASS, String.class));
    return worked()
        .flatMap(
            decision ->
                claimed.flatMap(
                    claim ->
                        said(decision)
                            .filter(worked -> !worked.equals(claim))
                            .flatMap(worked -> differs(decision, claim, worked))))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<String> said(Decision<Outputs> decision) {
    return decision
        .ruling()
        .<Optional<Outputs>>fold(
            answer -> Optional.of(answer.value()),
            refer -> Optional.empty(),
            open -> Optional.empty())
        .map(answer -> answer.code(CLASS));
  }

  private static Optional<Finding> differs(
      Decision<Outputs> decision, String claimed, String worked) {
    Message text =
        Message.of("supplier.class-differs")
            .with("claimed", new Term(claimed))
            .with("worked", new Term(worked));
    return decision.trace().steps().stream()
        .findFirst()
        .map(Step::citation)
        .map(citation -> Finding.of(text.key(), Weight.BLOCKING, text, citation));
  }

  /**
   * Whether the rule on countries that share a land border with India lets it bid.
   *
   * @param day the day of publication of the tender
   * @return undetermined where it declares nothing; false where it is concerned and barred, or not
   *     registered on the day; an officer decides where the book has no rule that is sure
   */
  public Ruling<Boolean> landBorder(LocalDate day) {
    Optional<Node> declared = supplier.part("landBorder");
    if (declared.isEmpty()) {
      return new Ruling.Undetermined<>(List.of("landBorder"));
    }
    if (law.question(ProcurementQuestionKeys.LAND_BORDER.id()).isEmpty()) {
      return new Ruling.Refer<>(Message.of("supplier.no-rule"), NO_RULE, Optional.empty());
    }
    return law.decide(
            ProcurementQuestionKeys.LAND_BORDER,
            Case.draft().day(ProcurementDays.PUBLICATION, day).done())
        .ruling()
        .<Ruling<Boolean>>fold(
            answer -> allowed(answer.value(), declared.get(), day),
            refer -> new Ruling.Refer<>(refer.question(), refer.citation(), Optional.empty()),
            open -> new Ruling.Undetermined<>(open.missing()));
  }

  private static Ruling<Boolean> allowed(Outputs rule, Node declared, LocalDate day) {
    if (!declared.get("concerned", Boolean.class) || rule.rows().isEmpty()) {
      return new Ruling.Answer<>(true);
    } else if (has(rule, "LAND_BORDER_COUNTRIES_BARRED")) {
      return new Ruling.Answer<>(false);
    }
    Optional<LocalDate> from = declared.find("registeredFrom", LocalDate.class);
    Optional<LocalDate> until = declared.find("registeredUntil", LocalDate.class);
    if (from.isEmpty() || until.isEmpty()) {
      return new Ruling.Undetermined<>(List.of("landBorderRegistration"));
    }
    return new Ruling.Answer<>(!day.isBefore(from.get()) && !day.isAfter(until.get()));
  }

  private static boolean has(Outputs rule, String requirement) {
    return rule.rows().stream().map(Map::values).anyMatch(row -> row.contains(requirement));
  }
}
