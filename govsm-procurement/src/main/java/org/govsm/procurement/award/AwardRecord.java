package org.govsm.procurement.award;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.bid.RegistrationProof;
import org.govsm.procurement.bid.WithdrawalTerms;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.preference.MatchAnswers;
import org.govsm.procurement.preference.OfficerAllocation;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.tender.SecurityStanding;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Record of an award: the record of the tender, and what happened since its bids were opened, in
 * order of time. It never changes; an act that is allowed gives a longer one.
 */
public final class AwardRecord {

  /** The code of the finding that a fact cannot be read; the name of the fact follows. */
  public static final String WRONG_FACT = "FACT_WRONG.";

  /** The code of a finding that a step with a representation has no reasons. */
  public static final String NO_REASONS = "NO_REASONS";

  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

  private final TenderRecord tender;
  private final List<AwardAct> acts;
  private final AwardState state;
  private final Declarations declared;
  private final List<String> recused;
  private final SortedMap<String, Instant> late;
  private final Map<String, RegistrationProof> proofs;
  private final Map<String, RegistrationProof> enterprises;

  private AwardRecord(
      TenderRecord tender,
      List<AwardAct> acts,
      Declarations declared,
      Map<String, RegistrationProof> proofs,
      Map<String, RegistrationProof> enterprises) {
    this(
        tender,
        acts,
        declared,
        proofs,
        enterprises,
        new CommitteeDecisions(quorum(tender), declared.recused(tender, acts)));
  }

  private AwardRecord(
      TenderRecord tender,
      List<AwardAct> acts,
      Declarations declared,
      Map<String, RegistrationProof> proofs,
      Map<String, RegistrationProof> enterprises,
      CommitteeDecisions committee) {
    this.tender = tender;
    this.declared = declared;
    this.proofs = Map.copyOf(proofs);
    this.enterprises = Map.copyOf(enterprises);
    this.acts = List.copyOf(acts);
    recused = declared.recused(tender, acts);
    late = declared.late(tender, acts);
    state = new AwardState(this.acts, committee);
  }

  /**
   * The record of what is kept. Whether each act was allowed is for {@link AwardProcess}.
   *
   * @param acts in order of time
   */
  public static AwardRecord of(TenderRecord tender, List<AwardAct> acts) {
    return of(tender, acts, Map.of());
  }

  /**
   * The record of what is kept, with what members declared outside a meeting: whether they have a
   * conflict of interest. Who has one takes no part from then on, and what it entered does not
   * count. With the instants of conflicts, where they are known: {@link #conflicts}.
   *
   * @param acts in order of time
   * @param declared since the bidders are known, and before the award: true for a conflict, by
   *     member
   */
  public static AwardRecord of(
      TenderRecord tender, List<AwardAct> acts, Map<String, Boolean> declared) {
    return new AwardRecord(tender, acts, Declarations.of(declared), Map.of(), Map.of());
  }

  /**
   * The record with when members declared a conflict of interest. One that came after the award
   * that stands does not change on what it was made: {@link #conflictsAfterAward} has it.
   *
   * @param conflicts the instant of the first, by member
   */
  public AwardRecord conflicts(Map<String, Instant> conflicts) {
    return new AwardRecord(tender, acts, declared.with(conflicts), proofs, enterprises);
  }

  /**
   * The conflicts of interest that members who took part declared after the award that stands, each
   * with what the competent authority decided on it.
   */
  public List<LateConflict> conflictsAfterAward() {
    return late.entrySet().stream()
        .filter(one -> hasTakenPart(one.getKey()))
        .map(
            one ->
                new LateConflict(
                    one.getKey(),
                    one.getValue(),
                    Optional.ofNullable(
                        state.decisions.get(
                            DecisionActs.key(DecisionActs.CONFLICT, one.getKey())))))
        .toList();
  }

  private boolean hasTakenPart(String member) {
    return acts.stream().anyMatch(act -> Skeleton.same(act.by(), member))
        || meetings().stream().anyMatch(one -> Skeleton.among(one.sat(), member));
  }

  /** Who declared a conflict of interest outside a meeting, with the instant of the first. */
  public SortedMap<String, Instant> declaredConflicts() {
    return declared.since();
  }

