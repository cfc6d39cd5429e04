package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardPermission;
import org.govsm.procurement.award.AwardProcess;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.tender.ReceivedBid;
import org.jspecify.annotations.Nullable;

/**
 * Award service: enters acts from the opened bids to the award, each at the instant at which it is
 * entered, and only where the law of the department allows it.
 */
public record AwardService(TenderService tenders, TenderLaw law, SignedContracts contracts) {

  static final String MEMBER = "committee-member";
  static final String BIDDER = "bidder";

  private static final String DISPUTED = "disputed";

  /** Added: of the contract that varies, why a bid is asked, which decisions do not count. */
  private static final Map<Kind, List<String>> ADDED =
      Map.ofEntries(
          Map.entry(Kind.VARIATION, List.of("contract", "signed")),
          Map.entry(Kind.MATCH_REQUEST, List.of("step")),
          Map.entry(Kind.AWARD, List.of(DISPUTED)));

  /** The record of a published tender, with sheets that not everybody may see. */
  public AwardRecord record(Transaction tx, StoredTender one) {
    return new Awards(tx).record(one);
  }

  /**
   * The law by which a tender is evaluated: that of the day of its award, else that of today, by
   * the book of its publication.
   */
  RuleBook book(Transaction tx, StoredTender one, AwardRecord record) {
    Instant at = record.award().map(AwardAct::at).orElseGet(tenders::now);
    return law.book(tx, one.department(), record.tender(), Moments.day(at));
  }

  Instant now() {
    return tenders.now();
  }

  /** What bidders do. */
  public OwnAwards ofBidders() {
    return new OwnAwards(this);
  }

  /** What stands of the evaluation. */
  Evaluated evaluated(Transaction tx, StoredTender one) {
    return evaluated(tx, one, record(tx, one));
  }

  /** What stands of the evaluation by a record that was read before. */
  Evaluated evaluated(Transaction tx, StoredTender one, AwardRecord record) {
    return Evaluated.of(tx, one, record, book(tx, one, record), tenders.now());
  }

  /** The award that was published last, be it that it was set aside since. */
  Evaluated told(Transaction tx, StoredTender one) {
    AwardRecord record = TenderPublications.told(record(tx, one));
    return Evaluated.of(tx, one, record, book(tx, one, record), tenders.now());
  }

  /**
   * The letter to a bidder.
   *
   * @throws ProblemException with status 404 before the award, and where there is no such bid
   */
  AwardLetter letter(Transaction tx, StoredTender one, String bid, Page page) {
    Evaluated now = evaluated(tx, one);
    return AwardLetter.of(one, now, book(tx, one, now.record()), bid, page)
        .orElseThrow(
            () -> ProblemException.notFound(Message.of("awards.no-letter").with("bid", bid)));
  }

  /**
   * The kind of an act by its name.
   *
   * @throws ProblemException with the names that there are, where it is none
   */
  static Kind kind(String name) {
    List<String> names = Arrays.stream(Kind.values()).map(Kind::name).toList();
    if (!names.contains(name)) {
      throw ProblemException.of(InputFault.unknown("/kind", name, names));
    }
    return Kind.valueOf(name);
  }

  /** The members that an act of a kind may have, beside those that the portal adds. */
  static List<String> members(Kind kind) {
    List<String> names = new ArrayList<>();
    AwardAct.form().part("act").stream()
        .flatMap(act -> act.forms().getOrDefault(kind.name(), Schema.of()).parts().stream())
        .forEach(part -> names.add(part.name()));
    names.removeAll(ADDED.getOrDefault(kind, List.of()));
    names.add(OfficerDecisions.ALONE);
    return names;
  }

  /**
   * An act in the making.
   *
   * @param body the members of its kind, and decided
   */
  AwardAct.Draft draft(
      Kind kind, String by, String role, Map<String, ? extends @Nullable Object> body) {
    AwardAct.Draft draft = AwardAct.draft(kind, tenders.now(), by, role);
    body.forEach(
        (name, value) -> {
          if (name.equals(OfficerDecisions.ALONE)) {
            draft.decided(String.valueOf(value));
          } else if (value != null) {
            draft.set(name, value);
          }
        });
    return draft;
  }

