package org.govsm.procurement.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.testing.Golden;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.vocabulary.CodeLists;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The note on a purchase for the file of the financial adviser. */
class DecisionNotesTest {

  private static Decision<?> decide(Library library, String book, Case facts) {
    return ProcurementQuestions.of(library, book).decide("decision-note", facts);
  }

  private static DecisionNote note(String book, Case.Draft facts) {
    return note(decide(ProcurementLaw.library(), book, facts.done()));
  }

  private static DecisionNote note(Decision<?> decision) {
    return (DecisionNote) ((Ruling.Answer<?>) decision.ruling()).value();
  }

  private static Case.Draft on(String day, String rupees) {
    return Case.draft()
        .day("publication", LocalDate.parse(day))
        .fact("value", Money.ofRupees(rupees));
  }

  /** A bid for a social media agency on GeM, weighed by quality and price. */
  private static Case.Draft agency() {
    return on("2025-06-02", "3300000")
        .fact("availableOnGem", true)
        .fact("category", "NON_CONSULTING")
        .fact("classReason", "Counted posts and videos by a standard of quality")
        .fact("scientific", false)
        .fact("evaluation", "QCBS")
        .fact("mse", false)
        .fact("udyamVerified", false)
        .fact("trader", false)
        .fact("startup", false)
        .fact("registeredWithBuyer", false);
  }

  /** A small enterprise that tenders outside GeM. */
  private static Case.Draft smallEnterprise() {
    return on("2025-01-15", "4000000")
        .day("award", LocalDate.parse("2025-03-03"))
        .fact("contractValue", Money.ofRupees("3900000"))
        .fact("availableOnGem", false)
        .fact("availabilityReport", "GEM/GARPTS/15012025/ABC")
        .fact("category", "NON_CONSULTING")
        .fact("classReason", "Counted posts and videos by a standard of quality")
        .fact("scientific", false)
        .fact("foreignBids", false)
        .fact("evaluation", "PRICE_ALONE")
        .fact("mse", true)
        .fact("udyamVerified", true)
        .fact("trader", false)
        .fact("startup", false)
        .fact("registeredWithBuyer", false)
        .fact("divisible", false)
        .fact("l1Mse", false)
        .fact("l1ClassI", false)
        .fact("bothInBand", false)
        .fact("mseInBand", false)
        .fact("classIInMargin", true);
  }

  private static Case.Draft westBengal() {
    return on("2018-09-03", "30000")
        .fact("channel", "OUTSIDE_GEM")
        .fact("category", "NON_CONSULTING");
  }

  record Example(String name, String book, Case facts) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Example> examples() {
    return List.of(
        new Example("agency-on-gem", "IN", agency().done()),
        new Example("small-enterprise-outside-gem", "IN", smallEnterprise().done()),
        new Example("west-bengal", "IN.WB", westBengal().done()));
  }

  private static final Pattern LEAK =
      Pattern.compile(
          "\\b(term|question|fact|answer|note|seen)\\.\\w|\\b[A-Z]+_[A-Z_]+\\b|\\{\\w+}");

  @ParameterizedTest
  @MethodSource("examples")
  void reads_as_reviewed(Example example) {
    DecisionNote note = note(decide(ProcurementLaw.library(), example.book(), example.facts()));
    for (String language : List.of("en", "hi")) {
      String text =
          note.text(ProcurementLaw.messages(language))
              .replaceAll("sha256:[0-9a-f]{64}", "sha256:...");

      assertThat(LEAK.matcher(text).results().map(found -> found.group()).toList()).isEmpty();
      Golden.assertSame("note/" + example.name() + "." + language + ".txt", text);
    }
  }

  private static NoteEntry entry(DecisionNote note, String question) {
    return note.entries().stream()
        .filter(entry -> entry.question().equals(question))
        .findFirst()
        .orElseThrow(() -> new AssertionError(question + " in " + note));
  }

  private static String said(NoteEntry entry) {
    return ProcurementLaw.messages("en").say(entry.text());
  }

