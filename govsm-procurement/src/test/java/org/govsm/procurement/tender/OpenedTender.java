package org.govsm.procurement.tender;

import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.tender.GivenTender.CLOSES;
import static org.govsm.procurement.tender.GivenTender.FINANCIAL;
import static org.govsm.procurement.tender.GivenTender.NUMBER;
import static org.govsm.procurement.tender.GivenTender.OPENS;
import static org.govsm.procurement.tender.GivenTender.PLACES;
import static org.govsm.procurement.tender.GivenTender.PUBLISHED;
import static org.govsm.procurement.tender.GivenTender.RESULT;
import static org.govsm.procurement.tender.GivenTender.allowed;
import static org.govsm.procurement.tender.GivenTender.sealed;
import static org.govsm.procurement.tender.GivenTender.tenderTree;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.GivenBids;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.TenderAct.Kind;

/** A tender that was walked to its revealed prices, with a mark in all that nobody may read. */
public final class OpenedTender {

  /** What stands in every member that is not for the public. */
  public static final String SECRET = "geheim";

  /** When the packets were opened. */
  public static final Instant TECHNICAL = OPENS;

  /** When every bidder that passed had revealed. */
  public static final Instant REVEALED = FINANCIAL.plus(Duration.ofHours(1));

  /** When the last price may be revealed. */
  public static final Instant PRICES = FINANCIAL.plus(Duration.ofHours(24));

  /** One text with a number of each kind. */
  public static final String NUMBERS =
      "asha.k@geheim.in, +91 98765 43210, 0522-2234567, ABCPE1234F, 09ABCPE1234F1Z5,"
          + " SBIN0001234, UDYAM-UP-01-0000001, ९८७६५४३२१०, 2345 6789 0123, 123456789012345";

  private static final List<String> MEMBERS =
      List.of(SECRET + "-M1", SECRET + "-M2", SECRET + "-M3");

  private OpenedTender() {}

  /** Bids of three firms; the third does not pass. */
  public static List<Bid> bids() {
    return List.of(
        bid("a", "4600000.00", "Alpha Media", "MICRO"),
        bid("b", "4800000.00", "Beta Films", "NONE"),
        bid("c", "4100000.00", "Gamma Arts", "SMALL"));
  }

  private static Bid bid(String id, String price, String name, String mseClass) {
    Map<String, Object> bid =
        GivenBids.bid(id, price, "id", SECRET + "-" + id, "name", name, "mseClass", mseClass)
            .toPlain();
    bid.put(
        "packets",
        List.of(
            tree(
                "kind",
                "TECHNICAL",
                "paper",
                SECRET + "-paper",
                "digest",
                "sha256:" + "1".repeat(64))));
    if (id.equals("b")) {
      bid.put(
          "security",
          tree(
              "form",
              "BANK_GUARANTEE",
              "amount",
              "150000.00",
              "number",
              SECRET + " 77",
              "issuer",
              "Sample Bank",
              "validUntil",
              "2027-05-01"));
    }
    return Bid.fromPlain(bid).orThrow();
  }

  /** The tender. */
  public static Tender tender() {
    Map<String, Object> tree = tenderTree();
    Map<String, Object> terms =
        GivenBids.terms("LOWEST_EVALUATED", "value", "6000000.00", "decimals", 2, "tie", "DRAW");
    terms.remove("publication");
    GivenTender.FOUND_LATER.forEach(terms::remove);
    tree.put("evaluation", terms);
    tree.put(
        "preferences",
        List.of(
            tree("policy", "MSE", "clause", "clause 9"),
            tree("policy", "MAKE_IN_INDIA", "clause", "clause 9")));
    tree.put(
        "committee",
        tree(
            "members",
            MEMBERS.stream().map(id -> tree("id", id, "office", SECRET)).toList(),
            "quorum",
            2,
            "clause",
            "clause 5"));
    tree.put(
        "contact",
        tree("office", SECRET, "email", SECRET + "@example.in", "address", SECRET + " road"));
    tree.put(
        "explanations",
        List.of(tree("finding", "NOT_ON_GEM", "text", "no offer there: report " + SECRET)));
    tree.put("contractPeriod", tree("startDate", "2027-01-01", "endDate", "2027-06-30"));
    tree.put(
        "criteria",
        List.of(tree("id", "c1", "about", "OTHER", "text", tree("en", "Three like contracts"))));
    return Tender.fromPlain(tree).orThrow();
  }

