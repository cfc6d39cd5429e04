package org.govsm.procurement.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.testing.Golden;
import org.govsm.core.text.Messages;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.KpiWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.RequiredService;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.requirement.Requirements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class AnnexTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2025, 12, 26);
  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final Messages ENGLISH = ProcurementLaw.messages("en");

  @ParameterizedTest
  @CsvSource({
    Requirements.FOOD + ", en",
    Requirements.FOOD + ", hi",
    Requirements.COAL + ", en",
    Requirements.COAL + ", hi"
  })
  void the_annex_of_a_real_bid_reads_as_recorded(String name, String language) {
    Golden.assertSame(
        "annex/" + name + "." + language + ".txt",
        annex(Requirements.of(name)).document(ProcurementLaw.messages(language)).toText());
  }

  @ParameterizedTest
  @ValueSource(strings = {Requirements.FOOD, Requirements.COAL})
  void clauses_and_blanks_are_the_same_in_every_language(String name) {
    Annex annex = annex(Requirements.of(name));
    AnnexDocument english = annex.document(ENGLISH);
    AnnexDocument hindi = annex.document(ProcurementLaw.messages("hi"));

    assertThat(places(hindi)).isEqualTo(places(english)).doesNotHaveDuplicates();
    assertThat(english.blanks())
        .extracting(blank -> blank.clause().id() + "/" + blank.row().id())
        .contains(
            "payment.price/price",
            "scope.reply/quantity",
            "kpi.answered-within-contract/consequence")
        .doesNotContain("kpi.answered-within-contract/target");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void the_terms_say_the_words_of_the_clauses_that_they_cite(String language) {
    Messages words = ProcurementLaw.messages(language);
    for (String name : List.of(Requirements.FOOD, Requirements.COAL)) {
      Annex annex = annex(Requirements.of(name));
      Terms terms =
          annex.terms().set("supplier", Map.of("id", "agency", "name", "Agency")).done().orThrow();
      AnnexDocument document = annex.document(words);
      List<KpiWords> kpis = TermsWords.of(terms, METRICS, words).kpis();

      assertThat(kpis).hasSize(Requirements.of(name).kpis().size());
      for (KpiWords kpi : kpis) {
        AnnexClause clause = document.clause("kpi." + kpi.id()).orElseThrow();
        assertThat(kpi.clause()).isEqualTo(clause.number());
        assertThat(clause.row("counted").orElseThrow().text()).isEqualTo(kpi.measure());
        kpi.target()
            .ifPresent(
                said -> assertThat(clause.row("target").orElseThrow().text()).isEqualTo(said));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void a_service_is_counted_by_the_kpis_of_its_own_platforms_only(String language) {
    AnnexDocument document =
        annex(Requirements.of(Requirements.FOOD)).document(ProcurementLaw.messages(language));
    String facebook = ProcurementLaw.messages(language).term("platform.facebook");

    String post = counting(document, "scope.post");
    assertThat(post).contains("4.2 (" + facebook + ")").doesNotContain("4.3", "kpi.");
    assertThat(document.toText()).doesNotContain("kpi.", "general.objective");
  }

  @Test
  void a_service_on_no_platform_of_a_kpi_leaves_its_counting_blank() {
    Map<String, Object> tree = Requirements.of(Requirements.FOOD).toPlain();
    List<?> youtubeOnly =
        ((List<?>) tree.get("kpis"))
            .stream().filter(one -> one.toString().contains("youtube")).toList();
    Requirement one =
        Requirement.fromPlain(
                Requirements.with(Requirements.of(Requirements.FOOD), "kpis", youtubeOnly))
            .orThrow();

    AnnexDocument document = annex(one).document(ENGLISH);

    assertThat(document.clause("scope.post").orElseThrow().row("stated.counting").orElseThrow())
        .matches(row -> row.blank().isPresent());
  }

  private static String counting(AnnexDocument document, String clause) {
    return document.clause(clause).orElseThrow().row("stated.counting").orElseThrow().text();
  }

  @Test
  void the_skeleton_lacks_what_no_requirement_can_know() {
    assertThat(annex(Requirements.of(Requirements.COAL)).terms().done().toString())
        .contains("/supplier")
        .doesNotContain("/kpis");
  }

  @Test
  void the_skeleton_carries_each_service_with_what_is_asked_and_its_clause() {
    Requirement food = Requirements.of(Requirements.FOOD);
    Map<?, ?> terms = annex(food).terms().toPlain();
    List<?> deliverables = (List<?>) terms.get("deliverables");

    assertThat(terms.get("requirement").toString()).contains(food.id());
    assertThat(deliverables).hasSameSizeAs(food.services());
    for (int i = 0; i < deliverables.size(); i++) {
      Map<?, ?> row = (Map<?, ?>) deliverables.get(i);
      RequiredService asked = food.services().get(i);
      assertThat(row.get("service")).isEqualTo(asked.service());
      assertThat(row.get("clause")).isEqualTo("2." + (i + 1));
      assertThat(row.get("each")).isEqualTo(asked.each().orElse(null));
      assertThat(row.get("languages"))
          .isEqualTo(asked.languages().isEmpty() ? null : asked.languages());
      assertThat(((Map<?, ?>) row.get("unit")).keySet().toString()).isEqualTo("[en, hi]");
    }
  }

  @Test
  void a_condition_that_gem_makes_void_is_flagged_and_any_other_is_referred() {
    AnnexDocument annex = annex(Requirements.of(Requirements.FOOD)).document(ENGLISH);

    assertThat(annex.flagged())
        .extracting(AnnexClause::id)
        .containsExactly("special.brand", "special.hand-over");
    AnnexFlag brand = annex.clause("special.brand").orElseThrow().flags().get(0);
    assertThat(brand.isVoid()).isTrue();
    assertThat(brand.text()).contains("a brand that is named");
    assertThat(brand.citation().provision()).isEqualTo("disclaimer");
    assertThat(annex.clause("special.hand-over").orElseThrow().flags())
        .extracting(AnnexFlag::isVoid)
        .containsExactly(false);
  }

  @Test
  void before_the_day_of_the_bid_that_was_read_an_officer_decides() {
    LocalDate first = LocalDate.of(2024, 11, 23);

    assertThat(isVoid(first.minusDays(1))).isFalse();
    assertThat(isVoid(first)).isTrue();
  }

  private static boolean isVoid(LocalDate published) {
    return annex(Requirements.of(Requirements.FOOD), published)
        .document(ENGLISH)
        .clause("special.brand")
        .orElseThrow()
        .flags()
        .get(0)
        .isVoid();
  }

  @Test
  void the_page_escapes_everything_and_is_well_formed() throws Exception {
    Map<String, Object> tree =
        Requirements.with(
            Requirements.of(Requirements.COAL),
            "title",
            Map.of("en", "A <script>alert('x')</script> & \"more\""));
    String page = annex(Requirement.fromPlain(tree).orThrow()).document(ENGLISH).toHtml();

    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;", "&amp; &quot;more&quot;");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(
            new InputSource(
                new StringReader(
                    page.replace("<!DOCTYPE html>\n", "").replace("utf-8\">", "utf-8\"/>"))));
  }

  @Test
  void the_kpis_are_metrics_of_the_open_contracting_data_standard() {
    Golden.assertSame(
        "annex/" + Requirements.COAL + ".metrics.json",
        CanonicalForm.text(annex(Requirements.of(Requirements.COAL)).toMetrics(ENGLISH)) + "\n");
  }

  private static List<String> places(AnnexDocument annex) {
    return annex.sections().stream()
        .flatMap(section -> section.clauses().stream())
        .flatMap(
            clause ->
                Stream.concat(
                    Stream.of(clause.number() + " " + clause.id()),
                    clause.rows().stream()
                        .map(row -> clause.id() + "/" + row.id() + " " + row.blank())))
        .toList();
  }

  private static Annex annex(Requirement requirement) {
    return annex(requirement, PUBLISHED);
  }

  private static Annex annex(Requirement requirement, LocalDate published) {
    return Annex.of(
        requirement,
        ServiceCatalogue.shipped(),
        METRICS,
        ProcurementQuestions.of(ProcurementLaw.library(), "IN"),
        published);
  }
}