  /** Who takes no part by a conflict that was declared after an instant. */
  List<String> recusedSince(Instant at) {
    return recused.stream()
        .filter(member -> declared.first(tender, member).filter(at::isBefore).isPresent())
        .toList();
  }

  /** Whether somebody takes no more part, be it since the award alone. */
  boolean isOut(String person) {
    return Skeleton.among(recused, person) || Skeleton.among(late.keySet(), person);
  }

  /**
   * The record with what the register of suppliers has of the exemptions that bidders claim.
   *
   * @param known by the id of the bid; a claim that is not in it was not held against a register
   */
  public AwardRecord proved(Map<String, RegistrationProof> known) {
    return new AwardRecord(tender, acts, declared, known, enterprises);
  }

  /**
   * The record with what the register of suppliers has of bidders who state that they are micro or
   * small enterprises.
   *
   * @param known by the id of the bid; one that is not in it was not held against a register
   */
  public AwardRecord registered(Map<String, RegistrationProof> known) {
    return new AwardRecord(tender, acts, declared, proofs, known);
  }

  /** What the register has of the class of enterprise that a bidder states. */
  Optional<RegistrationProof> enterprise(String bid) {
    return Optional.ofNullable(enterprises.get(bid));
  }

  /**
   * The bids whose class of enterprise the committee has still to accept or not, with what stands
   * against it: those that are preferred by it, or claim an exemption from the bid security by it,
   * and that the register of suppliers does not confirm.
   *
   * @param book whose rule on the proof is cited
   * @param preference what the preferences come to by now
   */
  public Map<String, Finding> openClasses(RuleBook book, PreferenceReport preference) {
    return EnterpriseProof.open(this, book, preference);
  }

  /** What the committee decided on the class of a bid; nothing where too few still take part. */
  Optional<Node> classDecision(String bid) {
    return Optional.ofNullable(state.classes.get(bid)).filter(this::stands);
  }

  /** Decisions of this committee, of which none is entered yet. */
  CommitteeDecisions committee() {
    return new CommitteeDecisions(quorum(), recused);
  }

  /**
   * Whether a member proposed what the committee decides on a matter, and fewer have confirmed it
   * than a meeting needs.
   *
   * @param kind RESOLUTION, EXPLANATION, ENTERPRISE_CLASS or FACTS
   * @param matter what it is about: the bid, the bid and the requirement as {@link #differences}
   *     names them, or the fact as {@link #lacks} does
   */
  public boolean isProposed(AwardAct.Kind kind, String matter) {
    return state.committee.isProposed(kind, matter);
  }

  /**
   * Whether as many have confirmed what the committee decided last on a matter as a meeting needs,
   * while no more of them agree than dissent: it does not count, and what was decided before
   * stands.
   *
   * @param matter as {@link #isProposed} has it
   */
  public boolean isDisputed(AwardAct.Kind kind, String matter) {
    return state.committee.isDisputed(kind, matter);
  }

  /** The meetings whose decisions are disputed, by their ids. */
  public List<String> disputed() {
    return List.copyOf(state.committee.disputed());
  }

  /** What waits of a decision on the class of a bid; nothing where none does. */
  Optional<RegistrationProof> waiting(String bid) {
    if (isDisputed(AwardAct.Kind.ENTERPRISE_CLASS, bid)) {
      return Optional.of(RegistrationProof.DISPUTED);
    }
    return isProposed(AwardAct.Kind.ENTERPRISE_CLASS, bid)
        ? Optional.of(RegistrationProof.PROPOSED)
        : Optional.empty();
  }

  /** What is known of the registration on which a bid claims an exemption from its security. */
  Optional<RegistrationProof> proof(String bid) {
    boolean exempt = EnterpriseProof.exempt(this).contains(bid);
    Optional<RegistrationProof> held =
        Optional.ofNullable(proofs.get(bid))
            .map(
                known ->
                    exempt && known != RegistrationProof.CONFIRMED
                        ? waiting(bid).orElse(known)
                        : known);
    return classDecision(bid)
        .filter(decision -> exempt)
        .filter(
            decision ->
                ClassActs.isRefused(decision)
                    || held.filter(RegistrationProof.CONFIRMED::equals).isEmpty())
        .map(ClassActs::proof)
        .or(() -> held);
  }

