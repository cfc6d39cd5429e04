package org.govsm.procurement.tender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.bid.WithdrawalTerms;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Process of a tender by the law of a book: whether an act is allowed, as a pure function of the
 * record and the act. Two packets are opened in order: the technical ones after the end of the
 * tender period, the prices of those who passed after the result was told and its waiting time. Of
 * one packet the prices are opened after the end.
 */
public final class TenderProcess {

  /** The id of the question. */
  public static final String QUESTION = "tender-act";

  private static final Citation OWN = OwnDefault.of("acts of a tender");

  private static final Map<Kind, List<String>> WHO =
      Map.ofEntries(
          Map.entry(Kind.PUBLICATION, List.of(ActForm.BUYER, ActForm.AUTHORITY)),
          Map.entry(Kind.QUESTION, List.of(ActForm.BIDDER, ActForm.ANYONE, ActForm.BUYER)),
          Map.entry(Kind.ANSWER, List.of(ActForm.BUYER, ActForm.AUTHORITY)),
          Map.entry(Kind.CORRIGENDUM, List.of(ActForm.BUYER, ActForm.AUTHORITY)),
          Map.entry(Kind.BID, List.of(ActForm.BIDDER)),
          Map.entry(Kind.MODIFICATION, List.of(ActForm.BIDDER)),
          Map.entry(Kind.WITHDRAWAL, List.of(ActForm.BIDDER)),
          Map.entry(Kind.TECHNICAL_OPENING, List.of(ActForm.COMMITTEE)),
          Map.entry(Kind.TECHNICAL_RESULT, List.of(ActForm.COMMITTEE)),
          Map.entry(Kind.FINANCIAL_OPENING, List.of(ActForm.COMMITTEE)),
          Map.entry(Kind.SUPPLEMENTARY_RESULT, List.of(ActForm.COMMITTEE)),
          Map.entry(Kind.SUPPLEMENTARY_OPENING, List.of(ActForm.COMMITTEE)),
          Map.entry(Kind.REVEAL, List.of(ActForm.BIDDER)),
          Map.entry(Kind.RECONSTITUTION, List.of(ActForm.AUTHORITY)),
          Map.entry(Kind.CANCELLATION, List.of(ActForm.AUTHORITY)));

  private final RuleBook book;
  private final PublicationCheck publication;
  private final PublishedNames names;

  private TenderProcess(RuleBook book, PublicationCheck publication, PublishedNames names) {
    this.book = book;
    this.publication = publication;
    this.names = names;
  }

  /**
   * The process by the law of a book.
   *
   * @param book the law that is asked
   * @param catalogue the standard, for the check before publication
   */
  public static TenderProcess of(RuleBook book, ServiceCatalogue catalogue) {
    return new TenderProcess(book, PublicationCheck.of(book, catalogue), PublishedNames.NONE);
  }

  /**
   * The same process beside other tenders of the buyer, which a publication is held against.
   *
   * @param others published tenders of the buyer of which no award stands
   */
  public TenderProcess beside(List<TenderRecord> others) {
    return over(publication.beside(others));
  }

  /**
   * The same process against the estimate of the requirement, as {@link PublicationCheck#estimated}
   * has it.
   */
  public TenderProcess estimated(Optional<Money> sum) {
    return over(publication.estimated(sum));
  }

  /**
   * The same process beside what is contracted or awarded, as {@link PublicationCheck#contracted}
   * has it.
   */
  public TenderProcess contracted(List<SignedWork> work) {
    return over(publication.contracted(work));
  }

  /** The same process by what else the members of the committee do in the tender. */
  public TenderProcess seated(CommitteeSeats known) {
    return over(publication.seated(known));
  }

  /**
   * The same process beside suppliers whom no text names that is published, the tender itself among
   * them: words that only sound like one of their names are for an officer.
   *
   * @param register the names, in whichever language; asked for where an act is published
   */
  public TenderProcess suppliers(Supplier<? extends Collection<String>> register) {
    return suppliers(register, List::of);
  }

  /**
   * The same beside the numbers of contracts too, as {@link PublicationCheck#suppliers(Supplier,
   * Supplier)} has it.
   */
  public TenderProcess suppliers(
      Supplier<? extends Collection<String>> register,
      Supplier<? extends Collection<String>> contracts) {
    PublishedNames known = new PublishedNames(register, contracts);
    return new TenderProcess(book, publication.named(known), known);
  }

  private TenderProcess over(PublicationCheck check) {
    return new TenderProcess(book, check, names);
  }

  /**
   * Who may do an act: a default of this project.
   *
   * @param kind the kind of act
   * @return codes of roles
   */
  public static List<String> roles(Kind kind) {
    return WHO.getOrDefault(kind, List.of());
  }

  /**
   * Decides whether an act is allowed.
   *
   * @param record what happened before
   * @param act what is to happen
   * @return allowed, with the record that has the act, or refused with every reason; the facts that
   *     are missing; or a question to an officer where the law that was read has no answer, until
   *     the act says what was decided
   */
  public Decision<Permission> decide(TenderRecord record, TenderAct act) {
    ActFindings findings = new ActFindings(book, record.tender(), decided(record.tender(), act));
    whoAndWhen(record.state(), act, findings);
    if (isUnderWay(record.state(), act, findings)) {
      byKind(new Acting(record.state(), act, findings));
      names.check(record.tender(), act, findings);
    }
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("record", record.digest());
    basis.put("act", act.basis());
    Optional<TenderRecord> after =
        findings.isRefused() ? Optional.empty() : Optional.of(record.with(act));
    return findings.decision(QUESTION, after, basis);
  }