  private static void assertStands(
      DecisionNote note, String question, NoteEntry.Status status, String provision) {
    NoteEntry entry = entry(note, question);
    assertThat(entry.status()).as(question).isEqualTo(status);
    assertThat(entry.citations())
        .as(question)
        .extracting(citation -> citation.provision())
        .contains(provision);
  }

  @Nested
  @DisplayName("Applied")
  class Applied {

    @Test
    void what_the_rules_answer_with_their_provision() {
      DecisionNote note = note("IN", agency());

      assertStands(note, "procedure", NoteEntry.Status.APPLIED, "rule 149(iii)");
      assertStands(note, "bid-security.percent", NoteEntry.Status.APPLIED, "rule 170(i)");
      assertStands(note, "performance-security.percent", NoteEntry.Status.APPLIED, "rule 171(i)");
      assertThat(said(entry(note, "bid-security.percent"))).contains("2 %").contains("5 %");
    }

    @Test
    void an_answer_is_passed_on_to_the_questions_after_it() {
      DecisionNote note = note("IN", smallEnterprise());

      assertStands(note, "procedure.outside", NoteEntry.Status.APPLIED, "rule 201(i)");
      assertStands(note, "procedure.outside.conditions", NoteEntry.Status.APPLIED, "rule 201(i)");
      assertThat(entry(note, "procedure.outside.conditions").missing()).isEmpty();
    }
  }

  @Nested
  @DisplayName("Set aside")
  class SetAside {

    @Test
    void bid_security_since_an_exemption_goes_first() {
      DecisionNote note = note("IN", smallEnterprise());

      assertStands(note, "bid-security.exemption.mse", NoteEntry.Status.APPLIED, "rule 170(i)");
      assertStands(note, "bid-security.percent", NoteEntry.Status.SET_ASIDE, "rule 170(i)");
      assertThat(said(entry(note, "bid-security.percent"))).contains("exempt").endsWith("? Yes.");
    }

    @Test
    void the_band_of_small_enterprises_where_class_i_is_invited_first() {
      assertStands(note("IN", smallEnterprise()), "mse.band", NoteEntry.Status.SET_ASIDE, "step 5");
    }

    @Test
    void their_share_too_since_nobody_of_them_is_asked_to_match() {
      assertStands(
          note("IN", smallEnterprise()), "mse.share", NoteEntry.Status.SET_ASIDE, "step 5");
    }

    @Test
    void both_preferences_where_the_order_stays_with_l1() {
      DecisionNote note = note("IN", smallEnterprise().fact("l1ClassI", true));

      for (String question : List.of("mse.band", "mse.share", "mii.margin", "mii.share")) {
        assertStands(note, question, NoteEntry.Status.SET_ASIDE, "step 3");
      }
    }

    @Test
    void the_percentage_where_the_method_is_without_bid_security() {
      DecisionNote note =
          note(
              "IN.RJ",
              on("2025-01-15", "90000").fact("bidMethod", "LIMITED_BIDDING").fact("mse", false));

      assertStands(note, "bid-security", NoteEntry.Status.SET_ASIDE, "rule 42");
    }

    @Test
    void the_margin_of_class_i_where_a_small_enterprise_is_invited_first() {
      DecisionNote note =
          note("IN", smallEnterprise().fact("mseInBand", true).fact("classIInMargin", false));

      assertThat(entry(note, "mii.margin").status()).isEqualTo(NoteEntry.Status.SET_ASIDE);
      assertThat(entry(note, "mse.band").status()).isEqualTo(NoteEntry.Status.APPLIED);
    }

