package org.govsm.procurement.tender;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.jspecify.annotations.Nullable;

/**
 * Check of a tender before its publication by the law of a book: every finding with its rule. What
 * contradicts a rule that binds blocks; what departs from one that advises needs a reason on
 * record. A pure function of the tender; the portal's clock has no part in it.
 */
public final class PublicationCheck {

  /** The id of the question. */
  public static final String QUESTION = "tender-publication";

  /** The code of the question on a value below the estimate of the requirement. */
  public static final String LOWER_VALUE = LowerValue.QUESTION;

  /** The code of the question on a second tender for one requirement. */
  public static final String SAME_REQUIREMENT = SameRequirement.QUESTION;

  /** The question of words that everybody reads and that may name a supplier. */
  public static final String SUPPLIER_NAMED = PublishedNames.QUESTION;

  private static final String PRINCIPLES = "principles";
  private static final String RECORDED = "REASONS_ON_RECORD";

  private final RuleBook book;
  private final ServiceCatalogue catalogue;
  private final List<TenderRecord> underWay;
  private final Optional<Money> estimate;
  private final CommitteeSeats seats;
  private final List<SignedWork> signed;
  private final PublishedNames names;

  private PublicationCheck(
      RuleBook book,
      ServiceCatalogue catalogue,
      List<TenderRecord> underWay,
      Optional<Money> estimate,
      CommitteeSeats seats,
      List<SignedWork> signed,
      PublishedNames names) {
    this.book = book;
    this.catalogue = catalogue;
    this.underWay = List.copyOf(underWay);
    this.estimate = estimate;
    this.seats = seats;
    this.signed = List.copyOf(signed);
    this.names = names;
  }

  /**
   * Checks by the law of a book.
   *
   * @param book the law that is asked; what it does not know is not applied
   * @param catalogue the standard, which says what makes a service accessible
   */
  public static PublicationCheck of(RuleBook book, ServiceCatalogue catalogue) {
    return new PublicationCheck(
        book,
        catalogue,
        List.of(),
        Optional.empty(),
        CommitteeSeats.UNKNOWN,
        List.of(),
        PublishedNames.NONE);
  }

  /**
   * The same check beside other tenders of the buyer: one for the same requirement is told, and an
   * officer decides.
   *
   * @param others published tenders of the buyer of which no award stands
   */
  public PublicationCheck beside(List<TenderRecord> others) {
    return new PublicationCheck(book, catalogue, others, estimate, seats, signed, names);
  }

  /**
   * The same check against the estimate of the requirement: a lower value wants a reason, and the
   * competent authority decides where the procedure depends on it.
   *
   * @param sum the estimate before GST; nothing where the requirement has none
   */
  public PublicationCheck estimated(Optional<Money> sum) {
    return new PublicationCheck(book, catalogue, underWay, sum, seats, signed, names);
  }

  /** The same check by what else the members of the committee do in the tender. */
  public PublicationCheck seated(CommitteeSeats known) {
    return new PublicationCheck(book, catalogue, underWay, estimate, known, signed, names);
  }

  /**
   * The same check beside what is contracted or awarded: the competent authority decides where the
   * same is bought again in the same days.
   *
   * @param work that was signed or awarded for the requirement of the tender
   */
  public PublicationCheck contracted(List<SignedWork> work) {
    return new PublicationCheck(book, catalogue, underWay, estimate, seats, work, names);
  }

  /**
   * The same check beside suppliers whom no text names that is published: words that sound like one
   * of their names are for an officer.
   *
   * @param register the names, in whichever language
   */
  public PublicationCheck suppliers(Supplier<? extends Collection<String>> register) {
    return suppliers(register, List::of);
  }

  /**
   * The same beside the numbers of contracts too, each of which leads everybody to its supplier.
   *
   * @param contracts their numbers, of five signs at least; a shorter one may be any
   */
  public PublicationCheck suppliers(
      Supplier<? extends Collection<String>> register,
      Supplier<? extends Collection<String>> contracts) {
    return named(new PublishedNames(register, contracts));
  }

  PublicationCheck named(PublishedNames known) {
    return new PublicationCheck(book, catalogue, underWay, estimate, seats, signed, known);
  }

  CommitteeSeats seats() {
    return seats;
  }

  /**
   * The questions before a publication that the competent authority decides, and not whoever
   * publishes: a second tender for one requirement, one for what is contracted, a value below its
   * estimate that lets another procedure do, authors and authorities in the committee, and the time
   * to bid of a limited tender.
   *
   * @param tender the tender
   * @return codes of questions
   */
  public static Set<String> ofAuthority(Tender tender) {
    Set<String> codes = new TreeSet<>(SameRequirement.OF_AUTHORITY);
    if (new TimeApproval(tender).isAsked()) {
      codes.add(Tenders.BID_WINDOW);
    }
    return Set.copyOf(codes);
  }