  AwardRecord with(AwardAct act) {
    return new AwardRecord(tender, after(act), declared, proofs, enterprises);
  }

  /** The record after an act, as if everything that the committee has proposed were decided. */
  AwardRecord deciding(AwardAct act) {
    CommitteeDecisions decided = new CommitteeDecisions(0, recused());
    return new AwardRecord(tender, after(act), declared, proofs, enterprises, decided);
  }

  private List<AwardAct> after(AwardAct act) {
    List<AwardAct> more = new ArrayList<>(acts);
    more.add(act);
    return more;
  }

  static LocalDate day(Instant at) {
    return at.atOffset(INDIA).toLocalDate();
  }

  AwardState state() {
    return state;
  }

  /** The tender, and what happened to it. */
  public TenderRecord tender() {
    return tender;
  }

  /** What happened since the bids were opened, in order of time. */
  public List<AwardAct> acts() {
    return acts;
  }

  /** The members of the committee who take part: those who declared no conflict of interest. */
  public List<String> members() {
    return Skeleton.without(tender.tender().members(), recused());
  }

  /** The members who declared a conflict of interest, in a meeting or before the next. */
  public List<String> recused() {
    return recused;
  }

  /** Whether a member declared that it has a conflict of interest, or that it has none. */
  boolean isDeclared(String member) {
    return declared.has(member) || tender.declared().contains(member);
  }

  /** How many members a meeting needs, and sheets the assessment. */
  public long quorum() {
    return quorum(tender);
  }

  private static long quorum(TenderRecord tender) {
    return tender.tender().quorum().orElse((long) tender.tender().members().size());
  }

  /** The members whose sheets count, in the order of the committee. */
  public List<String> entered() {
    return members().stream().filter(state.sheets::containsKey).toList();
  }

  /**
   * The meetings of the committee since the packets were opened, with who confirmed each: those of
   * the tender, then those of the award, in order of time.
   */
  public List<HeldMeeting> meetings() {
    return new HeldMeetings(this).all();
  }

  /**
   * Whether each meeting is confirmed by as many as a meeting needs, or nobody is left who could. A
   * decision that is disputed does not count, and is not waited for.
   */
  public boolean mayPropose() {
    return meetings().stream()
        .allMatch(one -> one.waiting().isEmpty() || one.isConfirmed() || one.disputed());
  }

  /** The meetings that wait for the confirmation of a member. */
  public List<HeldMeeting> meetingsWaiting(String member) {
    return state.award.isPresent() || tender.status().equals("cancelled")
        ? List.of()
        : meetings().stream().filter(one -> one.waiting().contains(member)).toList();
  }

  /** The meetings in which a member may still change its vote: nothing is proposed on them. */
  public List<HeldMeeting> meetingsVoted(String member) {
    return state.award.isPresent() || state.proposal.isPresent() || isCancelled()
        ? List.of()
        : meetings().stream()
            .filter(HeldMeeting::isOpen)
            .filter(one -> one.sat().contains(member) && one.isConfirmedBy(member))
            .toList();
  }

  /** The sheet of a member: bids, each with responses and marks; nothing where there is none. */
  public Optional<Node> sheet(String member) {
    return Optional.ofNullable(state.sheets.get(member));
  }

  /** Whether members have anything to examine: requirements, or criteria of marks. */
  public boolean needsSheets() {
    return new Assessment(this).needsSheets();
  }

  /**
   * Whether the assessment is over: all who take part entered their sheets, or the committee closed
   * it, and no fewer sheets count than a meeting needs members. Before that nobody sees the sheet
   * of another. A closing lapses where so many of its members take no more part that it could not
   * be closed now; it is then closed anew.
   */
  public boolean isAssessed() {
    return new Assessment(this).isOver();
  }

  /**
   * Whether enough of those who decided something together still take part. What an award was made
   * on stands with it: a conflict that is declared later does not change it.
   */
  boolean stands(Node meeting) {
    return new Assessment(this).stands(meeting);
  }