    @Test
    void the_three_weeks_of_rule_161_where_a_limited_tender_has_sufficient_time() {
      NoteEntry entry = entry(note("IN", smallEnterprise()), "bid-window.days");

      assertThat(entry.status()).isEqualTo(NoteEntry.Status.SET_ASIDE);
      assertThat(said(entry)).contains("limited tender");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bid-window", "bid-window.days"})
    void the_least_days_for_each_procedure_of_which_none_are_published(String question) {
      for (String code : CodeLists.shipped().find(CodeLists.WITHOUT_BID_TIME).orElseThrow()) {
        Agenda.Item item =
            Agenda.shipped().items().stream()
                .filter(each -> each.question().equals(question))
                .findFirst()
                .orElseThrow();

        assertThat(item.gates()).as(code).anyMatch(gate -> gate.fits(code));
      }
    }

    @Test
    void a_reading_that_yields_to_a_firmer_one() {
      DecisionNote note = note("IN", agency().fact("value", Money.ofRupees("300000")));

      assertThat(note.entries())
          .filteredOn(entry -> entry.question().equals("procedure.gem.comparison"))
          .extracting(NoteEntry::status)
          .containsExactly(
              NoteEntry.Status.APPLIED, NoteEntry.Status.SET_ASIDE, NoteEntry.Status.SET_ASIDE);
    }

    @Test
    void a_value_of_low_grade_which_is_an_indication_only() {
      NoteEntry entry = entry(note("IN", agency()), "gem.epbg.percent");

      assertThat(entry.status()).isEqualTo(NoteEntry.Status.SET_ASIDE);
      assertThat(entry.citations().get(0).sure()).isEqualTo(Certainty.LOW);
      assertThat(said(entry)).contains("For indication only");
    }
  }

  @Nested
  @DisplayName("Not applicable, because")
  class NotApplicable {

