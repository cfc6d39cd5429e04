package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/**
 * Bid service: takes bids as hashes, their changes and withdrawals, and after the financial opening
 * the price, each from the bidder itself. Before it no price is taken.
 */
public final class BidService {

  private static final int MOST = 50;

  private final TenderService tenders;
  private final TenderLaw law;
  private final OwnBids own;

  BidService(TenderService tenders, TenderLaw law) {
    this.tenders = tenders;
    this.law = law;
    own = new OwnBids(tenders, law);
  }

  /** What a bidder is shown. */
  OwnBids own() {
    return own;
  }

  /**
   * Bid as it is handed in.
   *
   * @param commitment the SHA-256 of the bid with its nonce
   * @param technical the SHA-256 of the technical packet; may be left out beside the packet
   * @param packet the technical packet; it may be handed over at the opening instead
   */
  public record Given(
      String commitment,
      Optional<String> technical,
      Optional<Map<String, @Nullable Object>> packet) {}

  /**
   * For which bidder a caller acts.
   *
   * @throws ProblemException with status 403 for whoever acts for no supplier, or for several
   */
  static String bidder(Caller by) {
    return by.units()
        .filter(mine -> by.roles().contains(Caller.SUPPLIER) && mine.size() == 1)
        .map(mine -> mine.first())
        .orElseThrow(() -> ProblemException.of(403, "bids.one-supplier"));
  }

  /** The id of the bid that a bidder may hand in, or change. */
  public String number(Transaction tx, StoredTender one, Caller by) {
    return own.of(tx, one, bidder(by)).nextId();
  }

  /** Hands a bid in, or changes the one that stands; what stands already is no change. */
  public StoredTender hand(Transaction tx, StoredTender one, Given given, Caller by) {
    String bidder = bidder(by);
    tx.events().lock(one.department());
    OwnBid mine = own.of(tx, one, bidder);
    if (Skeleton.among(mine.record().tender().members(), by.actor())) {
      throw ProblemException.of(403, "bids.member");
    }
    Optional<TechnicalPacket> packet = given.packet().map(tree -> packet(tree, mine));
    String technical = technical(given, packet);
    boolean same =
        mine.standing()
            .filter(bid -> bid.commitment().digest().equals(given.commitment()))
            .filter(bid -> bid.technical().equals(technical))
            .filter(bid -> packet.isEmpty() || isKept(tx, one, packet.get()))
            .isPresent();
    if (same) {
      return one;
    }
    if (mine.receipts().size() >= MOST) {
      throw ProblemException.conflict(Message.of("bids.most").with("most", MOST));
    }
    Kind kind = mine.standing().isPresent() ? Kind.MODIFICATION : Kind.BID;
    TenderAct.Draft act =
        draft(kind, bidder)
            .set("bid", mine.nextId())
            .set("commitment", given.commitment().strip())
            .set("technical", technical);
    return take(tx, one, act, packet, by);
  }

  private static boolean isKept(Transaction tx, StoredTender one, TechnicalPacket packet) {
    return new TenderHistory(tx)
        .entries(one).values().stream()
            .anyMatch(entry -> entry.packet().filter(packet::equals).isPresent());
  }

  private static String technical(Given given, Optional<TechnicalPacket> packet) {
    Optional<String> made = packet.map(TechnicalPacket::digest);
    Optional<String> said = given.technical().filter(text -> !text.isBlank()).map(String::strip);
    if (made.isPresent() && said.filter(text -> !text.equals(made.get())).isPresent()) {
      throw ProblemException.of(Faults.at("/technical", "bids.technical-differs"));
    }
    return made.or(() -> said)
        .orElseThrow(() -> ProblemException.of(Faults.at("/packet", "bids.packet-missing")));
  }