  /**
   * The bids that members examine: opened, not withdrawn, and not failed in the result, unless they
   * are examined again after a representation was upheld.
   */
  public List<String> examined(Instant asOf) {
    return new Assessment(this).examined(asOf);
  }

  /**
   * The bids that failed in the technical result, are examined again after a representation was
   * upheld, and meet every requirement now. Their prices stay sealed until the committee tells it
   * and opens them.
   */
  public List<String> passedAgain() {
    return new Assessment(this).passedAgain();
  }

  /** Whether a bid that failed in the technical result is examined again. */
  public boolean isExaminedAgain(String bid) {
    return state.again.contains(bid);
  }

  /**
   * The questions that wait for an act of the competent authority, as it is not for those whom they
   * are about to answer them: {@code marks-after-prices}, {@code in-time/R-1}.
   */
  public List<String> openQuestions(Instant asOf) {
    return DecisionActs.open(this, asOf);
  }

  /**
   * The same with what the law of a book does not answer: {@code rule-unknown/R-1}, where grounds
   * name a rule that no edition of its packs has.
   */
  public List<String> openQuestions(Instant asOf, RuleBook book) {
    return DecisionActs.open(this, asOf, book);
  }

  /**
   * Whether the competent authority has not said yet that a representation counts that came late or
   * names a rule that nobody knows: until then it is not admitted.
   *
   * @param questions as {@link #openQuestions(Instant, RuleBook)} names them
   */
  public static boolean isUndecided(FiledRepresentation one, Collection<String> questions) {
    return DecisionActs.isUndecided(one.id(), questions);
  }

  /**
   * Whether somebody may answer an open question as the competent authority: not on a sheet who
   * sits in the committee, nor on a representation whose own decision it questions.
   *
   * @param question as {@link #openQuestions} names it
   */
  public boolean mayAnswer(String question, String person) {
    return DecisionActs.mayAnswer(this, question, person);
  }

  /**
   * Whether a bidder may answer a request to match that the buyer answered for it by a paper:
   * within its time, and while nobody else was asked and nothing proposed.
   */
  public boolean mayMatchItself(String bid, Instant asOf) {
    return new OwnAnswers(this).mayMatch(bid, asOf);
  }

  /**
   * Whether a bidder may answer for itself where the buyer recorded that it extends or does not.
   */
  public boolean mayExtendItself(String bid, Instant asOf) {
    return new OwnAnswers(this).mayExtend(bid, asOf);
  }

  /** Whether a representation came within the standstill; not where the tender has none. */
  boolean isInTime(FiledRepresentation one) {
    return representationUntil().filter(last -> !day(one.at()).isAfter(last)).isPresent();
  }

  /** Whether no price can be revealed any more: all are, or the window has ended. */
  public boolean hasAllPrices(Instant asOf) {
    return tender.hasAllPrices(asOf);
  }

  /**
   * The bids that were opened, with what the committee found of each. The mean of the marks is that
   * of the members whose sheets count. On a requirement on which members differ nothing is said
   * until the committee decides.
   *
   * @param asOf prices that came later are not seen
   */
  public BidComparison comparison(Instant asOf) {
    return new Sheets(this).comparison(asOf);
  }

  /**
   * What the committee found of a bid and a requirement, whether its price is known or not: the
   * requirement, whether it is met, and the evidence.
   *
   * @return nothing before the assessment is over, and where members differ
   */
  public Optional<Map<String, Object>> response(String bid, String requirement) {
    return isAssessed() ? new Sheets(this).response(bid, requirement) : Optional.empty();
  }

  /** The requirements on which members differ and the committee has not decided: B1/R1. */
  public List<String> differences() {
    return isAssessed() ? new Sheets(this).differences() : List.of();
  }

  /**
   * The facts that the award lacks and that the committee can find, as a decision names them.
   *
   * @param book the law by which the award is planned
   */
  public List<String> lacks(RuleBook book, Instant asOf) {
    return isAssessed() ? List.copyOf(FactActs.missing(book, this, asOf)) : List.of();
  }

  /** The field of a fact that the committee can find; nothing where it is none of these. */
  public static Optional<Field> fact(String name) {
    return FoundFacts.field(name);
  }

