package org.govsm.portal.tenders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardProcess;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/**
 * Acts of published tenders: questions, answers, corrigenda and cancellation, each at the instant
 * at which it is entered and only where the law of the department allows it.
 */
public final class TenderActs {

  /** What was decided on a contract that stands. */
  static final String ON_CONTRACT = "onContract";

  private static final int MOST = 1000;

  private final TenderService tenders;
  private final TenderLaw law;

  TenderActs(TenderService tenders, TenderLaw law) {
    this.tenders = tenders;
    this.law = law;
  }

  /** Over the law of a day and a clock. */
  public static TenderActs of(BiFunction<Transaction, LocalDate, Law> laws, Clock clock) {
    TenderLaw law = new TenderLaw(laws);
    return new TenderActs(new TenderService(law, clock), law);
  }

  /** What begins and finds the tenders. */
  public TenderService tenders() {
    return tenders;
  }

  /** What evaluates and awards them. */
  public AwardService awards() {
    return new AwardService(tenders, law, SignedContracts.NONE);
  }

  /** What publishes them. */
  public PublicationService publication() {
    return new PublicationService(tenders, law);
  }

  /** What takes bids. */
  public BidService bids() {
    return new BidService(tenders, law);
  }

  /** What the committee does. */
  public CommitteeService committee() {
    return new CommitteeService(tenders, law);
  }

  /** Asks a question. Who asked is told to nobody: the act has a mark ({@link AskerNames}). */
  public StoredTender ask(Transaction tx, StoredTender one, String question, Caller by) {
    return questions().ask(tx, one, question, "", OfficerDecisions.NONE, by);
  }

  /** What lets another officer publish or return what waits. */
  WordsReader reader() {
    return new WordsReader(this);
  }

  /** What takes them. */
  TenderQuestions questions() {
    return new TenderQuestions(this);
  }

  /** What answers them. */
  public TenderAnswers answers() {
    return new TenderAnswers(this);
  }

  Instant now() {
    return tenders.now();
  }

  /**
   * Corrigendum in the making.
   *
   * @param tender the tender as changed: the whole document
   * @param moreTimeNeeded whether bidders need more time, as the buyer finds; empty for not said
   * @param decisions what an officer decided where the law has no answer
   */
  public record Corrigendum(
      Map<String, ? extends @Nullable Object> tender,
      String rationale,
      Optional<Boolean> moreTimeNeeded,
      OfficerDecisions decisions) {}

  /**
   * Cancellation in the making.
   *
   * @param ground a code of the law, or OTHER
   * @param reason as it is published
   * @param onContract what was decided on a contract that stands; empty for nothing
   * @param decisions what an officer decided where the law has no answer
   */
  public record Cancellation(
      String ground, String reason, String onContract, OfficerDecisions decisions) {}

  /** Changes a published tender before its end. */
  public StoredTender correct(Transaction tx, StoredTender one, Corrigendum given, Caller by) {
    by.requireDepartment(one.department());
    List<Finding> asked = questions(tx, one, given, by);
    AuthorityDecisions.requireOnTerms(asked, by);
    TenderAct.Draft act = act(tx, one, given, given.decisions(), by);
    return new SecondReader(this)
        .take(tx, Tenders.CORRECTED, one, asked, given.decisions(), act, by);
  }

  /** What an officer must decide before a corrigendum; nothing where it cannot be published. */
  List<Finding> questions(Transaction tx, StoredTender one, Corrigendum given, Caller by) {
    return questions(tx, one, () -> act(tx, one, given, OfficerDecisions.NONE, by));
  }

  private TenderAct.Draft act(
      Transaction tx, StoredTender one, Corrigendum given, OfficerDecisions said, Caller by) {
    TenderRecord record = new TenderHistory(tx).record(one);
    FreeTexts.refuse(given.tender());
    Tender changed =
        ProblemException.accepted(Tender.fromPlain(TenderDocument.filled(given.tender())));
    TenderAct.Draft act =
        TenderAct.draft(Kind.CORRIGENDUM, tenders.now(), by.actor(), TenderService.role(by))
            .set("id", "C" + (record.amendments().size() + 1))
            .set("rationale", words("/rationale", given.rationale()))
            .set("places", record.tender().places())
            .set("tender", changed.toPlain());
    given.moreTimeNeeded().ifPresent(needed -> act.set("moreTimeNeeded", needed));
    said.into(act);
    return act;
  }

