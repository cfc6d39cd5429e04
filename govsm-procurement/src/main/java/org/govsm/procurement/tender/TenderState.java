package org.govsm.procurement.tender;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.document.Node;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Commitment;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.bid.RevealWindow;
import org.govsm.procurement.bid.SealedBid;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.TenderAct.Kind;

/** Where a tender stands after its acts, taken one by one in order. */
final class TenderState {

  private static final Set<String> BUYING =
      Set.of(ActForm.BUYER, ActForm.COMMITTEE, ActForm.AUTHORITY);

  private final Map<String, Clarification> clarifications = new LinkedHashMap<>();
  private final Map<String, String> askers = new TreeMap<>();
  private final List<Amendment> amendments = new ArrayList<>();
  private final Map<String, ReceivedBid> bids = new TreeMap<>();
  private final Map<String, TechnicalPacket> packets = new TreeMap<>();
  private final Map<String, Boolean> results = new TreeMap<>();
  private final Map<String, SealedBid> sealed = new TreeMap<>();
  private final Map<String, Instant> supplementary = new TreeMap<>();
  private final Set<String> recused = new TreeSet<>();
  private final Set<String> declared = new TreeSet<>();
  private final Set<String> ordering = new TreeSet<>();
  private final Set<String> orders = new TreeSet<>();
  private boolean biddersKnown = false;
  private final Set<String> buyers = new TreeSet<>();
  private final Map<String, Kind> attended = new TreeMap<>();
  private final Map<Kind, Instant> since = new EnumMap<>(Kind.class);
  private final Tender first;
  private Tender tender;
  private Optional<Instant> last = Optional.empty();
  private Optional<Instant> financialOpening = Optional.empty();

  TenderState(Tender first) {
    this.first = first;
    tender = first;
  }

  private TenderState(TenderState before) {
    clarifications.putAll(before.clarifications);
    askers.putAll(before.askers);
    amendments.addAll(before.amendments);
    bids.putAll(before.bids);
    packets.putAll(before.packets);
    results.putAll(before.results);
    sealed.putAll(before.sealed);
    supplementary.putAll(before.supplementary);
    recused.addAll(before.recused);
    declared.addAll(before.declared);
    ordering.addAll(before.ordering);
    orders.addAll(before.orders);
    biddersKnown = before.biddersKnown;
    buyers.addAll(before.buyers);
    attended.putAll(before.attended);
    since.putAll(before.since);
    first = before.first;
    tender = before.tender;
    last = before.last;
    financialOpening = before.financialOpening;
  }

  /** The state after one act more. */
  TenderState after(TenderAct act) {
    TenderState next = new TenderState(this);
    next.take(act);
    return next;
  }

  private void take(TenderAct act) {
    last = Optional.of(act.at());
    since.putIfAbsent(act.kind(), act.at());
    if (BUYING.contains(act.role())) {
      buyers.add(act.by());
    }
    declared(act);
    switch (act.kind()) {
      case QUESTION -> asked(act);
      case ANSWER ->
          clarifications.computeIfPresent(
              act.text("question"), (id, open) -> open.with(act.at(), act.text("text")));
      case CORRIGENDUM -> amended(act);
      case BID, MODIFICATION -> received(act);
      case WITHDRAWAL ->
          bids.computeIfPresent(act.text("bid"), (id, bid) -> bid.withdrawnAt(act.at()));
      case TECHNICAL_OPENING -> opened(act.part());
      case TECHNICAL_RESULT, SUPPLEMENTARY_RESULT -> told(act.part());
      case FINANCIAL_OPENING -> seal();
      case SUPPLEMENTARY_OPENING -> {
        unopened().forEach(bid -> supplementary.put(bid.id(), act.at()));
        seal();
      }
      case REVEAL -> revealed(act);
      case RECONSTITUTION -> {
        ordering.add(act.by());
        orders.add(Reconstitution.named(act.part()));
        reconstituted(act.part());
      }
      case PUBLICATION, CANCELLATION -> {
        // their time alone
      }
    }
  }

  /** Who made an order on the committee. */
  Set<String> ordering() {
    return Set.copyOf(ordering);
  }

  /** The orders on the committee, each by its number and day. */
  Set<String> orders() {
    return Set.copyOf(orders);
  }

  private void declared(TenderAct act) {
    Node part = act.part();
    if (part.form().part("declarations").isPresent()) {
      part.codes("present").forEach(member -> attended.putIfAbsent(member, act.kind()));
      if (biddersKnown) {
        part.branches("declarations").forEach(each -> declared.add(each.text("member")));
      }
      part.branches("declarations").stream()
          .filter(each -> each.get("conflict", Boolean.class))
          .forEach(each -> recused.add(each.text("member")));
      biddersKnown = true; // a meeting opens something, or comes after an opening
    }
  }

  private void asked(TenderAct act) {
    String id = act.text("id");
    askers.put(id, act.by());
    clarifications.put(
        id,
        new Clarification(
            id,
            act.at(),
            act.text("text"),
            Optional.empty(),
            Optional.empty(),
            act.part().has("received")));
  }

  private void amended(TenderAct act) {
    Tender changed =
        Tender.fromPlain(act.part().branch("tender").orElseThrow().toPlain()).orThrow();
    amendments.add(new Amendment(act.text("id"), act.at(), act.text("rationale"), tender, changed));
    tender = changed;
  }

  private void received(TenderAct act) {
    String id = act.text("bid");
    bids.put(
        id,
        new ReceivedBid(
            id,
            act.by(),
            new Commitment(act.text("commitment")),
            act.text("technical"),
            act.at(),
            Optional.empty()));
  }

