package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Price that falls, or damages recovered after tax: the value on which GST is due. */
class SupplyValueTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  private static String xml(String treatment, String shape) {
    return """
    <terms xmlns="urn:govsm:terms:1" id="C15" title="A" currency="INR" from="2026-04-01"
        until="2026-05-01" period="month">
      <buyer id="b" name="B"/><supplier id="s" name="S"/>
      <amounts><amount id="fee" kind="fixed" amount="473333.33" clause="5"/></amounts>
      <kpis>
        <kpi id="made" clause="8" %s><title en="Made"/>
          <measure><value metrics="accepted"/></measure>
          <target atLeast="55"/>
          <consequence>%s</consequence>
        </kpi>
      </kpis>
      <payment stacking="gross" rounding="half-up" roundingPer="line" sources="first-party"/>
    </terms>
    """
        .formatted(treatment.isEmpty() ? "" : "treatment=\"" + treatment + "\"", shape);
  }

  private static Terms terms(String treatment) {
    String xml = xml(treatment, "<gate base=\"fee\" deduct=\"10\"/>");
    return Terms.readXml("t.xml", xml.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static Certificate certificate(String treatment, String made) {
    Instant end = LocalDate.of(2026, 5, 1).atStartOfDay(Reading.INDIA).toInstant();
    Instant start = LocalDate.of(2026, 4, 1).atStartOfDay(Reading.INDIA).toInstant();
    Reading reading =
        Reading.of("C15", "contract", "accepted")
            .window(start, end)
            .figure(Figure.of(new BigDecimal(made)))
            .source("first-party", end.plusSeconds(60))
            .done();
    return Certificates.of(METRICS)
        .certify(
            terms(treatment), ReadingBook.of(List.of(reading)), "2026-04", LocalDate.of(2026, 5, 9))
        .orThrow();
  }

  private static Money part(Money of, int percent) {
    return Fraction.of(of)
        .times(Fraction.of(Percent.of(String.valueOf(percent))))
        .rupees(java.math.RoundingMode.HALF_UP);
  }

  /** Case C15 both ways, with GST of 18 %, tax at source of 2 % and 1 % + 1 %, retention of 5 %. */
  @ParameterizedTest
  @CsvSource({
    "price-reduction, 426000.00, 0.00, 464340.00",
    "damages, 473333.33, 47333.33, 468600.00"
  })
  void a_deduction_of_47333_33_gives_the_net_payment_of_the_case(
      String treatment, String value, String damages, String net) {
    Certificate certificate = certificate(treatment, "54");
    SupplyValue supply = certificate.supply().orElseThrow();

    assertThat(supply.value()).hasToString(value);
    assertThat(supply.damages()).hasToString(damages);
    assertThat(certificate.payable()).hasToString("426000.00");
    Money taxed = supply.value();
    Money paid =
        taxed
            .plus(part(taxed, 18))
            .minus(supply.damages())
            .minus(part(taxed, 1))
            .minus(part(taxed, 1))
            .minus(part(taxed, 2))
            .minus(part(taxed, 5));
    assertThat(paid).hasToString(net);
    assertThat(certificate.toPlain().get("supply").toString()).contains(value, damages);
  }

  @Test
  void where_nothing_is_deducted_the_value_is_what_is_payable() {
    assertThat(certificate("damages", "55").supply())
        .contains(new SupplyValue(Money.ofRupees("473333.33"), Money.ZERO));
  }

  @Test
  void terms_that_do_not_say_it_have_no_such_value_and_the_same_certificate_as_ever() {
    Certificate certificate = certificate("", "54");

    assertThat(certificate.supply()).isEqualTo(Optional.empty());
    assertThat(certificate.toPlain()).doesNotContainKey("supply");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void it_is_said_in_both_languages(String language) {
    TermsWords words = TermsWords.of(terms("damages"), METRICS, ProcurementLaw.messages(language));

    assertThat(words.kpis().get(0).consequence()).hasSize(2);
    assertThat(words.kpis().get(0).consequence().get(1)).contains("GST");
  }

  @Test
  void a_kpi_that_deducts_nothing_cannot_say_it() {
    String unit =
        xml("damages", "<unit-rate><rates><rate rate=\"5\"/></rates></unit-rate>")
            .replace("<target atLeast=\"55\"/>", "");

    assertThat(
            Terms.readXml("t.xml", unit.getBytes(StandardCharsets.UTF_8))
                .<String>fold(ok -> "", faults -> faults.toString()))
        .contains("terms.treatment");
  }
}