  /** Cancels a tender. */
  public StoredTender cancel(Transaction tx, StoredTender one, Cancellation given, Caller by) {
    by.requireDepartment(one.department());
    TenderAct.Draft act = act(tx, one, given, by);
    requireUnawarded(tx, one, ProblemException.accepted(act.done()));
    Cancellation undecided =
        new Cancellation(given.ground(), given.reason(), given.onContract(), OfficerDecisions.NONE);
    List<Finding> asked = questions(tx, one, undecided, by);
    return new SecondReader(this)
        .take(tx, Tenders.CANCELLED, one, asked, given.decisions(), act, by);
  }

  /** Refuses the cancellation of a tender whose award stands against it. */
  void requireUnawarded(Transaction tx, StoredTender one, TenderAct act) {
    AwardProcess.against(awards().record(tx, one), act).stream()
        .findFirst()
        .ifPresent(
            found -> {
              throw ProblemException.conflict(found.text());
            });
  }

  /** What an officer must decide before a cancellation; nothing where it is refused anyway. */
  List<Finding> questions(Transaction tx, StoredTender one, Cancellation given, Caller by) {
    return questions(tx, one, () -> act(tx, one, given, by));
  }

  List<Finding> questions(Transaction tx, StoredTender one, Supplier<TenderAct.Draft> made) {
    try {
      TenderAct act = ProblemException.accepted(made.get().done());
      TenderRecord record = new TenderHistory(tx).record(one);
      return law.questions(tx, one.department(), record, act, Moments.day(act.at()));
    } catch (ProblemException e) {
      return List.of(); // what cannot be read is told where it is taken
    }
  }

  private TenderAct.Draft act(Transaction tx, StoredTender one, Cancellation given, Caller by) {
    if (given.ground().isBlank()) {
      throw ProblemException.of(
          new InputFault("/ground", "tree.required", Message.of("fault.required")));
    }
    TenderAct.Draft act =
        TenderAct.draft(Kind.CANCELLATION, tenders.now(), by.actor(), TenderService.AUTHORITY)
            .set("ground", given.ground())
            .set("reason", words("/reason", given.reason()))
            .set("places", new TenderHistory(tx).record(one).tender().places());
    if (!given.onContract().isBlank()) {
      act.set(ON_CONTRACT, words("/" + ON_CONTRACT, given.onContract()));
    }
    given.decisions().into(act);
    return act;
  }

  /** Takes an act where the law allows it. */
  StoredTender take(
      Transaction tx,
      String kind,
      StoredTender one,
      TenderAct act,
      Map<String, ? extends Object> more,
      String actor) {
    requireAllowed(tx, one, act);
    int number = new TenderHistory(tx).acts(one).size() + 1;
    return new Tenders(tx).act(kind, one, StoredAct.of(number, act, actor), more);
  }

  void requireAllowed(Transaction tx, StoredTender one, TenderAct act) {
    if (!one.isPublic()) {
      TenderService.requireState(one, Tenders.IS_PUBLISHED);
    }
    TenderRecord record = new TenderHistory(tx).record(one);
    law.allowed(tx, one.department(), record, act, Moments.day(act.at()));
  }

  /** The grounds for a cancellation that the law names. */
  List<String> grounds(Transaction tx) {
    return law.codes(tx, Moments.day(tenders.now()), "reject-all.grounds", "ground");
  }

  /** A text of one line, without secrets. */
  static String words(String pointer, String said) {
    String one = said.strip().replaceAll("\\s*\\R\\s*", " ");
    ProblemException.unlessNone(FreeTexts.whole(pointer, one));
    if (one.isEmpty() || one.length() > MOST) {
      Message text = Message.of("requirements.words").with("most", MOST);
      throw ProblemException.of(new InputFault(pointer, "requirements.words", text));
    }
    return one;
  }
}
