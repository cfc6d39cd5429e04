package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.tender.GivenTender.PROCESS;
import static org.govsm.procurement.tender.GivenTender.publication;
import static org.govsm.procurement.tender.GivenTender.tender;
import static org.govsm.procurement.tender.GivenTender.tenderTree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.procurement.GivenBids;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 144(i) and 173(i) of GFR 2017: what is published shuts no bidder out, and names none. */
class OwnTextsTest {

  private static final String SHUTS = "Only firms with an office in Namuna Pradesh may bid.";
  private static final String NAMES = "Three years of work for Kalpanik Media Agency";
  private static final List<String> REGISTER = List.of("Kalpanik Media Agency", "demo-agency");

  private static Tender with(String place, String text) {
    return switch (place) {
      case "gate" ->
          evaluation(
              "requirements",
              List.of(tree("id", "q9", "gate", "QUALITY", "text", text, "clause", "clause 4")));
      case "marks" ->
          evaluation("criteria", List.of(tree("id", "q9", "text", text, "most", "100")));
      case "criterion" ->
          tender(
              "criteria",
              List.of(
                  tree(
                      "id",
                      "q9",
                      "about",
                      "EXPERIENCE",
                      "text",
                      tree("en", text),
                      "jobs",
                      3,
                      "percent",
                      "40",
                      "relaxed",
                      List.of("MSE", "STARTUP"))));
      case "clause" -> {
        Map<String, Object> own = GivenTender.clause("q9", "OTHER");
        own.put("text", tree("en", text));
        yield tender(
            "clauses",
            List.of(
                GivenTender.clause("1", "DISPUTE_CLAUSE"),
                GivenTender.clause("2", "INDIAN_LAW"),
                own));
      }
      case "venue" -> tender("opening", part("opening", "venue", text));
      case "contact" -> tender("contact", tree("office", text));
      default -> tender("title", tree("en", text));
    };
  }

  private static Tender evaluation(String name, Object value) {
    return tender("evaluation", part("evaluation", name, value));
  }

  private static Map<String, Object> part(String part, String name, Object value) {
    Map<String, Object> tree = new LinkedHashMap<>();
    ((Map<?, ?>) tenderTree().get(part))
        .forEach((key, each) -> tree.put(String.valueOf(key), each));
    tree.put(name, value);
    return tree;
  }

  private static List<String> questions(Decision<Permission> decision) {
    return decision
        .ruling()
        .<List<String>>fold(
            answer -> List.of(),
            refer ->
                refer.indication().stream()
                    .flatMap(open -> open.questions().stream())
                    .map(Finding::code)
                    .toList(),
            open -> List.of("open"));
  }