  private static TechnicalPacket packet(Map<String, @Nullable Object> tree, OwnBid own) {
    if (tree.containsKey("price") || tree.containsKey("nonce") || tree.containsKey("bid")) {
      throw ProblemException.of(Faults.at("/packet", "bids.packet-secret"));
    }
    Checked<TechnicalPacket> read = TechnicalPacket.fromPlain(tree);
    ProblemException.unlessNone(
        read.<List<InputFault>>fold(
            packet -> List.of(),
            faults -> faults.stream().map(fault -> fault.within("/packet")).toList()));
    TechnicalPacket packet = read.orThrow();
    boolean mine =
        packet.tender().equals(own.one().id())
            && packet.id().equals(own.nextId())
            && packet.bidder().id().equals(own.bidder());
    if (!mine) {
      Message text =
          Message.of("bids.packet-other")
              .with("tender", own.one().id())
              .with("bid", own.nextId())
              .with("bidder", own.bidder());
      throw ProblemException.of(new InputFault("/packet", "bids.packet-other", text));
    }
    return packet;
  }

  /** Withdraws the bid that stands. */
  public StoredTender withdraw(Transaction tx, StoredTender one, Caller by) {
    String bidder = bidder(by);
    tx.events().lock(one.department());
    String bid = standing(own.of(tx, one, bidder)).id();
    return take(tx, one, draft(Kind.WITHDRAWAL, bidder).set("bid", bid), Optional.empty(), by);
  }

  private static ReceivedBid standing(OwnBid own) {
    return own.standing()
        .orElseThrow(() -> ProblemException.conflict(Message.of("bids.none-stands")));
  }

  /**
   * Reveals the price of the bid that stands.
   *
   * @param read reads what the bidder kept: the bid and its nonce
   * @throws ProblemException before the financial opening, without a look at what was sent
   */
  public StoredTender reveal(
      Transaction tx, StoredTender one, Supplier<Map<String, @Nullable Object>> read, Caller by) {
    String bidder = bidder(by);
    tx.events().lock(one.department());
    OwnBid mine = own.of(tx, one, bidder);
    if (mine.record().acts().stream().noneMatch(act -> act.kind() == Kind.FINANCIAL_OPENING)) {
      throw ProblemException.conflict(Message.of("bids.price-early"));
    }
    Map<String, @Nullable Object> kept = read.get();
    if (kept.containsKey("bidder") && kept.containsKey("packets")) {
      throw ProblemException.of(Faults.at("", "bids.kept-packet"));
    }
    List<InputFault> faults = new ArrayList<>();
    for (String member : List.of("bid", "nonce")) {
      if (kept.get(member) == null) {
        faults.add(new InputFault("/" + member, "tree.required", Message.of("bids.kept-lacks")));
      }
    }
    ProblemException.unlessNone(faults);
    TenderAct.Draft act = draft(Kind.REVEAL, bidder);
    kept.forEach(
        (name, part) -> {
          if (part != null) {
            act.set(name, part);
          }
        });
    return take(tx, one, act, Optional.empty(), by);
  }

  private TenderAct.Draft draft(Kind kind, String bidder) {
    return TenderAct.draft(kind, tenders.now(), bidder, "bidder");
  }

  private StoredTender take(
      Transaction tx,
      StoredTender one,
      TenderAct.Draft draft,
      Optional<TechnicalPacket> packet,
      Caller by) {
    TenderService.requireState(one, Tenders.IS_PUBLISHED);
    TenderAct act = ProblemException.accepted(draft.done());
    TenderHistory history = new TenderHistory(tx);
    TenderRecord record = history.record(one);
    law.allowed(tx, one.department(), record, act, Moments.day(act.at()));
    int number = history.acts(one).size() + 1;
    Tenders all = new Tenders(tx);
    if (!BidActs.isSealed(record, act.kind())) {
      return all.act(BidActs.event(record, act.kind()), one, number, act, by.actor());
    }
    SealedEntry entry = new SealedEntry(number, act, by.actor(), packet);
    Instant at = act.at();
    return all.act(
        BidActs.SEALED,
        one,
        new StoredAct(
            number,
            BidActs.IS_SEALED,
            BidActs.BIDDER,
            new ActSeal(tx).seal(one, number, entry.toPlain()),
            at));
  }
}