  /** Enters an act of somebody of the department. */
  public void take(
      Transaction tx,
      StoredTender one,
      Kind kind,
      Map<String, ? extends @Nullable Object> body,
      Caller by) {
    by.requireDepartment(one.department());
    String role = AwardRoles.of(record(tx, one), kind, body, by);
    AwardAct.Draft draft = draft(kind, by.actor(), role, body);
    if (kind == Kind.VARIATION) {
      signed(tx, one, String.valueOf(body.get("bid")))
          .ifPresent(
              contract -> {
                draft.set("contract", contract.id());
                contract.sum().ifPresent(sum -> draft.set("signed", sum.toString()));
              });
    } else if (kind == Kind.MATCH_REQUEST) {
      evaluated(tx, one).next().ifPresent(asked -> draft.set("step", asked.step()));
    } else if (kind == Kind.AWARD) {
      List<String> disputed = record(tx, one).disputed();
      disputed.stream().findAny().ifPresent(any -> draft.set(DISPUTED, disputed));
    }
    take(tx, one, draft, by);
  }

  private Optional<SignedContracts.Signed> signed(Transaction tx, StoredTender one, String bid) {
    List<String> bidder =
        record(tx, one).tender().bids().stream()
            .filter(received -> received.id().equals(bid))
            .map(ReceivedBid::bidder)
            .toList();
    return contracts.of(tx, one, bidder).stream().findFirst();
  }

  /** Enters an act of who handed in a bid, in the name of the bidder. */
  void takeOfBidder(
      Transaction tx,
      StoredTender one,
      Kind kind,
      String bidder,
      Map<String, ? extends @Nullable Object> body,
      Caller by) {
    take(tx, one, draft(kind, bidder, BIDDER, body), by);
  }

  private void take(Transaction tx, StoredTender one, AwardAct.Draft draft, Caller by) {
    tx.events().lock(one.department());
    Awards awards = new Awards(tx);
    AwardAct act = read(draft);
    ProblemException.unlessNone(inBody(ActTexts.faults(act)));
    if (awards.isUnreadable(one)) {
      throw ProblemException.conflict(Message.of("awards.unreadable"));
    }
    AwardRecord before = awards.record(one);
    ProblemException.unlessNone(BidderNames.faults(tx, one, before, act));
    AwardRecord after = allowed(AwardProcess.of(book(tx, one, before)).decide(before, act));
    awards.act(one, awards.acts(one).size() + 1, act, after.isAssessed(), by.actor());
  }

  private static AwardAct read(AwardAct.Draft draft) {
    return draft
        .done()
        .<Optional<AwardAct>>fold(
            Optional::of,
            faults -> {
              ProblemException.unlessNone(inBody(faults));
              return Optional.empty();
            })
        .orElseThrow();
  }

  /** Places in a body have no part that the portal adds. */
  private static List<InputFault> inBody(List<InputFault> faults) {
    return faults.stream()
        .map(fault -> new InputFault(inBody(fault.pointer()), fault.code(), fault.text()))
        .toList();
  }

  private static String inBody(String pointer) {
    return pointer.replaceFirst("^/act(?=/|$)", "");
  }

  private static AwardRecord allowed(Decision<AwardPermission> decision) {
    List<InputFault> faults =
        decision
            .ruling()
            .<List<InputFault>>fold(
                answer ->
                    answer.value().findings().stream()
                        .filter(one -> one.weight() == Finding.Weight.BLOCKING)
                        .map(one -> new InputFault(MissingFacts.at(one), one.code(), one.text()))
                        .toList(),
                refer ->
                    List.of(
                        new InputFault(
                            "/" + OfficerDecisions.ALONE,
                            "tenders.officer",
                            Message.of("tenders.officer").with("question", refer.question()))),
                open -> List.of(new InputFault("", "tenders.missing", decision.outcome())));
    ProblemException.unlessNone(faults);
    return decision.found().flatMap(AwardPermission::record).orElseThrow();
  }
}