  private static List<String> published(Tender tender) {
    return questions(
        PROCESS
            .suppliers(() -> REGISTER)
            .decide(TenderRecord.of(tender), publication().done().orThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gate", "marks", "criterion", "clause", "venue"})
  void a_text_in_own_words_that_may_shut_a_bidder_out_is_read_by_an_officer(String place) {
    assertThat(published(with(place, SHUTS))).containsExactly(OwnClauses.QUESTION);
    assertThat(GivenTender.published(with(place, SHUTS)).acts()).hasSize(1);
  }

  @Test
  void what_says_no_such_thing_is_not_asked_about() {
    assertThat(published(tender())).isEmpty();
    assertThat(published(with("contact", "Purchase section, room 5"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gate", "marks", "criterion", "clause", "venue", "contact", "title"})
  void a_tender_that_names_a_supplier_is_asked_about_before_it_is_published(String place) {
    assertThat(published(with(place, NAMES))).contains(PublishedNames.QUESTION);
    assertThat(published(with(place, "As demo-agency did"))).contains(PublishedNames.QUESTION);
    assertThat(
            questions(
                PublicationCheck.of(GivenBids.INDIA, ServiceCatalogue.shipped())
                    .suppliers(() -> REGISTER)
                    .decide(with(place, NAMES))))
        .contains(PublishedNames.QUESTION);
  }

  /** Found: the number of a published contract told its agency, and nobody was asked. */
  @Test
  void the_number_of_a_contract_leads_to_its_supplier() {
    PublicationCheck check =
        PublicationCheck.of(GivenBids.INDIA, ServiceCatalogue.shipped())
            .suppliers(List::of, () -> List.of("DEMO-SM-2025", "K-1"));
    assertThat(questions(check.decide(with("contact", "As by contract demo\u2011SM-2025"))))
        .contains(PublishedNames.QUESTION);
    assertThat(questions(check.decide(with("contact", "As by contract DEMO-SM-2025-2, part K-1"))))
        .doesNotContain(PublishedNames.QUESTION);
  }

  @ParameterizedTest
  @CsvSource({
    "As in contract DEMO_NUTRITION_2026., true",
    "As in DEMO NUTRITION 2026, true",
    "As in DEMONUTRITION2026, true",
    "As in demo/nutrition/\u0968\u0966\u0968\u096c, true",
    "As in DEMO-NUTRITION-2026-2, false",
    "A demo of nutrition in 2026, false",
    "As in the tender DPI/2027/01, true",
    "As in DPI202701, true",
    "As in DPI-2027-012, false",
    "Videos like those of demo mse, true",
    "Videos like those of demo_mse, true",
    "Videos of a demonstration by an MSE, false",
    "The digital media of the department, false",
    "As digital-media did, true",
    "The year 2026 27, false",
    "The year 2026-27, true"
  })
  void a_number_that_leads_to_a_supplier_is_asked_about_however_it_is_parted(
      String text, boolean asked) {
    PublicationCheck check =
        PublicationCheck.of(GivenBids.INDIA, ServiceCatalogue.shipped())
            .suppliers(
                List::of,
                () ->
                    List.of(
                        "DEMO-NUTRITION-2026",
                        "DPI-2027-01",
                        "demo-mse",
                        "digital-media",
                        "2026-27"));
    assertThat(questions(check.decide(with("contact", text))).contains(PublishedNames.QUESTION))
        .isEqualTo(asked);
  }

  @Test
  void the_question_on_a_number_quotes_it_as_it_was_typed() {
    PublicationCheck check =
        PublicationCheck.of(GivenBids.INDIA, ServiceCatalogue.shipped())
            .suppliers(List::of, () -> List.of("DPI-2027-01"));
    assertThat(
            check
                .decide(with("contact", "As in the tender DPI\u20132027 01."))
                .explain(ProcurementLaw.messages("en")))
        .contains("\u201cDPI\u20132027 01\u201d is a number that leads to a supplier");
  }

  @Test
  void an_officer_says_that_no_supplier_is_meant() {
    TenderAct act = publication().decided("Another agency of the name: note 7").done().orThrow();
    Permission made =
        GivenTender.ruled(
            PROCESS.suppliers(() -> REGISTER).decide(TenderRecord.of(with("title", NAMES)), act));
    assertThat(made.isAllowed()).isTrue();
    assertThat(made.findings()).extracting(Finding::code).contains("OFFICER_DECIDED");
  }

  @Test
  void names_for_officers_alone_and_that_of_the_buyer_are_no_published_names() {
    Tender buyer =
        tender(
            "buyer", tree("id", "example", "name", "Kalpanik Media Directorate"),
            "title", tree("en", "Videos of the Kalpanik Media Directorate"));
    assertThat(published(buyer)).isEmpty();
    Map<String, Object> reason = tree("finding", "OTHER", "text", NAMES);
    assertThat(published(tender("explanations", List.of(GivenTender.NOT_ON_GEM, reason))))
        .isEmpty();
  }

  @Test
  void a_corrigendum_of_the_place_is_read_too() {
    Tender before = with("venue", "Directorate, room 4");
    ActFindings findings = new ActFindings(GivenBids.INDIA, before, Decided.NOTHING);
    OwnClauses.ask(OwnTexts.changed(before, before), findings);
    assertThat(findings.stand()).isTrue();
    OwnClauses.ask(OwnTexts.changed(before, with("venue", SHUTS)), findings);
    assertThat(findings.stand()).isFalse();
  }
}
