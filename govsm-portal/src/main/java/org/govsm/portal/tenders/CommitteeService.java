package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/**
 * Committee service: each member declares for themselves; then the committee opens the technical
 * packets, tells their result and opens the prices, as the domain allows it.
 */
public record CommitteeService(TenderService tenders, TenderLaw law) {

  private static final String COMMITTEE = "committee-member";

  /**
   * What the committee opens.
   *
   * @param present the members who are there
   * @param packets packets that did not come with their bids
   * @param leftOut why a packet is not opened, by the id of its bid
   */
  public record Opening(
      List<String> present,
      List<Map<String, @Nullable Object>> packets,
      Map<String, String> leftOut,
      OfficerDecisions decisions) {}

  /**
   * What the committee found of the packets.
   *
   * @param results what came of each packet: bid, qualified, reason
   * @param financialOpening when prices are opened, as an instant with its zone; empty in a first
   *     stage of two, which has no price
   */
  public record Result(
      List<String> present,
      List<Map<String, @Nullable Object>> results,
      String financialOpening,
      OfficerDecisions decisions) {}

  /**
   * Declares for the caller, who sits in the committee, whether there is a conflict of interest.
   */
  public StoredTender declare(
      Transaction tx, StoredTender one, Optional<Boolean> conflict, String about, Caller by) {
    by.requireDepartment(one.department());
    TenderService.requireState(one, Tenders.IS_PUBLISHED);
    TenderHistory history = new TenderHistory(tx);
    requireMember(history.record(one), by);
    if (conflict.isEmpty()) {
      throw ProblemException.of(
          new InputFault("/conflict", "tree.required", Message.of("fault.required")));
    }
    String words = conflict.get() ? TenderActs.words("/about", about) : "";
    Declaration said = new Declaration(by.actor(), conflict.get(), words, tenders.now());
    int number = history.acts(one).size() + 1;
    return new Tenders(tx)
        .act(
            BidActs.DECLARED,
            one,
            new StoredAct(number, BidActs.IS_DECLARATION, by.actor(), said.toPlain(), said.at()));
  }

  private static void requireMember(TenderRecord record, Caller by) {
    if (!record.tender().members().contains(by.actor()) || by.kind() == Caller.Kind.SERVICE) {
      throw ProblemException.of(403, "bids.members-only");
    }
  }

  /**
   * The declarations that count for the next meeting: those since the packets were opened, as
   * nobody knew before who bids; a conflict counts for the whole tender.
   */
  List<Declaration> counted(Transaction tx, StoredTender one) {
    TenderHistory history = new TenderHistory(tx);
    Map<String, Declaration> latest = new LinkedHashMap<>();
    for (Declaration said :
        Declaration.sinceKnown(history.record(one), history.declarations(one))) {
      boolean kept =
          Optional.ofNullable(latest.get(said.member())).filter(Declaration::conflict).isPresent();
      if (!kept) {
        latest.put(said.member(), said);
      }
    }
    return List.copyOf(latest.values());
  }

  /** Before the time of the opening nothing is said of bids, not even which lacks a packet. */
  private void requireTime(Transaction tx, StoredTender one, Caller by) {
    by.requireDepartment(one.department());
    Instant opens = new TenderHistory(tx).record(one).tender().opens();
    if (tenders.now().isBefore(opens)) {
      throw ProblemException.conflict(
          Message.of("bids.opens-later").with("time", Moments.text(opens)));
    }
  }

  /** Opens the technical packets. */
  public StoredTender open(Transaction tx, StoredTender one, Opening given, Caller by) {
    requireTime(tx, one, by);
    return take(tx, one, opening(tx, one, given, by), by);
  }

  TenderAct.Draft opening(Transaction tx, StoredTender one, Opening given, Caller by) {
    List<Object> packets = new ArrayList<>();
    packets(tx, one).values().forEach(packet -> packets.add(packet.toPlain()));
    packets.addAll(given.packets());
    List<Object> leftOut = new ArrayList<>();
    given
        .leftOut()
        .forEach(
            (bid, reason) ->
                leftOut.add(
                    Map.of("bid", bid, "reason", TenderActs.words("/leftOut/" + bid, reason))));
    TenderAct.Draft act =
        meeting(tx, one, Kind.TECHNICAL_OPENING, given.present(), by).set("packets", packets);
    if (!leftOut.isEmpty()) {
      act.set("leftOut", leftOut);
    }
    given.decisions().into(act);
    return act;
  }