  private void opened(Node part) {
    for (Node each : part.branches("packets")) {
      TechnicalPacket packet = TechnicalPacket.fromPlain(each.toPlain()).orThrow();
      packets.put(packet.id(), packet);
    }
  }

  private void told(Node part) {
    part.branches("results")
        .forEach(each -> results.put(each.text("bid"), each.get("qualified", Boolean.class)));
    financialOpening =
        part.find("financialOpening", OffsetDateTime.class).map(OffsetDateTime::toInstant);
  }

  private void seal() {
    qualified()
        .forEach(
            bid ->
                sealed.putIfAbsent(
                    bid.id(), SealedBid.of(tender.id(), bid.id(), bid.commitment(), bid.at())));
  }

  private void revealed(TenderAct act) {
    Bid bid = Bid.fromPlain(act.part().branch("bid").orElseThrow().toPlain()).orThrow();
    Nonce nonce = Nonce.read(act.text("nonce")).orThrow();
    sealed.computeIfPresent(bid.id(), (id, before) -> before.revealed(bid, nonce, act.at()));
  }

  /** Who comes declares anew, be it after having been in it before. */
  private void reconstituted(Node part) {
    tender = Reconstitution.of(tender, part).orElse(tender);
    declared.removeAll(Reconstitution.joining(part));
  }

  /** The tender as it was published. */
  Tender published() {
    return first;
  }

  /** The tender as it is now. */
  Tender tender() {
    return tender;
  }

  /** When an act of a kind was done first. */
  Optional<Instant> since(Kind kind) {
    return Optional.ofNullable(since.get(kind));
  }

  boolean has(Kind kind) {
    return since.containsKey(kind);
  }

  Optional<Instant> last() {
    return last;
  }

  /** Whether bids were opened. */
  boolean isOpened() {
    return has(Kind.TECHNICAL_OPENING) || has(Kind.FINANCIAL_OPENING);
  }

  /** Whether a question came out after the end, as another officer read it first. */
  boolean isAskedLate(Clarification question) {
    return question.asked().isAfter(tender.closes());
  }

  /** Questions that may be answered at an instant, and are not. */
  List<Clarification> unanswered(Instant at) {
    return clarifications.values().stream()
        .filter(one -> one.answer().isEmpty())
        .filter(one -> !at.isAfter(tender.closes()) || isAskedLate(one) && !isOpened())
        .toList();
  }

  Optional<Clarification> clarification(String id) {
    return Optional.ofNullable(clarifications.get(id));
  }

  List<Clarification> clarifications() {
    return List.copyOf(clarifications.values());
  }

  Optional<String> asker(String question) {
    return Optional.ofNullable(askers.get(question));
  }

  List<Amendment> amendments() {
    return List.copyOf(amendments);
  }

  Optional<ReceivedBid> bid(String id) {
    return Optional.ofNullable(bids.get(id));
  }

  List<ReceivedBid> bids() {
    return List.copyOf(bids.values());
  }

  List<ReceivedBid> standing() {
    return bids.values().stream().filter(ReceivedBid::stands).toList();
  }

  List<TechnicalPacket> packets() {
    return List.copyOf(packets.values());
  }

  Optional<TechnicalPacket> packet(String bid) {
    return Optional.ofNullable(packets.get(bid));
  }

  /** Whether a bid passed, be it withdrawn since. */
  boolean hasPassed() {
    return results.containsValue(true);
  }

  /** The bids that passed and were not withdrawn; of one packet all that were not withdrawn. */
  List<ReceivedBid> qualified() {
    return standing().stream()
        .filter(bid -> tender.isSinglePacket() || results.getOrDefault(bid.id(), false))
        .toList();
  }

  /** Who acted for the buyer, or in the committee. */
  Set<String> buyers() {
    return new TreeSet<>(buyers);
  }

  /** Who handed in a bid, be it withdrawn since. */
  Set<String> bidders() {
    Set<String> bidders = new TreeSet<>();
    bids.values().forEach(bid -> bidders.add(bid.bidder()));
    return bidders;
  }

  /** The first meeting in which a member took part. */
  Optional<Kind> attended(String member) {
    return attended.entrySet().stream()
        .filter(each -> SameName.among(List.of(member), each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  Set<String> declared() {
    return new TreeSet<>(declared);
  }

  Set<String> recused() {
    return new TreeSet<>(recused);
  }

  Optional<Instant> financialOpening() {
    return financialOpening;
  }

  /** The window in which prices are revealed; nothing before the financial opening. */
  Optional<RevealWindow> window() {
    return since(Kind.FINANCIAL_OPENING)
        .filter(opens -> !opens.isBefore(tender.closes()))
        .map(this::window);
  }

  private RevealWindow window(Instant opens) {
    return new RevealWindow(
        tender.closes(), opens, opens.plus(Duration.ofHours(tender.revealHours())));
  }

  /** The window of a bid: its own where it was opened after the others. */
  Optional<RevealWindow> window(String bid) {
    return Optional.ofNullable(supplementary.get(bid)).map(this::window).or(this::window);
  }

  /** The bids that passed after the prices of the others were opened, and are still sealed. */
  List<ReceivedBid> unopened() {
    return has(Kind.FINANCIAL_OPENING)
        ? qualified().stream().filter(bid -> !sealed.containsKey(bid.id())).toList()
        : List.of();
  }

  /** Whether a bid failed in the result, and did not pass since. */
  boolean hasFailed(String bid) {
    return Boolean.FALSE.equals(results.get(bid));
  }

  Optional<SealedBid> sealed(String bid) {
    return Optional.ofNullable(sealed.get(bid));
  }

  List<SealedBid> sealed() {
    return List.copyOf(sealed.values());
  }
}
