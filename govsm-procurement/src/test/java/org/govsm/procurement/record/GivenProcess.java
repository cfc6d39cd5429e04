package org.govsm.procurement.record;

import static org.govsm.procurement.Given.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.GivenBids;
import org.govsm.procurement.award.AwardPlan;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.award.AwardTerms;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.payment.Certificates;
import org.govsm.procurement.preference.MatchAnswers;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.requirement.Requirements;
import org.govsm.procurement.tender.OpenedTender;
import org.govsm.procurement.tender.TenderRecord;

/** One purchase from the need to a payment, with a mark in all that nobody may read. */
public final class GivenProcess {

  static final String SECRET = OpenedTender.SECRET;
  static final Messages WORDS = ProcurementLaw.messages("en");
  static final Terms.Party BUYER = new Terms.Party("example", "Example Directorate");
  static final Instant AGREED = Instant.parse("2026-10-20T06:00:00Z");
  static final Instant AWARDED = Instant.parse("2026-12-15T06:00:00Z");
  static final Instant SIGNED = Instant.parse("2027-01-10T06:00:00Z");
  static final Instant CERTIFIED = Instant.parse("2027-03-20T06:00:00Z");
  static final Instant PAID = Instant.parse("2027-03-28T06:00:00Z");
  static final Instant END = Instant.parse("2027-12-31T00:00:00Z");

  static final Publisher PUBLISHER =
      Publisher.fromPlain(
              tree(
                  "prefix", "ocds-213czf",
                  "name", "Example Directorate",
                  "base", "https://example.org/ocds",
                  "license", "https://example.org/licence"))
          .orThrow();

  static final TenderRecord RECORD = OpenedTender.revealed();
  static final AwardReport AWARD = award(RECORD);
  private static final CertificateDocument CERTIFICATE = certificate();

  private GivenProcess() {}

  static Requirement requirement() {
    Map<String, Object> tree =
        Requirements.with(Requirements.of(Requirements.FOOD), "state", "AGREED");
    tree.put(
        "comments", List.of(tree("by", SECRET, "on", "2026-10-01", "text", SECRET + " said so")));
    tree.put(
        "versions", List.of(tree("version", 1, "on", "2026-10-01", "by", SECRET, "what", SECRET)));
    return Requirement.fromPlain(tree).orThrow();
  }

  static AwardReport award(TenderRecord record) {
    return award(record.comparison(OpenedTender.PRICES).done().orThrow());
  }

  /** The award where the committee did not accept the class of one bidder. */
  static AwardReport awardRefusing(String bid) {
    return award(
        RECORD
            .comparison(OpenedTender.PRICES)
            .assessment(tree("bid", bid, "classRefused", "No certificate: minute 4"))
            .done()
            .orThrow());
  }

  private static AwardReport award(BidComparison bids) {
    AwardTerms terms =
        AwardTerms.fromPlain(
                tree(
                    "tender", OpenedTender.number(),
                    "clause", "clause 9",
                    "validUntil", "2027-02-20",
                    "award", "2026-12-15"))
            .orThrow();
    Decision<AwardReport> plan =
        AwardPlan.of(GivenBids.INDIA).decide(bids, MatchAnswers.none(OpenedTender.number()), terms);
    return plan.ruling()
        .<AwardReport>fold(
            Ruling.Answer::value,
            refer -> {
              throw new AssertionError(plan.explain(WORDS));
            },
            open -> {
              throw new AssertionError(plan.explain(WORDS));
            });
  }

  /** Terms with two KPIs, one of which is missed in February 2027. */
  static Terms terms() {
    return Given.terms()
        .set("buyer", tree("id", "example", "name", "Example Directorate"))
        .set("supplier", tree("id", SECRET + "-a", "name", "Alpha Media"))
        .set("from", "2027-02-01")
        .set("until", "2027-08-01")
        .set("value", tree("amount", "4600000.00", "clause", "5"))
        .add("kpis", kpi("posts", "20"))
        .add("kpis", kpi("posts-on-time", "4"))
        .done()
        .orThrow();
  }

  private static Map<String, Object> kpi(String metric, String least) {
    return Given.kpi(
        metric,
        Given.value(metric),
        "target",
        tree("atLeast", least),
        "consequence",
        tree("shape", "gate", "base", "fee", "deduct", "5"));
  }

  static CertificateDocument certificate() {
    LocalDate from = LocalDate.of(2027, 2, 1);
    List<Reading> readings = new ArrayList<>();
    for (String[] one :
        List.of(new String[] {"posts", "25"}, new String[] {"posts-on-time", "3"})) {
      readings.add(
          Given.window("contract", one[0], from, from.plusMonths(1), one[1])
              .source("first-party", Given.start(from.plusMonths(1)))
              .done());
    }
    Certificate made =
        Certificates.of(MetricDictionary.shipped())
            .certify(terms(), ReadingBook.of(readings), "2027-02", LocalDate.of(2027, 3, 20))
            .orThrow();
    CertificateBasis basis =
        new CertificateBasis(
            1,
            1,
            Optional.of(0),
            List.of(),
            Optional.of(List.of()),
            true,
            CertificateBasis.Withdrawn.NONE);
    return CertificateDocument.of("2027-02.1", made, basis);
  }

  static Guarantee guarantee() {
    return new Guarantee(
        "a",
        "BANK_GUARANTEE",
        Money.ofRupees("230000.00"),
        Optional.of(LocalDate.of(2027, 10, 1)),
        "Example Bank");
  }

  /** The certificate where its last result has a deduction and no target that was missed. */
  static CertificateDocument delayed(String id) {
    Map<String, Object> tree = new LinkedHashMap<>(CERTIFICATE.certificate());
    tree.put(
        "kpis",
        List.of(tree("kpi", "posts", "platform", "contract", "status", "measured", "clause", "7")));
    tree.put(
        "deductions", List.of(tree("kpi", "posts", "platform", "contract", "charged", "6400.00")));
    return CertificateDocument.fromPlain(
        id, Map.of("certificate", tree, "basis", CERTIFICATE.plainBasis()));
  }

  static Payment payment() {
    return new Payment(
        SECRET + "-UTR-1",
        "K-1",
        LocalDate.of(2027, 3, 28),
        Money.ofRupees("93100.00"),
        BUYER,
        new Terms.Party(SECRET + "-a", "Alpha Media"));
  }

  static ContractingProcess.Draft draft(Instant asOf) {
    return ContractingProcess.draft("T-1", BUYER, asOf)
        .requirement(requirement(), AGREED)
        .prepared(AGREED.minusSeconds(30 * 86400L), AGREED)
        .tender(RECORD)
        .award(AWARD, AWARDED)
        .guarantee(guarantee(), SIGNED.minusSeconds(86400))
        .settled(new SettledSecurity("b", false), PAID.plusSeconds(3600))
        .contract(terms(), "a", SIGNED)
        .certificate(CERTIFICATE, CERTIFIED)
        .payment(payment(), PAID);
  }

  /** The publication as of an instant. */
  public static Publication publication(Instant asOf) {
    return Publication.of(PUBLISHER, draft(asOf).done().orThrow(), WORDS);
  }

  static Publication whole() {
    return publication(END);
  }

  static List<Bid> bids() {
    return OpenedTender.bids();
  }
}