  /**
   * Checks a tender.
   *
   * @param tender the tender
   * @return whether it can be published; the facts that are missing; or a question to an officer
   *     where the law that was read has no answer
   */
  public Decision<Permission> decide(Tender tender) {
    Decided decided =
        new SameRequirement(tender)
            .over(new TimeApproval(tender).over(Decided.NOTHING, Optional.empty()), "");
    ActFindings findings = new ActFindings(book, tender, decided);
    before(tender, "", findings);
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("tender", tender.toPlain());
    return findings.decision(QUESTION, Optional.empty(), basis);
  }

  /**
   * Whether an officer decided on the time to bid when a tender was published, where the law has no
   * answer.
   *
   * @return false before the publication, and where the law answers
   */
  public boolean isTimeDecided(TenderRecord record) {
    boolean referred =
        ask(record.drafted()).filter(made -> made.ruling() instanceof Ruling.Refer<?>).isPresent();
    return referred
        && record.acts().stream()
            .filter(act -> act.kind() == TenderAct.Kind.PUBLICATION)
            .anyMatch(act -> isTimeDecided(record.drafted(), act));
  }

  /** A decision that names no question was on the one that was open. */
  private static boolean isTimeDecided(Tender tender, TenderAct act) {
    Optional<String> approved =
        new TimeApproval(tender)
            .over(Decided.NOTHING, Optional.of(act.by()))
            .on(Tenders.BID_WINDOW, List.of(Tenders.BID_WINDOW));
    return approved.isPresent()
        || act.decided().isPresent()
        || act.decisions().containsKey(Tenders.BID_WINDOW);
  }

  /**
   * What a tender is checked for before it is published, and no more when it is changed.
   *
   * @param by who publishes; empty text where nobody does yet
   */
  void before(Tender tender, String by, ActFindings findings) {
    estimate.ifPresent(new LowerValue(tender, findings)::check);
    check(tender, Optional.empty(), findings);
    new SameRequirement(tender).check(underWay, findings);
    ContractedRequirement.check(tender, signed, findings);
    OwnClauses.check(tender, findings);
    names.check(tender, findings);
    CommitteeMeeting.once(tender, findings);
    seats.check(tender.members(), tender.members(), by, findings);
  }

  /**
   * What a tender says.
   *
   * @param before as it was published; what was read then is not asked again
   */
  void check(Tender tender, Optional<Tender> before, ActFindings findings) {
    procedure(tender, findings);
    new ProcedureCheck(book, tender, findings).check();
    window(tender, findings);
    new TwoStageChecks(tender, findings).check();
    findings.carry(terms(tender));
    new CompletenessChecks(tender, findings, catalogue).check();
    if (!tender.isFirstStage()) {
      new LaterFacts(book, tender).missing().forEach(findings::lacks);
    }
    new SecurityChecks(book, tender, findings).check();
    new CriteriaChecks(tender, findings).check();
    new DocumentChecks(tender, before, findings, catalogue).check();
    new NoticeChecks(tender, findings).check();
    new ScheduleChecks(tender, findings).check();
    CommitteeMeeting.size(tender, findings);
    CommitteeMeeting.reportingLine(tender, tender.members(), findings);
    reasons(findings);
  }

  /** A first stage ends before a price is compared. */
  private Decision<?> terms(Tender tender) {
    BidEvaluation evaluation = BidEvaluation.of(book);
    return tender.isFirstStage()
        ? evaluation.checkWithoutPrice(tender.evaluation())
        : evaluation.check(tender.evaluation());
  }

  /** A procedure that no row of the book knows would be taken for one that is not given. */
  private void procedure(Tender tender, ActFindings findings) {
    book.question(BidWindow.LEAST).stream()
        .flatMap(question -> question.facts().stream())
        .filter(fact -> fact.name().equals("procedure"))
        .filter(fact -> !fact.unknownCodes(tender.procedure()).isEmpty())
        .forEach(
            fact ->
                findings.refuse(
                    "UNKNOWN_PROCEDURE",
                    NearestName.told("input.code", tender.procedure(), fact.codes())
                        .with("allowed", fact.codes()),
                    tender.clause("tenderPeriod")));
  }

  /** The time to bid, by the question on it. */
  private void window(Tender tender, ActFindings findings) {
    ask(tender).ifPresent(findings::carry);
    new TimeApproval(tender).check(findings);
  }

  private Optional<Decision<?>> ask(Tender tender) {
    Case.Draft facts = tender.facts().toDraft();
    facts.fact("publishedAt", local(IndianTime.time(tender.publishes())));
    facts.fact("closesAt", local(IndianTime.time(tender.closes())));
    return Questions.of(book, Tenders.BID_WINDOW, facts.done());
  }

  /** Minutes are what a notice gives; a second of grace is no time to bid. */
  private static String local(LocalDateTime time) {
    return time.withSecond(0).withNano(0).toString();
  }

  /** A reason for each departure, where the law wants reasons on record. */
  private static void reasons(ActFindings findings) {
    List<String> open = findings.unexplained();
    findings.explained();
    Optional<Citation> rule = findings.rule(PRINCIPLES, "principle", RECORDED);
    if (!open.isEmpty() && rule.isPresent()) {
      findings.refuse(
          "REASON_NOT_RECORDED",
          Message.of("tender.check.reasons").with("findings", open),
          rule.get());
    }
  }
}
