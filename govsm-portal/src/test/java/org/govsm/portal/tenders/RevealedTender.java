package org.govsm.portal.tenders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.HeldMeeting;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Commitment;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;

/**
 * A tender in the store whose bids are opened, and whose prices were revealed or are still closed.
 */
public final class RevealedTender {

  public static final String ID = "T-9";
  static final List<String> MEMBERS =
      List.of("demo.committee-member", "demo.finance-officer", "demo.nodal-officer");

  private static final Instant NOW = TestPortal.CLOCK.instant();
  private static final Instant CLOSES = NOW.minus(Duration.ofDays(20));
  private static final Instant OPENS = CLOSES.plus(Duration.ofDays(1));
  private static final Instant RESULT = OPENS.plus(Duration.ofDays(1));
  private static final Instant FINANCIAL = RESULT.plus(Duration.ofDays(8));

  private final Store store;
  private final List<TenderAct> acts = new ArrayList<>();
  private final Tender tender;

  private RevealedTender(Store store, UnaryOperator<Map<String, Object>> terms) {
    this(store, terms, false);
  }

  private RevealedTender(Store store, Tender tender) {
    this.store = store;
    this.tender = tender;
  }

  private RevealedTender(Store store, UnaryOperator<Map<String, Object>> terms, boolean secured) {
    this.store = store;
    Map<String, Object> tree = new LinkedHashMap<>(tender(terms).toPlain());
    if (secured) {
      tree.put(
          "bidSecurity",
          Map.of(
              "amount", "120000.00",
              "forms", List.of("BANK_GUARANTEE"),
              "consequence", "FORFEITED",
              "clause", "section 6"));
      tree.put("performanceSecurity", Map.of("percent", "5", "clause", "section 8"));
    }
    this.tender = Tender.fromPlain(tree).orThrow();
  }

  /** When prices may be revealed first. */
  static Instant opening() {
    return FINANCIAL;
  }

  /** With prices, one requirement R1, and price alone to decide. */
  public static void revealed(Store store, Bid... bids) {
    RevealedTender one = new RevealedTender(store, terms -> terms);
    one.opened(bids);
    one.priced(bids);
    one.write();
  }

  /** Published alone: it takes bids until an instant. */
  static Instant published(Store store) {
    RevealedTender one = new RevealedTender(store, terms -> terms);
    one.opened();
    one.acts.remove(one.acts.size() - 1);
    one.write();
    return CLOSES;
  }

  /** As revealed, but without what is known only after the opening. */
  static void unstated(Store store, Bid... bids) {
    RevealedTender one =
        new RevealedTender(
            store,
            terms -> {
              terms
                  .keySet()
                  .removeAll(
                      List.of(
                          "advertisedWithTime",
                          "criteriaRestrictive",
                          "priceReasonable",
                          "classIOnly"));
              return terms;
            });
    one.opened(bids);
    one.priced(bids);
    one.write();
  }

  /** As revealed, for an order that can be divided. */
  static void divisible(Store store, Bid... bids) {
    RevealedTender one =
        new RevealedTender(
            store,
            terms -> {
              terms.put("divisible", true);
              return terms;
            });
    one.opened(bids);
    one.priced(bids);
    one.write();
  }

  /** As revealed, with a bid security of 1,20,000 and a performance security of five per cent. */
  static void secured(Store store, Bid... bids) {
    RevealedTender one = new RevealedTender(store, terms -> terms, true);
    one.opened(bids);
    one.priced(bids);
    one.write();
  }

  /** As secured; the first bid was withdrawn between the opening of packets and their result. */
  static void withdrawn(Store store, Bid gone, Bid... bids) {
    RevealedTender one = new RevealedTender(store, terms -> terms, true);
    List<Bid> all = new ArrayList<>(List.of(bids));
    all.add(gone);
    one.opened(all.toArray(Bid[]::new));
    one.acts.add(
        TenderAct.draft(Kind.WITHDRAWAL, RESULT, gone.bidder().id(), "bidder")
            .set("bid", gone.id())
            .done()
            .orThrow());
    one.priced(bids);
    one.write();
  }

  /** As secured, before any price is known. */
  static void securedPackets(Store store, Bid... bids) {
    RevealedTender one = new RevealedTender(store, terms -> terms, true);
    one.opened(bids);
    one.write();
  }

  /** A bid with a guarantee. */
  static Bid guaranteed(Bid bid, String number, String amount, String until) {
    Map<String, Object> tree = new LinkedHashMap<>(bid.toPlain());
    tree.put(
        "security",
        Map.of(
            "form", "BANK_GUARANTEE",
            "number", number,
            "amount", amount,
            "validUntil", until,
            "issuer", "Example Bank"));
    return Bid.fromPlain(tree).orThrow();
  }