    @ParameterizedTest
    @CsvSource({
      "bid-security.exemption.mse, Micro or small enterprise: no",
      "bid-security.exemption.startup, Start-up recognised by DPIIT: no",
      "procedure.outside, Channel: through GeM",
      "mse.band, favour this bidder? No",
      "mii.scope, quality- and cost-based selection",
      "exit-clause, Class of purchase: non-consulting"
    })
    void the_fact_that_rules_it_out_is_named(String question, String because) {
      NoteEntry entry = entry(note("IN", agency()), question);

      assertThat(entry.status()).isEqualTo(NoteEntry.Status.NOT_APPLICABLE);
      assertThat(said(entry)).contains(because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gem.gtc.edition", "gem.bid-validity", "gem.bid-window"})
    void the_terms_of_gem_to_what_is_bought_elsewhere(String question) {
      assertThat(entry(note("IN", smallEnterprise()), question).status())
          .isEqualTo(NoteEntry.Status.NOT_APPLICABLE);
    }

    @Test
    void only_the_answers_that_rule_out_do() {
      assertThat(entry(note("IN", smallEnterprise()), "committee.reporting-line").status())
          .isEqualTo(NoteEntry.Status.APPLIED);
    }
  }

  @Nested
  @DisplayName("Open, to be decided, not found")
  class Unsettled {

    @Test
    void what_is_missing_is_named_once_more_at_the_end() {
      DecisionNote note = note("IN", agency());

      assertThat(entry(note, "contract.form").missing()).contains("award");
      assertThat(entry(note, "advance.limit").missing())
          .containsExactlyInAnyOrder("payee", "maintenance");
      assertThat(note.text(ProcurementLaw.messages("en"))).contains("To be supplied");
    }

    @ParameterizedTest
    @CsvSource({"3300000, OPEN", "300000, SET_ASIDE"})
    void the_three_weeks_of_rule_161_reach_a_bid_on_gem(String value, NoteEntry.Status status) {
      DecisionNote note = note("IN", agency().fact("value", Money.ofRupees(value)));

      assertThat(entry(note, "bid-window").status()).isEqualTo(status);
      assertThat(entry(note, "bid-window.days").status()).isEqualTo(status);
    }

    @Test
    void a_class_that_the_tests_leave_open_is_an_officers() {
      DecisionNote note =
          note(
              "IN",
              on("2025-06-02", "3300000")
                  .fact("availableOnGem", true)
                  .fact("measurable", true)
                  .fact("intellectual", true));

      assertThat(entry(note, "service.class").status()).isEqualTo(NoteEntry.Status.NOT_FOUND);
      assertThat(entry(note, "service.class").citations().get(0).provision())
          .isEqualTo("rules 177 and 197");
    }

    @ParameterizedTest
    @CsvSource({
      "performance-security, performance security",
      "advance, payment in advance",
      "variation, variation of contracts",
      "liquidated-damages, liquidated damages"
    })
    void where_nothing_was_published_no_fact_is_asked_for(String question, String provision) {
      assertStands(note("IN.WB", westBengal()), question, NoteEntry.Status.NOT_FOUND, provision);
    }

    @Test
    void what_a_state_did_not_publish_is_not_found() {
      DecisionNote note = note("IN.WB", westBengal());

      assertThat(entry(note, "procedure").status()).isEqualTo(NoteEntry.Status.APPLIED);
      assertThat(entry(note, "splitting.bar").status()).isEqualTo(NoteEntry.Status.NOT_FOUND);
      assertThat(note.text(ProcurementLaw.messages("en"))).contains("Rules of: West Bengal");
    }

    @Test
    void what_was_seen_at_no_address_has_no_place_in_the_list() {
      assertThat(note("IN.OD", westBengal()).text(ProcurementLaw.messages("en")))
          .contains("] a report about it")
          .doesNotContainPattern("2026:\\s+(\\[|\\R\\R)");
    }

    @Test
    void what_a_whole_book_lacks_is_said_once_as_the_reason() {
      DecisionNote note = note("IN.OD", westBengal().fact("itProject", false));
      String projects = "projects of information technology";
      String sentence = "No published rule of Odisha was found on this.";

      assertStands(note, "service.class.it", NoteEntry.Status.NOT_FOUND, projects);
      assertThat(note.text(ProcurementLaw.messages("en")).split(Pattern.quote(sentence), -1))
          .hasSize(2);
    }

    @Test
    void nothing_is_required_and_nothing_is_taken_as_no() {
      DecisionNote note = note("IN", Case.draft());

      assertThat(note.entries(NoteEntry.Status.OPEN)).isNotEmpty();
      assertThat(note.entries(NoteEntry.Status.APPLIED)).isEmpty();
      assertThat(note.entries(NoteEntry.Status.NOT_APPLICABLE)).isEmpty();
    }
  }

  @Nested
  @DisplayName("As a financial adviser reads it")
  class Read {

    private final DecisionNote note = note("IN", smallEnterprise());

    @Test
    void what_is_decided_comes_first_and_nothing_is_lost() {
      assertThat(note.parts())
          .extracting(NotePart::status)
          .containsExactly(
              NoteEntry.Status.APPLIED,
              NoteEntry.Status.SET_ASIDE,
              NoteEntry.Status.OPEN,
              NoteEntry.Status.NOT_APPLICABLE,
              NoteEntry.Status.NOT_FOUND);
      assertThat(note.parts().stream().flatMap(part -> part.entries().stream()))
          .containsExactlyInAnyOrderElementsOf(note.entries());
      assertThat(note.parts())
          .allSatisfy(
              part -> {
                assertThat(part.sections().stream().flatMap(each -> each.entries().stream()))
                    .containsExactlyInAnyOrderElementsOf(part.entries());
                assertThat(part.groups().stream().flatMap(each -> each.entries().stream()))
                    .containsExactlyInAnyOrderElementsOf(part.entries());
              });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void each_question_is_written_with_its_reason_and_its_provisions(String language) {
      Messages words = ProcurementLaw.messages(language);
      String text = note.text(words).replaceAll("\\s+", " ");

      assertThat(note.entries())
          .allSatisfy(
              entry -> {
                assertThat(text).contains(words.say("question." + entry.question()));
                List<String> points = entry.points(words);
                assertThat(points.size() > 1 ? points : List.of(entry.reason(words)))
                    .allSatisfy(each -> assertThat(text).contains(each.replaceAll("[.।]$", "")));
                assertThat(entry.citations())
                    .allSatisfy(
                        cited ->
                            assertThat(text)
                                .contains(new ProvisionName(cited.provision()).name(words)));
                assertThat(entry.remarks(words))
                    .allSatisfy(each -> assertThat(text).contains(each));
              });
    }

    @Test
    void questions_that_one_fact_rules_out_stand_together() {
      List<NoteGroup> groups = part(NoteEntry.Status.NOT_APPLICABLE).groups();
      NoteGroup first = groups.get(0);

      assertThat(first.reason(ProcurementLaw.messages("en"))).isEqualTo("Channel: outside GeM");
      assertThat(first.entries())
          .extracting(NoteEntry::question)
          .contains("procedure.gem", "gem.bid-window", "gem.epbg");
      assertThat(groups)
          .extracting(group -> group.reason(ProcurementLaw.messages("en")))
          .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"en, ₹10_000.", "hi, ₹10_000।"})
    void a_sum_has_its_sign_in_both_languages(String language, String sum) {
      assertThat(
              entry(note("IN.WB", westBengal()), "direct-purchase.limit")
                  .text(ProcurementLaw.messages(language)))
          .isEqualTo(sum.replace('_', ','));
    }

    @Test
    void the_one_procedure_that_is_permitted_is_said_once() {
      assertThat(entry(note, "procedure").points(ProcurementLaw.messages("en")))
          .contains("procedure: limited tender enquiry", "at least 4 firms or tenders needed")
          .noneMatch(point -> point.contains("permitted procedure"));
    }

    private NotePart part(NoteEntry.Status status) {
      return note.parts().stream()
          .filter(part -> part.status() == status)
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  @DisplayName("On its first page")
  class FirstPage {

    private List<String> lines(DecisionNote note, String code, String language) {
      return note.firstPage().parts(ProcurementLaw.messages(language)).stream()
          .filter(part -> part.code().equals(code))
          .flatMap(part -> part.lines().stream())
          .toList();
    }

    @ParameterizedTest
    @CsvSource({
      "en, 10 days. (certainty: medium) Note: Normally;, Rule 161 asks for three weeks beside it.",
      "hi, 10 दिन। (निश्चितता: मध्यम) टिप्पणी: सामान्यतः;, नियम 161 साथ में तीन सप्ताह माँगता है।"
    })
    void a_sum_or_a_day_has_its_certainty_and_its_condition(
        String language, String certainty, String beside) {
      assertThat(lines(note("IN", agency()), "money", language))
          .anySatisfy(line -> assertThat(line).contains(certainty).contains(beside));
    }

    @ParameterizedTest
    @MethodSource("org.govsm.procurement.note.DecisionNotesTest#examples")
    void each_line_of_money_says_the_first_remark_of_its_entry(Example example) {
      Messages words = ProcurementLaw.messages("en");
      DecisionNote note = note(decide(ProcurementLaw.library(), example.book(), example.facts()));

      for (String line : lines(note, "money", "en")) {
        NoteEntry entry =
            note.entries(NoteEntry.Status.APPLIED).stream()
                .filter(each -> line.startsWith(words.say("question." + each.question())))
                .findFirst()
                .orElseThrow();
        entry.remarks(words).stream()
            .findFirst()
            .ifPresent(remark -> assertThat(line).contains(remark.split("(?<=[.])\\s", 2)[0]));
        assertThat(line.contains("(certainty: "))
            .isEqualTo(entry.certainty().filter(Certainty.HIGH::equals).isEmpty());
      }
    }

    @Test
    void the_conditions_of_the_procedure_stand_there() {
      assertThat(String.join(" ", lines(note("IN", agency()), "conditions", "en")))
          .contains("the buyer certifies that the rate is reasonable");
    }

    @Test
    void a_fact_that_is_no_is_among_what_was_asked() {
      assertThat(String.join(" ", lines(note("IN", agency()), "asked", "en")))
          .contains("Scientific body named in the order: no")
          .contains("Micro or small enterprise: no");
    }

    @Test
    void the_fact_that_most_rules_wait_for_is_named_first() {
      DecisionNote note = note("IN", agency());
      List<String> missing = note.missing();

      assertThat(missing.get(0)).isEqualTo("award");
      assertThat(missing.stream().map(fact -> waitingFor(note, fact)).toList())
          .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private long waitingFor(DecisionNote note, String fact) {
      return note.entries().stream().filter(entry -> entry.missing().contains(fact)).count();
    }
  }

  @Nested
  @DisplayName("As a decision")
  class AsDecision {

    private final Decision<?> decision = decide(ProcurementLaw.library(), "IN", agency().done());

    @Test
    void it_pins_the_packs_and_the_facts() {
      assertThat(decision.trace().packs())
          .extracting(PackPin::id)
          .contains("in.gfr-2017", "in.gem-terms", "in.mse-order-2012");
      assertThat(decision.day()).contains(LocalDate.of(2025, 6, 2));
      assertThat(decision.trace().basis()).isEqualTo(agency().done().toPlain());
    }

    @Test
    void its_tree_has_each_entry_and_in_a_language_its_sentences() {
      Map<?, ?> plain = (Map<?, ?>) decision.toPlain(ProcurementLaw.messages("hi")).get("answer");

      assertThat((List<?>) plain.get("entries"))
          .hasSameSizeAs(note(decision).entries())
          .allSatisfy(
              entry ->
                  assertThat(((Map<?, ?>) entry).keySet().toString())
                      .contains("text", "status", "citations"));
      assertThat(plain.get("note").toString()).startsWith("फ़ाइल टिप्पणी");
      assertThat(note(decision).toPlain()).doesNotContainKey("note").containsKeys("counts");
    }

    @Test
    void in_a_sentence_its_counts_stand_for_it() {
      assertThat(ProcurementLaw.messages("en").say(decision.outcome()))
          .startsWith("note for the file: ")
          .doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void the_same_facts_give_the_same_text(String language) {
      Messages words = ProcurementLaw.messages(language);

      assertThat(note(decide(ProcurementLaw.library(), "IN", agency().done())).text(words))
          .isEqualTo(note(decision).text(words));
    }

    @Test
    void its_question_asks_each_fact_once() {
      Question question =
          ProcurementQuestions.of(ProcurementLaw.library(), "IN")
              .question("decision-note")
              .orElseThrow();

      assertThat(question.facts()).extracting(Fact::name).doesNotHaveDuplicates().contains("mse");
      assertThat(question.dayRoles()).contains("publication", "award", "payment");
    }
  }

  @Nested
  @DisplayName("A book of another state")
  class AnotherBook {

    @Test
    void every_book_has_a_note_on_every_day() {
      for (var book : ProcurementLaw.library().books()) {
        var law = ProcurementQuestions.of(ProcurementLaw.library(), book.id());
        if (law.question("decision-note").isPresent()) {
          DecisionNote note = note(law.decide("decision-note", agency().done()));
          assertThat(note.entries()).as(book.id()).isNotEmpty();
          assertThat(note.text(ProcurementLaw.messages("hi"))).as(book.id()).isNotBlank();
        }
      }
    }

    @Test
    void what_it_asks_beside_the_agenda_comes_last() {
      byte[] file =
          ("<book xmlns='urn:govsm:book:1' id='XX' jurisdiction='IN'><pack id='in-gj'/>"
                  + "<pack id='in-hr'/><answered-by question='procedure.outside' pack='in-gj'/>"
                  + "<answered-by question='committee.purchase.notices' pack='in-hr'/></book>")
              .getBytes(StandardCharsets.UTF_8);
      Library library = ProcurementLaw.library().toDraft().book("XX.xml", file).done();
      DecisionNote note = note(decide(library, "XX", on("2024-04-01", "200000").done()));

      assertThat(note.entries().get(note.entries().size() - 1).question())
          .isEqualTo("committee.purchase.notices");
      assertThat(note.entries().get(note.entries().size() - 1).section()).isEqualTo("other");
    }
  }
}