  /** The packets that came with the bids that stand, by the ids of the bids. */
  Map<String, TechnicalPacket> packets(Transaction tx, StoredTender one) {
    TenderHistory history = new TenderHistory(tx);
    Map<String, String> standing = new LinkedHashMap<>();
    history.record(one).bids().stream()
        .filter(ReceivedBid::stands)
        .forEach(bid -> standing.put(bid.id(), bid.technical()));
    Map<String, TechnicalPacket> packets = new LinkedHashMap<>();
    history.entries(one).values().stream()
        .flatMap(entry -> entry.packet().stream())
        .filter(packet -> packet.digest().equals(standing.get(packet.id())))
        .forEach(packet -> packets.put(packet.id(), packet));
    return packets;
  }

  /** Tells the technical result. */
  public StoredTender tell(Transaction tx, StoredTender one, Result given, Caller by) {
    return take(tx, one, result(tx, one, given, by), by);
  }

  TenderAct.Draft result(Transaction tx, StoredTender one, Result given, Caller by) {
    boolean again = !new Awards(tx).record(one).passedAgain().isEmpty();
    Kind kind = again ? Kind.SUPPLEMENTARY_RESULT : Kind.TECHNICAL_RESULT;
    TenderAct.Draft act =
        meeting(tx, one, kind, given.present(), by).set("results", given.results());
    boolean first = new TenderHistory(tx).record(one).tender().isFirstStage();
    if (!first || !given.financialOpening().isEmpty()) {
      act.set("financialOpening", given.financialOpening());
    }
    given.decisions().into(act);
    return act;
  }

  /** Opens the prices: from now on bidders who passed reveal theirs. */
  public StoredTender openPrices(
      Transaction tx, StoredTender one, List<String> present, OfficerDecisions decided, Caller by) {
    requireTime(tx, one, by);
    return take(tx, one, prices(tx, one, present, decided, by), by);
  }

  TenderAct.Draft prices(
      Transaction tx, StoredTender one, List<String> present, OfficerDecisions decided, Caller by) {
    boolean again = !new TenderHistory(tx).record(one).unopened().isEmpty();
    Kind kind = again ? Kind.SUPPLEMENTARY_OPENING : Kind.FINANCIAL_OPENING;
    TenderAct.Draft act = meeting(tx, one, kind, present, by);
    decided.into(act);
    return act;
  }

  private TenderAct.Draft meeting(
      Transaction tx, StoredTender one, Kind kind, List<String> present, Caller by) {
    by.requireDepartment(one.department());
    boolean member = new TenderHistory(tx).record(one).tender().members().contains(by.actor());
    String role = member && by.kind() != Caller.Kind.SERVICE ? COMMITTEE : TenderService.role(by);
    return TenderAct.draft(kind, tenders.now(), by.actor(), role)
        .set("present", present)
        .set("declarations", counted(tx, one).stream().map(Declaration::toAct).toList());
  }

  private StoredTender take(Transaction tx, StoredTender one, TenderAct.Draft draft, Caller by) {
    TenderService.requireState(one, Tenders.IS_PUBLISHED);
    tx.events().lock(one.department());
    TenderHistory history = new TenderHistory(tx);
    if (history.isUnreadable(one)) {
      throw ProblemException.conflict(Message.of("bids.unreadable"));
    }
    TenderAct act = ProblemException.accepted(draft.done());
    TenderRecord record = history.record(one);
    law.allowed(tx, one.department(), record, act, Moments.day(act.at()));
    TechnicalResult.requireFits(tx, one, act);
    Map<String, @Nullable Object> content = new LinkedHashMap<>(act.toPlain());
    boolean opens = act.kind() == Kind.TECHNICAL_OPENING || act.kind() == Kind.FINANCIAL_OPENING;
    if (opens && !BidActs.isOpened(record)) {
      content.put(
          BidActs.UNSEALED,
          history.entries(one).values().stream().map(SealedEntry::unsealed).toList());
    }
    List<StoredAct> before = history.acts(one);
    PacketFigures figures = new PacketFigures(tx, one);
    if (act.kind() == Kind.TECHNICAL_OPENING) {
      figures.seal(content, before.size() + 1);
    } else if (act.kind() == Kind.FINANCIAL_OPENING) {
      figures.tell(content, before);
    }
    StoredAct stored =
        new StoredAct(before.size() + 1, act.kind().name(), by.actor(), content, act.at());
    return new Tenders(tx).act(BidActs.event(record, act.kind()), one, stored);
  }

  /** What an officer must decide first; nothing where it is refused anyway. */
  List<Finding> questions(Transaction tx, StoredTender one, Supplier<TenderAct.Draft> made) {
    try {
      TenderAct act = ProblemException.accepted(made.get().done());
      TenderRecord record = new TenderHistory(tx).record(one);
      return law.questions(tx, one.department(), record, act, Moments.day(act.at()));
    } catch (ProblemException e) {
      return List.of(); // what cannot be read is told where it is taken
    }
  }
}