  /** The first of two stages, with packets that wait for their result. */
  static void firstStage(Store store, String requirement, Bid... bids) {
    Map<String, Object> tree = new LinkedHashMap<>(tender(terms -> terms).toPlain());
    tree.put(
        "requirement",
        Map.of("id", requirement, "version", 1, "digest", "sha256:" + "0".repeat(64)));
    tree.put(
        "twoStage",
        Map.of("stage", "FIRST", "ground", "SPECIFICATION_UNCLEAR", "clause", "section 2"));
    RevealedTender one = new RevealedTender(store, Tender.fromPlain(tree).orThrow());
    one.opened(bids);
    one.write();
  }

  /** With technical packets alone, and marks by two criteria. */
  public static void opened(Store store, Bid... bids) {
    RevealedTender one = new RevealedTender(store, RevealedTender::weighed);
    one.opened(bids);
    one.write();
  }

  /** With the technical result told, and no price revealed yet. */
  static void told(Store store, Bid... bids) {
    RevealedTender one = new RevealedTender(store, RevealedTender::weighed);
    one.opened(bids);
    one.result(bids);
    one.write();
  }

  /** As revealed, with a bid that failed in the technical result. */
  static void failed(Store store, Bid failed, Bid... bids) {
    RevealedTender one = new RevealedTender(store, terms -> terms);
    List<Bid> all = new ArrayList<>(List.of(bids));
    all.add(failed);
    one.opened(all.toArray(Bid[]::new));
    one.result(bids);
    one.fail(failed);
    one.revealedBy(bids);
    one.write();
  }

  private void fail(Bid failed) {
    int at = acts.size() - 1;
    Map<String, Object> tree = new LinkedHashMap<>(acts.get(at).toPlain());
    Map<String, Object> part = new LinkedHashMap<>();
    ((Map<?, ?>) tree.get("act")).forEach((name, value) -> part.put(String.valueOf(name), value));
    List<Object> results = new ArrayList<>((List<?>) part.get("results"));
    results.add(Map.of("bid", failed.id(), "qualified", false, "reason", "It has no samples"));
    part.put("results", results);
    tree.put("act", part);
    acts.set(at, TenderAct.fromPlain(tree).orThrow());
  }

  /** With prices, and marks by two criteria. */
  static void weighed(Store store, Bid... bids) {
    RevealedTender one = new RevealedTender(store, RevealedTender::weighed);
    one.opened(bids);
    one.priced(bids);
    one.write();
  }

  private static Map<String, Object> weighed(Map<String, Object> terms) {
    terms.putAll(Map.of("method", "QCBS", "technicalWeight", "30", "passMark", "70"));
    terms.put("decimals", 4);
    terms.put("members", MEMBERS);
    terms.put(
        "criteria",
        List.of(
            Map.of("id", "team", "text", "The team", "most", "60"),
            Map.of("id", "plan", "text", "The plan", "most", "40")));
    return terms;
  }

  public static Bid bid(String id, String bidder, String price, Object... more) {
    Map<String, Object> who = new LinkedHashMap<>();
    who.putAll(Map.of("id", bidder, "mseClass", "NONE", "trader", false, "localContent", "60"));
    who.putAll(
        Map.of("startup", false, "stateEnterprise", false, "landBorder", false, "debarred", false));
    for (int i = 0; i < more.length; i += 2) {
      who.put(String.valueOf(more[i]), more[i + 1]);
    }
    who.values().removeIf(""::equals);
    return Bid.draft(ID, id).set("bidder", who).set("price", price).done().orThrow();
  }

