package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.govsm.core.decision.Decision;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.testing.Golden;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions as an officer reads them, in both languages. */
class ExplanationTest {

  private static final Pattern LEAK =
      Pattern.compile("\\b(term|question|fact|answer|note)\\.\\w|\\b[A-Z]+_[A-Z_]+\\b");

  private static final ProcurementQuestions IN =
      ProcurementQuestions.of(ProcurementLaw.library(), "IN");

  record Example(String name, Decision<?> decision) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Example example(String name, String question, Case.Draft facts) {
    return new Example(name, IN.decide(question, facts.done()));
  }

  static List<Example> examples() {
    return List.of(
        example("40000-on-2019-04-02", "procedure.gem", Cases.on("2019-04-02", "40000")),
        example("60000-who-buys", "procedure.gem", Cases.on("2024-07-20", "60000")),
        example(
            "60000-scientific",
            "procedure.gem",
            Cases.on("2024-07-20", "60000").fact("scientific", true)),
        example("service-in-2019", "procedure", Cases.service("2019-04-02", "40000")),
        example("goods-in-2017", "procedure", goods("2017-03-20", "40000")),
        example("campaign-by-bid", "procedure", Cases.service("2025-06-02", "3300000")),
        example("small-service-in-2026", "procedure", Cases.service("2026-02-02", "200000")),
        example("facts-missing", "procedure", Cases.on("2024-07-20", "60000")),
        example("outside-gem", "procedure", Cases.on("2024-07-20").fact("availableOnGem", false)),
        example("limited-tender", "procedure", outside("NON_CONSULTING", "5000000")),
        example("two-permitted", "procedure", outside("GOODS", "5000000")),
        example(
            "nomination",
            "single-tender",
            outside("CONSULTING", "900000").fact("ground", "ONLY_MANUFACTURER")),
        new Example("planned-outside", planned()),
        new Example("twelve-orders", splitting()));
  }

  private static Case.Draft goods(String day, String value) {
    return Cases.service(day, value).fact("category", "GOODS");
  }

  private static Case.Draft outside(String category, String value) {
    return Cases.on("2025-01-15", value)
        .fact("availableOnGem", false)
        .fact("category", category)
        .fact("classReason", "Deliverables are counted posts")
        .fact("availabilityReport", "GEM/GARPTS/15012025/ABC")
        .fact("foreignBids", false);
  }

  private static Decision<?> planned() {
    return Splitting.of(Cases.IN)
        .decide(
            Collections.nCopies(
                3, Splitting.Order.of(LocalDate.of(2025, 1, 10), Money.ofRupees("1500000"))),
            Splitting.Order.of(LocalDate.of(2025, 3, 3), Money.ofRupees("600000")),
            365,
            Case.draft()
                .fact("channel", "OUTSIDE_GEM")
                .fact("category", "NON_CONSULTING")
                .fact("windowReason", "the need was planned for the financial year")
                .done());
  }

  private static Decision<?> splitting() {
    return Splitting.of(Cases.IN)
        .decide(
            Collections.nCopies(
                12, Splitting.Order.of(LocalDate.of(2025, 6, 30), Money.ofRupees("45000"))),
            365,
            Case.draft().fact("channel", "GEM").fact("category", "NON_CONSULTING").done());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void reads_as_reviewed(Example example) {
    for (String language : List.of("en", "hi")) {
      String text = readable(example.decision().explain(ProcurementLaw.messages(language)));

      assertThat(LEAK.matcher(text).results().map(r -> r.group()).toList()).isEmpty();
      Golden.assertSame("procedure/" + example.name() + "." + language + ".txt", text);
    }
  }

  /** Without the digest, which every change of the pack changes. */
  private static String readable(String text) {
    return text.replaceAll("sha256:[0-9a-f]{64}", "sha256:...");
  }
}