  /** What bidders answered who were asked to match. */
  public MatchAnswers answers() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("tender", tender.tender().id());
    tree.put("answers", state.answerTrees());
    return MatchAnswers.fromPlain(tree).orThrow();
  }

  /** Until when a bid may answer that was asked to match; nothing where it was not asked. */
  public Optional<Instant> askedUntil(String bid) {
    return Optional.ofNullable(state.requests.get(bid));
  }

  /** The proposal that waits, or that was awarded. */
  public Optional<AwardAct> proposal() {
    return state.proposal;
  }

  /** How an officer shared the order, where the proposal says so. */
  public Optional<OfficerAllocation> officer() {
    Optional<OfficerAllocation> shared = state.proposal.flatMap(AwardRecord::officer);
    return state.award.isPresent() ? shared.map(OfficerAllocation::standing) : shared;
  }

  static Optional<OfficerAllocation> officer(AwardAct proposal) {
    return proposal
        .part()
        .branch("officer")
        .map(each -> OfficerAllocation.fromPlain(each.toPlain()).orThrow());
  }

  /** The award that stands. */
  public Optional<AwardAct> award() {
    return state.award;
  }

  /** Until when the contract may be signed by an order, beyond the day that the law gives. */
  public Optional<LocalDate> signUntil() {
    return state.signUntil;
  }

  /** How high the contract of a bid may be by an order, above its award. */
  public Optional<Money> approved(String bid) {
    return Optional.ofNullable(state.approved.get(bid));
  }

  /** The publication of the award that stands. */
  public Optional<AwardAct> publication() {
    return state.publication;
  }

  /**
   * The awards that no longer stand, as the bids were evaluated again, in order of time.
   *
   * @return the record until then, with its award, by the instant at which it was set aside
   */
  public SortedMap<Instant, AwardRecord> setAside() {
    SortedMap<Instant, AwardRecord> awards = new TreeMap<>();
    for (int i = 0; i < acts.size(); i++) {
      AwardRecord before =
          new AwardRecord(tender, acts.subList(0, i), declared, proofs, enterprises);
      if (acts.get(i).kind() == AwardAct.Kind.REOPENING && before.award().isPresent()) {
        awards.put(acts.get(i).at(), before);
      }
    }
    return awards;
  }

  /** The representations, in the order in which they were filed. */
  public List<FiledRepresentation> representations() {
    return List.copyOf(state.representations.values());
  }

  /**
   * Who does what next with a representation, in words.
   *
   * @param asOf once no bid is valid any more the way out is the cancellation
   * @return nothing once nobody must act on it
   */
  public Optional<Message> next(FiledRepresentation one, Instant asOf) {
    return new Objections(this).next(one, asOf);
  }

  boolean isCancelled() {
    return tender.status().equals("cancelled");
  }

  /** Whether somebody sits in the committee, or acted for it before others took its place. */
  public boolean hasEvaluated(String person) {
    return Skeleton.among(tender.tender().members(), person)
        || acts.stream()
            .filter(act -> act.role().equals(AwardForm.COMMITTEE))
            .anyMatch(act -> Skeleton.same(act.by(), person));
  }

  /**
   * Whether somebody proposed or made the award to which a representation objects, or the one that
   * stands now, or cancelled the tender before it was filed. Who did decides neither the
   * representation nor its appeal.
   */
  public boolean hasMade(FiledRepresentation one, String person) {
    return new Objections(this).hasMade(one, person);
  }

  /**
   * The first day for the contract: the day after the standstill, and without one that of the
   * award.
   *
   * @return nothing before the award
   */
  public Optional<LocalDate> contractFrom() {
    return state
        .award
        .map(act -> day(act.at()))
        .map(day -> representationUntil().map(last -> last.plusDays(1)).orElse(day));
  }

  /**
   * The last day on which a representation is in time: that of the standstill.
   *
   * @return nothing before the award, and where the tender has no standstill: an officer says it
   */
  public Optional<LocalDate> representationUntil() {
    return state
        .award
        .map(AwardAct::at)
        .flatMap(
            at ->
                tender
                    .tender()
                    .node()
                    .branch("award")
                    .flatMap((Node part) -> part.find("standstillDays", Long.class))
                    .map(days -> day(at).plusDays(days)));
  }

  /**
   * The terms of an award on a day, as the tender states them.
   *
   * @param award the day of the award
   */
  public AwardTerms terms(LocalDate award) {
    return AwardTerms.of(tender.tender(), award, validUntil());
  }

  /** The last day on which any bid is valid; nothing where the tender states no validity. */
  public Optional<LocalDate> validUntil() {
    return new Validity(this).last();
  }

  /**
   * Whether nothing was awarded and no bid is valid any more, so that no award can be made: the
   * tender is cancelled, and the need put to tender again.
   */
  public boolean isLapsed(Instant asOf) {
    return state.award.isEmpty() && validUntil().filter(day(asOf)::isAfter).isPresent();
  }

  /** The last day on which a bid is valid; nothing where the tender states no validity. */
  public Optional<LocalDate> validUntil(String bid) {
    return new Validity(this).of(bid);
  }

  /**
   * The bids that are not valid any more on a day on which others are: their bidders did not agree
   * to the extension.
   */
  public List<String> lapsed(Instant asOf) {
    return new Validity(this).lapsed(asOf);
  }

  /** The extension of validity that was asked last. */
  public Optional<ValidityExtension> extension() {
    List<ValidityExtension> all = state.extensions;
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Whether a bid was still bound when an extension was asked, so that its bidder is asked. */
  public boolean isBound(String bid, ValidityExtension extension) {
    return new Validity(this).isBound(bid, extension);
  }

  Optional<LocalDate> extendedTo(String bid) {
    Validity validity = new Validity(this);
    return validity.of(bid).filter(last -> !validity.stated().equals(Optional.of(last)));
  }

  Optional<LocalDate> securityExtendedTo(String bid) {
    return state.extensions.stream()
        .flatMap(each -> Optional.ofNullable(each.answers().get(bid)).stream())
        .flatMap(answer -> answer.securityUntil().stream())
        .reduce((first, last) -> last);
  }

  /**
   * What a withdrawal after the end of the tender period, or a price that was not revealed, means
   * for the bid security of a bid, by what was given.
   *
   * @return nothing where the bid is not withdrawn so
   */
  public Optional<Decision<WithdrawalTerms.Effect>> withdrawal(
      RuleBook book, String bid, Instant asOf) {
    return new Securities(this, book).withdrawal(bid, asOf);
  }

  /** The act by which the bid security of a bid was returned or forfeited. */
  public Optional<AwardAct> settled(String bid) {
    return Optional.ofNullable(state.settled.get(bid));
  }

  /** Whether the bid security was forfeited because the awarded contract was not signed. */
  boolean isUnsigned(String bid) {
    return settled(bid)
        .filter(act -> act.kind() == AwardAct.Kind.SECURITY_FORFEITURE)
        .filter(act -> act.text("ground").equals(SecurityForms.NOT_SIGNED))
        .isPresent();
  }

  /** The act by which the performance security of a bid was received. */
  public Optional<AwardAct> performanceSecurity(String bid) {
    return Optional.ofNullable(state.performance.get(bid));
  }

  /** The forms of a performance security: those of the tender, else those of the law. */
  public List<String> performanceForms(RuleBook book) {
    return new Securities(this, book).performanceForms();
  }

  /**
   * How the security of each bid stands whose packet was opened, by the id of the bid.
   *
   * @param asOf prices that came later are not seen
   */
  public Map<String, SecurityStanding> securities(RuleBook book, Instant asOf) {
    return new Securities(this, book).standings(asOf);
  }

  /**
   * On which ground and by when securities are returned, by the id of the bid. A bid is not there
   * while it binds its bidder, where none was given that can go back, and once it was returned or
   * forfeited.
   */
  public Map<String, SecurityReturn> securityReturns(RuleBook book, Instant asOf) {
    return new Securities(this, book).due(asOf);
  }

  /**
   * The digest of what an award stands on: the comparison, the answers, and what an officer
   * decided.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String basis(Instant asOf) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("comparison", comparison(asOf).toPlain());
    tree.put("answers", answers().toPlain());
    officer().ifPresent(decided -> tree.put("officer", decided.toPlain()));
    return CanonicalForm.digest(tree);
  }
}