  private static Tender tender(UnaryOperator<Map<String, Object>> change) {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.putAll(
        Map.of(
            "tender",
            ID,
            "clause",
            "section 4",
            "method",
            "LOWEST_EVALUATED",
            "category",
            "NON_CONSULTING",
            "channel",
            "OUTSIDE_GEM",
            "value",
            "6000000.00",
            "divisible",
            false,
            "scientific",
            false,
            "globalTender",
            false,
            "classIOnly",
            false));
    terms.putAll(
        Map.of(
            "qualityOriented", false,
            "advertisedWithTime", true,
            "criteriaRestrictive", false,
            "priceReasonable", true,
            "tie", "DRAW"));
    terms.put(
        "requirements",
        List.of(
            Map.of(
                "id", "R1",
                "gate", "QUALITY",
                "text", "Three sample videos",
                "clause", "section 4")));
    return Tender.draft()
        .set("id", ID)
        .set("title", Map.of("en", "Videos on food safety", "hi", "खाद्य सुरक्षा पर वीडियो"))
        .set("buyer", Map.of("id", "demo", "name", "Directorate"))
        .set("procedure", "ADVERTISED_TENDER")
        .set("evaluation", change.apply(terms))
        .add(
            "items", Map.of("id", "1", "quantity", 96, "description", Map.of("en", "Short videos")))
        .set(
            "tenderPeriod",
            Map.of(
                "startDate", CLOSES.minus(Duration.ofDays(21)).toString(),
                "endDate", CLOSES.toString(),
                "clause", "section 2"))
        .set("opening", Map.of("date", OPENS.toString(), "revealHours", 24, "clause", "section 2"))
        .set(
            "committee",
            Map.of(
                "members",
                MEMBERS.stream().map(id -> Map.of("id", id)).toList(),
                "quorum",
                2,
                "clause",
                "section 5"))
        .set("validityDays", 90)
        .set("places", List.of("OWN_SITE"))
        .set("award", Map.of("standstillDays", 10, "variation", "20", "clause", "section 7"))
        .done()
        .orThrow();
  }

  static Nonce nonce(Bid bid) {
    byte[] bytes = new byte[32];
    new Random(bid.id().hashCode()).nextBytes(bytes);
    return Nonce.of(bytes);
  }

  private void opened(Bid... bids) {
    acts.add(
        TenderAct.draft(Kind.PUBLICATION, tender.publishes(), "demo.competent-authority", "buyer")
            .set("places", List.of("OWN_SITE"))
            .done()
            .orThrow());
    List<Object> packets = new ArrayList<>();
    for (Bid bid : bids) {
      acts.add(
          TenderAct.draft(Kind.BID, CLOSES, bid.bidder().id(), "bidder")
              .set("bid", bid.id())
              .set("commitment", Commitment.of(bid, nonce(bid)).digest())
              .set("technical", TechnicalPacket.of(bid).digest())
              .done()
              .orThrow());
      packets.add(TechnicalPacket.of(bid).toPlain());
    }
    acts.add(meeting(Kind.TECHNICAL_OPENING, OPENS).set("packets", packets).done().orThrow());
  }

  private static TenderAct.Draft meeting(Kind kind, Instant at) {
    return TenderAct.draft(kind, at, MEMBERS.get(0), "committee-member")
        .set("present", MEMBERS)
        .set(
            "declarations",
            MEMBERS.stream().map(id -> Map.of("member", id, "conflict", false)).toList());
  }

  private void result(Bid... bids) {
    acts.add(
        meeting(Kind.TECHNICAL_RESULT, RESULT)
            .set(
                "results",
                Arrays.stream(bids).map(bid -> Map.of("bid", bid.id(), "qualified", true)).toList())
            .set("financialOpening", FINANCIAL.toString())
            .done()
            .orThrow());
  }

  private void priced(Bid... bids) {
    result(bids);
    revealedBy(bids);
  }

  private void revealedBy(Bid... bids) {
    acts.add(meeting(Kind.FINANCIAL_OPENING, FINANCIAL).done().orThrow());
    for (Bid bid : bids) {
      acts.add(
          TenderAct.draft(Kind.REVEAL, FINANCIAL, bid.bidder().id(), "bidder")
              .set("bid", bid.toPlain())
              .set("nonce", nonce(bid).hex())
              .done()
              .orThrow());
    }
  }

  private void write() {
    store.write(
        tx -> {
          Tenders all = new Tenders(tx);
          StoredTender one = all.record("demo", tender, tender.publishes(), "demo.buyer");
          one = all.publish(one, tender, acts.get(0), tender.publishes(), "demo.buyer");
          return rest(tx, one);
        });
  }

  private StoredTender rest(Transaction tx, StoredTender one) {
    for (int i = 1; i < acts.size(); i++) {
      TenderAct act = acts.get(i);
      new Tenders(tx).act("tender.answered", one, i + 1, act, act.by());
    }
    confirmed(tx, one);
    return one;
  }

  /** Each member confirms each meeting in which it sat. */
  private static void confirmed(Transaction tx, StoredTender one) {
    Awards awards = new Awards(tx);
    for (HeldMeeting meeting : awards.record(one).meetings()) {
      for (String member : meeting.waiting()) {
        AwardAct act =
            AwardAct.draft(AwardAct.Kind.CONFIRMATION, meeting.at(), member, "committee-member")
                .set("meeting", meeting.id())
                .done()
                .orThrow();
        awards.act(one, awards.acts(one).size() + 1, act, false, member);
      }
    }
  }
}
