package org.govsm.portal.tenders;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.bid.GivenSecurity;
import org.govsm.procurement.bid.RegistrationProof;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.bid.WithdrawalTerms;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.SecurityOfBid;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderProcess;
import org.govsm.procurement.tender.TenderRecord;

/** Own bids: what the pages and the API show a bidder, which is nothing of anybody else. */
record OwnBids(TenderService tenders, TenderLaw law) {

  private static final List<String> SECURITIES = List.of("DEPOSIT", "DECLARATION", "EXEMPT");

  /** What a bidder handed in, and what became of it. */
  OwnBid of(Transaction tx, StoredTender one, String bidder) {
    TenderRecord record = new TenderHistory(tx).record(one);
    List<ReceivedBid> mine =
        record.bids().stream().filter(bid -> bid.bidder().equals(bidder)).toList();
    String mark = "B-" + new ActSeal(tx).mark(one, bidder);
    String next = mine.isEmpty() ? mark : mark + "-" + (mine.size() + 1);
    List<OwnBid.Receipt> receipts =
        record.acts().stream()
            .filter(act -> act.by().equals(bidder))
            .filter(act -> act.kind() != Kind.REVEAL)
            .map(OwnBid.Receipt::of)
            .toList();
    return new OwnBid(
        one,
        record,
        bidder,
        mine.stream().filter(ReceivedBid::stands).map(ReceivedBid::id).findFirst().orElse(next),
        mine,
        receipts,
        BidActs.isOpened(record) && new Awards(tx).record(one).award().isPresent(),
        packet(tx, one, record, mine),
        tenders.now());
  }

  /** As it was handed in, or as it was given at the opening. */
  private static Optional<TechnicalPacket> packet(
      Transaction tx, StoredTender one, TenderRecord record, List<ReceivedBid> mine) {
    Set<String> stand =
        mine.stream()
            .filter(ReceivedBid::stands)
            .map(ReceivedBid::technical)
            .collect(Collectors.toSet());
    Set<String> ids = mine.stream().map(ReceivedBid::id).collect(Collectors.toSet());
    return new TenderHistory(tx)
        .entries(one).values().stream()
            .flatMap(entry -> entry.packet().stream())
            .filter(packet -> stand.contains(packet.digest()))
            .findFirst()
            .or(
                () ->
                    record.technicalPackets().stream()
                        .filter(packet -> ids.contains(packet.id()))
                        .findFirst());
  }

  /** Tenders in which a bidder may bid, or did; by department and number. */
  List<OwnBid> all(Transaction tx, String bidder) {
    Tenders all = new Tenders(tx);
    return Stream.of(Tenders.IS_PUBLISHED, Tenders.IS_CANCELLED)
        .flatMap(state -> all.inState(state).stream())
        .map(one -> of(tx, one, bidder))
        .filter(own -> own.isOpen() || !own.bids().isEmpty())
        .sorted(Comparator.comparing(own -> BidPages.at(own.one())))
        .toList();
  }

  /** The bid security of a bid, and what becomes of it. */
  OwnSecurity security(Transaction tx, OwnBid own, Messages words) {
    RuleBook book = book(tx, own);
    SecurityOfBid rules = SecurityOfBid.of(book);
    Tender tender = own.record().tender();
    List<Finding> findings =
        own.packet().map(packet -> findings(tx, own, rules, packet)).orElse(List.of());
    Optional<LocalDate> award =
        BidActs.isOpened(own.record())
            ? new Awards(tx).record(own.one()).award().map(act -> Moments.day(act.at()))
            : Optional.empty();
    Map<String, String> effects = new LinkedHashMap<>();
    own.bids().forEach(bid -> effects.putAll(consequences(book, own, bid.id(), words)));
    Optional<GivenSecurity> given = own.packet().flatMap(TechnicalPacket::security);
    boolean deposit = given.map(GivenSecurity::kind).orElse("DEPOSIT").equals("DEPOSIT");
    Map<String, String> asked = rules.lines(tender);
    return new OwnSecurity(
        asked,
        given,
        findings,
        deposit && !asked.isEmpty()
            ? rules.returned(tender, own.failedOn(), award)
            : Optional.empty(),
        effects);
  }

  /**
   * Once the packet is open an exemption is held against the register of suppliers, as the
   * evaluation holds it: as the register stood at the award.
   */
  private static List<Finding> findings(
      Transaction tx, OwnBid own, SecurityOfBid rules, TechnicalPacket packet) {
    SecurityOfBid.Later nothing = SecurityOfBid.Later.NOTHING;
    Map<String, RegistrationProof> proofs =
        BidActs.isOpened(own.record())
            ? ClaimedExemptions.of(
                tx,
                own.one(),
                own.record(),
                new Awards(tx).record(own.one()).award().map(AwardAct::at))
            : Map.of();
    return Optional.ofNullable(proofs.get(packet.id()))
        .map(
            proof ->
                new SecurityOfBid.Later(
                    nothing.price(),
                    nothing.bidUntil(),
                    nothing.securityUntil(),
                    Optional.of(proof)))
        .map(later -> rules.standing(own.record().tender(), packet, later).findings())
        .orElseGet(() -> rules.check(own.record().tender(), packet));
  }

  private RuleBook book(Transaction tx, OwnBid own) {
    return law.book(tx, own.one().department(), own.record(), Moments.day(tenders.now()));
  }

  /** What the tender asks of the bid security, by the lines of the file that a bidder fills in. */
  Map<String, String> asked(Transaction tx, OwnBid own) {
    return SecurityOfBid.of(book(tx, own)).lines(own.record().tender());
  }

  /**
   * What a withdrawal after the end, or a price that was not revealed, means for the bid security:
   * for the one that was given, or where it is not known for each.
   */
  private Map<String, String> consequences(RuleBook book, OwnBid own, String bid, Messages words) {
    TenderProcess process = TenderProcess.of(book, ServiceCatalogue.shipped());
    List<String> kinds =
        own.packet()
            .flatMap(TechnicalPacket::security)
            .map(given -> List.of(given.kind()))
            .orElse(SECURITIES);
    Map<String, String> effects = new LinkedHashMap<>();
    for (String given : kinds) {
      process
          .withdrawal(own.record(), bid, Optional.of(given), own.now())
          .ifPresent(decision -> effects.put(given, words.say(said(decision.ruling()))));
    }
    return effects;
  }

  static Message said(Ruling<WithdrawalTerms.Effect> ruling) {
    return ruling.<Message>fold(
        answer -> answer.value().said(),
        refer -> refer.question(),
        open -> Message.of("bids.security-open"));
  }
}