  private static TenderAct.Draft by(Kind kind, Instant at, String role) {
    return TenderAct.draft(kind, at, SECRET + "-" + role, role);
  }

  /** The tender after its publication, one question with its answer, and one corrigendum. */
  public static TenderRecord published() {
    TenderRecord record =
        allowed(
            TenderRecord.of(tender()),
            by(Kind.PUBLICATION, PUBLISHED, "buyer").set("places", PLACES).decided(SECRET));
    Instant asked = PUBLISHED.plus(Duration.ofDays(2));
    // a question with such numbers is refused now, and stands in older records
    record =
        record.with(
            by(Kind.QUESTION, asked, "bidder")
                .set("id", SECRET + "-Q1")
                .set("text", "May the films be in Hindi? " + NUMBERS)
                .done()
                .orThrow());
    record =
        allowed(
            record,
            by(Kind.ANSWER, asked.plus(Duration.ofDays(1)), "buyer")
                .set("question", SECRET + "-Q1")
                .set("text", "They may."));
    Map<String, Object> changed = new LinkedHashMap<>(record.tender().toPlain());
    changed.put("contractPeriod", tree("startDate", "2027-02-01", "endDate", "2027-07-31"));
    return allowed(
        record,
        by(Kind.CORRIGENDUM, asked.plus(Duration.ofDays(2)), "buyer")
            .set("id", "C-1")
            .set("rationale", "The work begins a month later")
            .set("places", PLACES)
            .set("moreTimeNeeded", false)
            .decided("extent-changed", "Order 3: as many days as before")
            .set("tender", changed));
  }

  /** The tender with its bids, which nobody has opened. */
  public static TenderRecord sealedBids() {
    TenderRecord record = published();
    for (Bid bid : bids()) {
      record = allowed(record, sealed(Kind.BID, bid, CLOSES));
    }
    return record;
  }

  /** The tender with all its prices revealed but that of the bid that did not pass. */
  public static TenderRecord revealed() {
    List<Object> packets =
        new ArrayList<>(bids().stream().map(bid -> TechnicalPacket.of(bid).toPlain()).toList());
    TenderRecord record =
        allowed(
            sealedBids(),
            GivenTender.meeting(Kind.TECHNICAL_OPENING, OPENS, MEMBERS).set("packets", packets));
    List<Object> results = new ArrayList<>();
    for (Bid bid : bids()) {
      boolean passed = !bid.id().equals("c");
      Map<String, Object> one = tree("bid", bid.id(), "qualified", passed);
      if (!passed) {
        one.put("reason", SECRET + " lacks experience");
      }
      results.add(one);
    }
    record =
        allowed(
            record,
            GivenTender.meeting(Kind.TECHNICAL_RESULT, RESULT, MEMBERS)
                .set("results", results)
                .set("financialOpening", FINANCIAL.toString()));
    record = allowed(record, GivenTender.meeting(Kind.FINANCIAL_OPENING, FINANCIAL, MEMBERS));
    for (Bid bid : bids().subList(0, 2)) {
      record = allowed(record, GivenTender.reveal(bid, REVEALED));
    }
    return record;
  }

  /** The number of the tender. */
  public static String number() {
    return NUMBER;
  }

  /** The nonce of a bid, as it was revealed. */
  public static String nonce(Bid bid) {
    return GivenTender.nonce(bid).hex();
  }
}