  private static Decided decided(Tender tender, TenderAct act) {
    Decided own = Decided.with(act);
    return act.kind() == Kind.PUBLICATION
        ? new SameRequirement(tender)
            .over(new TimeApproval(tender).over(own, Optional.of(act.by())), act.role())
        : own;
  }

  /**
   * Asks for each act of a record again.
   *
   * @return what stands in the way of acts that are on record; none where all were allowed
   */
  public List<Finding> verify(TenderRecord record) {
    List<Finding> found = new ArrayList<>();
    TenderRecord before = TenderRecord.of(record.drafted());
    for (TenderAct act : record.acts()) {
      if (isChanged(before, act)) {
        found.add(
            Finding.of(
                "RECORD_CHANGED",
                Finding.Weight.BLOCKING,
                Message.of("tender.record-changed").with("act", act.toString()),
                OWN));
      }
      Decision<Permission> decision = decide(before, act);
      if (decision.ruling() instanceof Ruling.Answer<Permission> answer) {
        answer.value().findings().stream()
            .filter(each -> each.weight() == Finding.Weight.BLOCKING)
            .forEach(found::add);
      } else {
        Message text =
            Message.of("tender.open-act").with("kind", new Term("tender-act." + act.kind()));
        found.add(Finding.of("ACT_OPEN", Finding.Weight.BLOCKING, text, OWN));
      }
      before = before.with(act);
    }
    return List.copyOf(found);
  }

  /** The act was done on another record, or the tender was another one when it was published. */
  private static boolean isChanged(TenderRecord before, TenderAct act) {
    Optional<String> tender =
        act.kind() == Kind.PUBLICATION ? act.part().find("tender", String.class) : Optional.empty();
    return act.after().filter(digest -> !digest.equals(before.digest())).isPresent()
        || tender.filter(digest -> !digest.equals(before.tender().digest())).isPresent();
  }

  /**
   * What a withdrawal after the end of the tender period, or a price that was not revealed, means
   * for the bid security.
   *
   * @param bid the id of the bid
   * @param given what the bidder gave: DEPOSIT, DECLARATION or EXEMPT; nothing where not known
   * @param asOf as of when
   * @return the effect by the terms of the tender; nothing where the bid is not withdrawn so
   */
  public Optional<Decision<WithdrawalTerms.Effect>> withdrawal(
      TenderRecord record, String bid, Optional<String> given, Instant asOf) {
    boolean late =
        record
            .state()
            .bid(bid)
            .flatMap(ReceivedBid::withdrawn)
            .filter(at -> at.isAfter(record.tender().closes()) && !at.isAfter(asOf))
            .isPresent();
    return late || record.notRevealed(asOf).contains(bid)
        ? Optional.of(Withdrawals.terms(record.tender(), given).decide(book))
        : Optional.empty();
  }

  private static void whoAndWhen(TenderState state, TenderAct act, ActFindings findings) {
    if (!roles(act.kind()).contains(act.role())) {
      List<Object> roles =
          roles(act.kind()).stream().<Object>map(role -> new Term("tender-role." + role)).toList();
      findings.refuse("WRONG_ROLE", Message.of("tender.act.role").with("roles", roles), OWN);
    }
    if (SameName.among(state.bidders(), act.by()) && !isOfBidders(act.role())) {
      findings.refuse("BIDDER_BUYS", Message.of("tender.act.bidder-acts"), OWN);
    }
    state
        .last()
        .filter(act.at()::isBefore)
        .ifPresent(
            last ->
                findings.refuse(
                    "OUT_OF_ORDER",
                    Message.of("tender.act.order").with("last", IndianTime.shown(last)),
                    OWN));
  }

  private static boolean isOfBidders(String role) {
    return role.equals(ActForm.BIDDER) || role.equals(ActForm.ANYONE);
  }

  /** Whether the tender is as far as the act needs it, and not cancelled. */
  private static boolean isUnderWay(TenderState state, TenderAct act, ActFindings findings) {
    boolean cancelled = state.has(Kind.CANCELLATION);
    if (cancelled) {
      findings.refuse("CANCELLED", Message.of("tender.act.cancelled"), OWN);
    }
    boolean published = state.has(Kind.PUBLICATION);
    if (published == (act.kind() == Kind.PUBLICATION)) {
      String key = published ? "tender.act.published" : "tender.act.not-published";
      findings.refuse(published ? "PUBLISHED" : "NOT_PUBLISHED", Message.of(key), OWN);
      return false;
    }
    return !cancelled;
  }

  private void byKind(Acting acting) {
    switch (acting.act().kind()) {
      case PUBLICATION -> new NoticeActs(acting, publication).publication();
      case QUESTION -> new NoticeActs(acting, publication).question();
      case ANSWER -> new NoticeActs(acting, publication).answer();
      case CORRIGENDUM -> new CorrigendumAct(acting, publication).check();
      case BID -> new BidActs(acting).received();
      case MODIFICATION -> new BidActs(acting).modified();
      case WITHDRAWAL -> new BidActs(acting).withdrawn();
      case TECHNICAL_OPENING -> new OpeningActs(acting).technical();
      case TECHNICAL_RESULT -> new OpeningActs(acting).result();
      case FINANCIAL_OPENING -> new OpeningActs(acting).financial();
      case SUPPLEMENTARY_RESULT -> new SupplementaryActs(acting).result();
      case SUPPLEMENTARY_OPENING -> new SupplementaryActs(acting).opening();
      case REVEAL -> new RevealAct(acting).check();
      case RECONSTITUTION -> new Reconstitution(acting, publication.seats()).check();
      case CANCELLATION -> new CancellationAct(acting).check();
    }
  }
}
