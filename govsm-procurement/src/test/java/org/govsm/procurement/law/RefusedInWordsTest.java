package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.Certificates;
import org.junit.jupiter.api.Test;

/** Whoever gives no language is refused in English: place, what is wrong and what to do. */
class RefusedInWordsTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  private static Terms terms() {
    return Given.terms().add("kpis", kpi(Given.value("posts"))).done().orThrow();
  }

  private static Map<String, Object> kpi(Map<String, Object> measure) {
    return Given.kpi(
        "posts",
        measure,
        "target",
        Given.tree("atLeast", "20"),
        "consequence",
        Given.tree("shape", "gate", "base", "fee", "deduct", "5"));
  }

  private static Certificate certified(Terms terms, String period) {
    return Certificates.of(METRICS)
        .certify(terms, ReadingBook.empty(), period, LocalDate.of(2026, 11, 9))
        .orThrow();
  }

  private static String refused(ThrowingCallable door) {
    String said = String.valueOf(catchThrowable(door).getMessage());
    assertThat(said).doesNotContainPattern("[a-z]\\.[a-z-]+ \\(");
    return said;
  }

  @Test
  void a_metric_of_terms_that_nobody_knows_with_the_nearest() {
    Terms slip = Given.terms().add("kpis", kpi(Given.value("pots"))).done().orThrow();

    assertThat(refused(() -> certified(slip, slip.periods().get(0).id())))
        .contains("/kpis/0", "posts");
  }

  @Test
  void a_period_that_the_terms_do_not_have_with_those_they_have() {
    assertThat(refused(() -> certified(terms(), "2031-01")))
        .contains("period", terms().periods().get(0).id());
  }

  @Test
  void an_element_of_a_file_at_its_line() {
    String xml = new String(terms().toXml(), StandardCharsets.UTF_8);
    byte[] without =
        xml.replaceAll("<target [^>]*/>", "<target/>").getBytes(StandardCharsets.UTF_8);

    assertThat(refused(() -> Terms.readXml("terms.xml", without).orThrow()))
        .contains("terms.xml:", "/kpis/0/target");
  }

  @Test
  void in_every_sentence_that_this_module_has() {
    Messages shipped = ProcurementLaw.messages("en");
    List<String> sentences =
        shipped.keys().stream()
            .filter(key -> ProcurementLaw.ownEnglish().find(key).isPresent())
            .toList();

    assertThat(sentences).hasSizeGreaterThan(1000);
    assertThat(Messages.english().keys()).containsAll(sentences);
  }
}
