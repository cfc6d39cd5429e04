package org.govsm.procurement.tender;

import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.procurement.GivenBids;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Commitment;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.tender.TenderAct.Kind;

/** A tender for tests in which nothing is open, and the acts of it. */
public final class GivenTender {

  public static final String NUMBER = "T-1";
  public static final TenderProcess PROCESS = TenderProcess.of(INDIA, ServiceCatalogue.shipped());
  public static final Instant PUBLISHED = india("2026-11-02T10:00");
  public static final Instant CLOSES = india("2026-11-24T17:00");
  public static final Instant OPENS = india("2026-11-25T11:00");
  public static final Instant RESULT = india("2026-11-30T12:00");
  public static final Instant FINANCIAL = india("2026-12-08T11:00");
  public static final List<String> FOUND_LATER =
      List.of("advertisedWithTime", "criteriaRestrictive", "priceReasonable");
  public static final List<String> PLACES = List.of("GEM_CPPP", "OWN_SITE");

  public static final Map<String, Object> NOT_ON_GEM =
      tree("finding", "NOT_ON_GEM", "text", "no offer there: report 2026/7");

  private GivenTender() {}

  public static Instant india(String local) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHoursMinutes(5, 30));
  }

  public static Map<String, Object> tenderTree() {
    Map<String, Object> terms =
        GivenBids.terms(
            "QCBS",
            "value",
            "6000000.00",
            "technicalWeight",
            "30",
            "passMark",
            "70",
            "decimals",
            2,
            "tie",
            "HIGHER_TECHNICAL_SCORE",
            "members",
            List.of("M1", "M2", "M3"));
    terms.remove("publication");
    FOUND_LATER.forEach(terms::remove);
    Map<String, Object> tender =
        tree(
            "id",
            NUMBER,
            "title",
            tree("en", "Videos on food safety"),
            "buyer",
            tree("id", "example", "name", "Example Directorate"),
            "procedure",
            "ADVERTISED_TENDER",
            "evaluation",
            terms);
    tender.put("annexes", List.of(annex(0)));
    tender.put(
        "items",
        List.of(
            tree(
                "id",
                "1",
                "service",
                "short-video",
                "accessibility",
                List.of("captions", "sign-language", "audio-description"),
                "description",
                tree("en", "Short videos"),
                "quantity",
                96,
                "each",
                "contract",
                "platforms",
                List.of("youtube"),
                "reason",
                "where the audience is: note 12")));
    tender.put("clauses", List.of(clause("1", "DISPUTE_CLAUSE"), clause("2", "INDIAN_LAW")));
    tender.put(
        "chapters",
        List.of(
            "INSTRUCTIONS_TO_BIDDERS",
            "CONDITIONS_OF_CONTRACT",
            "SCHEDULE_OF_REQUIREMENTS",
            "SPECIFICATIONS",
            "PRICE_SCHEDULE",
            "CONTRACT_FORM",
            "OTHER_STANDARD_FORMS"));
    tender.put("tenderPeriod", period("2026-11-02T10:00", "2026-11-24T17:00", "clause 2"));
    tender.put("enquiryPeriod", period("2026-11-02T10:00", "2026-11-12T17:00", "clause 3"));
    tender.put(
        "opening",
        tree("date", OPENS.toString(), "waitingDays", 5, "revealHours", 24, "clause", "clause 4"));
    tender.put("committee", committee(2));
    tender.put(
        "bidSecurity",
        tree(
            "amount", "180000.00",
            "forms", List.of("BANK_GUARANTEE"),
            "exempt", List.of("MSE", "STARTUP"),
            "validUntil", "2027-04-10",
            "consequence", "FORFEITED",
            "clause", "clause 6"));
    tender.put("performanceSecurity", tree("percent", "5", "clause", "clause 8"));
    tender.put("preferences", List.of(tree("policy", "MSE", "clause", "clause 9")));
    tender.put("validityDays", 90);
    tender.put(
        "milestones",
        List.of(
            tree("stage", "AWARD", "by", "2026-12-31"),
            tree("stage", "CONTRACT", "by", "2027-01-21")));
    tender.put("places", PLACES);
    tender.put("explanations", List.of(NOT_ON_GEM));
    return tender;
  }

  public static Map<String, Object> annex(int blanks) {
    return tree(
        "language", "en", "digest", "sha256:" + "0".repeat(64), "kpis", 3, "blanks", blanks);
  }

  public static Map<String, Object> clause(String id, String about) {
    return tree("id", id, "about", about, "text", tree("en", words(id, about)));
  }

  private static String words(String id, String about) {
    return switch (about) {
      case "DISPUTE_CLAUSE" -> "Disputes go to arbitration.";
      case "INDIAN_LAW" -> "Indian law applies.";
      default -> "Words of clause " + id;
    };
  }

  public static Map<String, Object> period(String from, String to, String clause) {
    return tree(
        "startDate", india(from).toString(), "endDate", india(to).toString(), "clause", clause);
  }

  public static Map<String, Object> committee(int quorum) {
    return tree(
        "members",
        List.of(tree("id", "M1"), tree("id", "M2"), tree("id", "M3")),
        "quorum",
        quorum,
        "clause",
        "clause 5");
  }

  /** A tender changed as said, with names and values in turn. */
  public static Tender tender(Object... changes) {
    Map<String, Object> tree = tenderTree();
    tree(changes)
        .forEach(
            (name, value) -> {
              if (value.equals("")) {
                tree.remove(name);
              } else {
                tree.put(name, value);
              }
            });
    return Tender.fromPlain(tree).orThrow();
  }

  public static TenderAct.Draft publication() {
    return TenderAct.draft(Kind.PUBLICATION, PUBLISHED, "B-1", "buyer").set("places", PLACES);
  }

  /** Published, with its texts in own words read. */
  public static TenderRecord published(Tender tender) {
    TenderRecord drafted = TenderRecord.of(tender);
    boolean asked =
        decide(drafted, publication())
            .ruling()
            .<Boolean>fold(
                answer -> false,
                refer -> refer.question().key().equals("tender.check.own-texts"),
                open -> false);
    TenderAct.Draft act = publication();
    return allowed(drafted, asked ? act.decided(OwnClauses.QUESTION, "Read: note 4") : act);
  }

  public static TenderRecord published() {
    return published(tender());
  }

  public static Nonce nonce(Bid bid) {
    byte[] bytes = new byte[32];
    new Random(bid.id().hashCode()).nextBytes(bytes);
    return Nonce.of(bytes);
  }

  public static TenderAct.Draft sealed(Kind kind, Bid bid, Instant at) {
    return TenderAct.draft(kind, at, bid.bidder().id(), "bidder")
        .set("bid", bid.id())
        .set("commitment", Commitment.of(bid, nonce(bid)).digest())
        .set("technical", TechnicalPacket.of(bid).digest());
  }

  public static TenderRecord received(TenderRecord record, Bid... bids) {
    TenderRecord all = record;
    for (Bid bid : bids) {
      all = allowed(all, sealed(Kind.BID, bid, CLOSES));
    }
    return all;
  }

  public static TenderAct.Draft meeting(
      Kind kind, Instant at, List<String> present, String... conflicts) {
    List<Object> declared = new ArrayList<>();
    present.forEach(
        member ->
            declared.add(tree("member", member, "conflict", List.of(conflicts).contains(member))));
    return TenderAct.draft(kind, at, present.get(0), "committee-member")
        .set("present", present)
        .set("declarations", declared);
  }

  public static TenderAct.Draft technical(Instant at, Bid... bids) {
    return meeting(Kind.TECHNICAL_OPENING, at, List.of("M1", "M2", "M3"))
        .set(
            "packets",
            List.of(bids).stream().map(bid -> TechnicalPacket.of(bid).toPlain()).toList());
  }

  public static TenderAct.Draft result(Instant at, Instant financial, Object... passed) {
    List<Object> results = new ArrayList<>();
    tree(passed)
        .forEach(
            (bid, did) -> {
              Map<String, Object> one = tree("bid", bid, "qualified", did);
              if (did.equals(false)) {
                one.put("reason", "below the pass mark");
              }
              results.add(one);
            });
    return meeting(Kind.TECHNICAL_RESULT, at, List.of("M1", "M2", "M3"))
        .set("results", results)
        .set("financialOpening", financial.toString());
  }

  public static TenderAct.Draft reveal(Bid bid, Instant at) {
    return TenderAct.draft(Kind.REVEAL, at, bid.bidder().id(), "bidder")
        .set("bid", bid.toPlain())
        .set("nonce", nonce(bid).hex());
  }

  static Decision<Permission> decide(TenderRecord record, TenderAct.Draft act) {
    return PROCESS.decide(record, act.done().orThrow());
  }

  static Permission ruled(TenderRecord record, TenderAct.Draft act) {
    return ruled(decide(record, act));
  }

  public static Permission ruled(Decision<Permission> decision) {
    return decision
        .ruling()
        .<Permission>fold(
            answer -> answer.value(),
            refer -> {
              throw new AssertionError("refers: " + refer.question());
            },
            open -> {
              throw new AssertionError("lacks " + open.missing());
            });
  }

  public static TenderRecord allowed(TenderRecord record, TenderAct.Draft act) {
    Permission permission = ruled(record, act);
    return permission
        .record()
        .orElseThrow(() -> new AssertionError("refused: " + blocking(permission)));
  }

  static List<String> blocking(Permission permission) {
    return permission.findings().stream()
        .filter(found -> found.weight() == Finding.Weight.BLOCKING)
        .map(Finding::code)
        .toList();
  }

  /** What refuses an act. */
  static List<String> refused(TenderRecord record, TenderAct.Draft act) {
    Permission permission = ruled(record, act);
    if (permission.isAllowed() || permission.record().isPresent()) {
      throw new AssertionError("allowed");
    }
    return blocking(permission);
  }
}
