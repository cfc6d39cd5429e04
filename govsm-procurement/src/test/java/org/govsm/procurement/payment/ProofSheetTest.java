package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Step;
import org.govsm.core.money.Money;
import org.govsm.core.testing.Golden;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet that an officer signs. */
class ProofSheetTest {

  private static final Pattern KEY =
      Pattern.compile("\\b(sheet|shape|missing|open|part|formula|term)\\.[a-z]");

  private static Terms terms() {
    return Given.terms()
        .add(
            "amounts",
            Given.tree("id", "media", "kind", "actuals", "metric", "spend", "clause", "5.2"))
        .add("bases", Given.tree("id", "bill", "amounts", List.of("fee", "media"), "clause", "5.3"))
        .add(
            "kpis",
            Given.kpi(
                "engagement",
                Given.tree(
                    "kind", "ratio",
                    "of", Given.tree("metrics", List.of("engagements")),
                    "per", Given.tree("metrics", List.of("reach"))),
                "title",
                Given.tree("en", "Engagement rate", "hi", "सहभागिता दर"),
                "platforms",
                List.of("facebook", "instagram"),
                "target",
                Given.tree("atLeast", "3", "grace", "0.1"),
                "consequence",
                ladder()))
        .add(
            "kpis",
            Given.kpi(
                "views",
                Given.value("views", "of", "posts", "across", "mean", "asCounted", true),
                "title",
                Given.tree("en", "Views a video", "hi", "प्रति वीडियो व्यू"),
                "platforms",
                List.of("youtube"),
                "target",
                Given.tree("atLeast", "20000"),
                "consequence",
                Given.tree("shape", "linear", "base", "fee", "most", "10")))
        .add(
            "kpis",
            Given.kpi(
                "growth",
                Given.tree(
                    "kind",
                    "growth",
                    "of",
                    Given.tree("metrics", List.of("followers")),
                    "as",
                    "percent"),
                "title",
                Given.tree("en", "Growth of followers", "hi", "अनुयायियों की वृद्धि"),
                "platforms",
                List.of("x")))
        .add(
            "caps",
            Given.tree(
                "id",
                "views",
                "percent",
                "7",
                "base",
                "bill",
                "covers",
                List.of("views"),
                "clause",
                "9"))
        .done()
        .orThrow();
  }

  private static Object ladder() {
    Map<String, Object> ladder = Given.ladder();
    ladder.put("base", "bill");
    return ladder;
  }

  private static List<Reading> readings() {
    List<Reading> all = new ArrayList<>();
    Evidence file = Evidence.of("sha256:" + "ab".repeat(32), 2);
    for (int month = 0; month < 2; month++) {
      all.add(Given.month("contract", "spend", month, "28640.50"));
      all.add(Given.month("facebook", "engagements", month, month == 0 ? "13713" : "12000"));
      all.add(Given.month("facebook", "reach", month, "500480"));
      all.addAll(Given.posts("youtube", "views", month, 31240, 18905, 12660, 9870));
    }
    LocalDate may = Given.FIRST.plusMonths(1);
    all.add(
        Given.window("instagram", "engagements", may, may.plusMonths(1), "8540")
            .evidence(file)
            .done());
    all.add(
        Given.window("instagram", "reach", may, may.plusMonths(1), "0")
            .figure(Figure.suppressed())
            .evidence(file)
            .done());
    all.add(Given.month("instagram", "engagements", 0, "8540"));
    all.add(Given.month("instagram", "reach", 0, "250310"));
    all.add(
        Given.window("contract", "spend", Given.FIRST, may, "30000.00")
            .source("platform-export", Given.start(may.plusDays(20)))
            .done());
    all.add(Given.state("x", "followers", may.minusDays(1), "12000").done());
    all.add(
        Given.state("x", "followers", may.plusMonths(1).minusDays(1), "0")
            .figure(Figure.between(new BigDecimal("12400"), new BigDecimal("12500")))
            .done());
    return all;
  }

  private static Certificate certificate() {
    return Certificates.of(MetricDictionary.shipped())
        .certify(terms(), ReadingBook.of(readings()), "2026-05", LocalDate.of(2026, 6, 10))
        .orThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void reads_as_reviewed(String language) {
    String text = ProofSheet.of(certificate(), ProcurementLaw.messages(language)).text();

    assertThat(KEY.matcher(text).results().map(r -> r.group()).toList()).isEmpty();
    Golden.assertSame(
        "payment/proof-sheet." + language + ".txt",
        text.replaceAll("sha256:[0-9a-f]{64}", "sha256:..."));
  }

  @Test
  void adds_up_line_by_line() {
    ProofSheet sheet = ProofSheet.of(certificate(), ProcurementLaw.messages("en"));

    for (ProofSheet.Section section : sheet.sections()) {
      Money sum = Money.ZERO;
      for (ProofSheet.Line line : section.lines()) {
        Optional<Money> amount = line.amount();
        if (line.total() && !section.code().equals("held")) {
          assertThat(amount).as(section.code()).contains(sum);
        } else if (amount.isPresent()) {
          sum = sum.plus(amount.get());
        }
      }
    }
    assertThat(sheet.sections())
        .filteredOn(section -> section.code().equals("payable"))
        .flatExtracting(ProofSheet.Section::lines)
        .last()
        .extracting(line -> line.amount().orElseThrow())
        .isEqualTo(certificate().payable());
  }

  @Test
  void has_a_tree_with_the_same_words() {
    ProofSheet sheet = ProofSheet.of(certificate(), ProcurementLaw.messages("hi"));

    assertThat(sheet.toPlain())
        .containsEntry("language", "hi")
        .containsEntry("title", sheet.title());
    assertThat(sheet.text()).startsWith(sheet.title() + "\n");
    assertThat((List<?>) sheet.toPlain().get("sections")).hasSize(sheet.sections().size());
  }

  @Test
  void rests_on_steps_that_cite_the_clause_of_the_contract() {
    List<Step> steps = certificate().steps();

    assertThat(steps)
        .extracting(Step::row)
        .containsExactly(
            "fee",
            "media",
            "engagement/facebook",
            "engagement/instagram",
            "views/youtube",
            "growth/x");
    assertThat(steps.get(2).citation().instrument()).isEqualTo("K-1");
    assertThat(steps.get(2).citation().provision()).isEqualTo("7 engagement");
    assertThat(ProcurementLaw.messages("en").say(steps.get(2).text()))
        .isEqualTo("Missed in 2 periods in a row: 5 % of the base is deducted.");
  }
}
