package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.INDIA;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.payment.CertificateBasis.Withdrawn;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.payment.Certificates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was accepted is the figure of the KPI, what the KPI leaves is certified, and that is paid.
 */
class FromDeliveryToPaymentTest {

  private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
  private static final LocalDate JULY = LocalDate.parse("2026-07-01");
  private static final LocalDate ASKED = LocalDate.parse("2026-07-09");

  private static Terms terms(String treatment) {
    String xml =
        """
        <terms xmlns="urn:govsm:terms:1" id="K-1" title="A" currency="INR" from="2026-06-01"
            until="2026-07-01" period="month">
          <buyer id="b" name="B"/><supplier id="s" name="S"/>
          <amounts><amount id="fee" kind="fixed" amount="473333.33" clause="5"/></amounts>
          <kpis>
            <kpi id="made" clause="8" treatment="%s"><title en="Made"/>
              <measure><value metrics="accepted"/></measure>
              <target atLeast="55"/>
              <consequence><gate base="fee" deduct="10"/></consequence>
            </kpi>
          </kpis>
          <payment stacking="gross" rounding="half-up" roundingPer="line" sources="first-party"/>
        </terms>
        """
            .formatted(treatment);
    return Terms.readXml("t.xml", xml.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static AcceptanceRecord accepted(int count) {
    Map<String, Object> delivery =
        tree(
            "on", "2026-06-10",
            "by", "agency-1",
            "role", "supplier",
            "act",
                tree(
                    "kind", "DELIVERY",
                    "delivery", "D1",
                    "deliverable", "film",
                    "quantity", 60,
                    "evidence", List.of("sha256:" + "a".repeat(64))));
    Map<String, Object> acceptance =
        tree(
            "on", "2026-06-12",
            "by", "consignee-1",
            "role", "consignee",
            "act", tree("kind", "ACCEPTANCE", "delivery", "D1", "quantity", count));
    delivery.put("after", record().digest());
    acceptance.put("after", record(delivery).digest());
    return record(delivery, acceptance);
  }

  private static AcceptanceRecord record(Object... acts) {
    return AcceptanceRecord.fromPlain(
            tree(
                "terms",
                tree(
                    "contract", "K-1",
                    "channel", "OUTSIDE_GEM",
                    "supplierClass", "OTHER",
                    "deliverables", List.of(tree("id", "film", "clause", "3.1"))),
                "acts",
                List.of(acts)))
        .orThrow();
  }

  private static CertificateDocument certified(String treatment, int count) {
    Reading figure =
        AcceptedCount.of(accepted(count), JUNE, JULY, INDIA, ASKED).reading().orElseThrow();
    Certificate certificate =
        Certificates.of(MetricDictionary.shipped())
            .certify(terms(treatment), ReadingBook.of(List.of(figure)), "2026-06", ASKED)
            .orThrow();
    CertificateBasis basis =
        new CertificateBasis(
            1, 1, Optional.of(0), List.of(), Optional.of(List.of()), true, Withdrawn.NONE);
    return CertificateDocument.of("2026-06.1", certificate, basis);
  }

  @ParameterizedTest
  @CsvSource({
    "price-reduction, 55, 473333.33, 85200.00, 539600.66",
    "price-reduction, 54, 426000.00, 76680.00, 485640.00",
    "damages, 54, 473333.33, 85200.00, 492267.33"
  })
  void one_film_less_is_paid_as_the_terms_treat_it(
      String treatment, int count, String value, String tax, String net) {
    CertifiedSum certificate = CertifiedSum.of(certified(treatment, count));
    String half = Money.ofRupees(tax).rupees().divide(new BigDecimal("2")).toString();
    Money reduction = Money.ofRupees("473333.33").minus(Money.ofRupees(value));
    GivenBill bill =
        GivenBill.usual()
            .set("certificates", new ArrayList<>(List.of(certificate.toPlain())))
            .payee("yearAmount", value)
            .line(GivenBill.fee(value, "reduction", reduction.toString()), half, half);

    assertThat(bill.blocking()).isEmpty();
    assertThat(bill.answer().net()).contains(Money.ofRupees(net));
    assertThat(certificate.toPlain().get("digest")).asString().startsWith("sha256:");
  }
}
