package org.govsm.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final LocalDate DAY = LocalDate.of(2019, 4, 2);
  private static final String DIGEST = CanonicalForm.digest("a pack");

  private static final Citation RULE =
      Citation.of("OM F.1/26/2018-PPD", "rule 149(ii)")
          .issued(DAY)
          .seen(SourceKind.REPRODUCTION, LocalDate.of(2026, 11, 24), "https://example.org/om")
          .cite();
  private static final Citation UNSURE =
      Citation.of("GeM terms", "clause 4").sure(Certainty.MEDIUM).force(Force.ADVISORY).cite();

  private static final Messages ENGLISH =
      Messages.of(
              "en",
              Map.of(
                  "question.procedure.gem", "Which procedure on GeM?",
                  "step", "{value} is above {limit:words} and up to {upper:words}: {procedure}",
                  "note", "Three sellers are compared.",
                  "which", "Is the need urgent?",
                  "term.L1", "comparison of three sellers",
                  "term.answer.procedure", "procedure",
                  "term.answer.limit", "up to",
                  "term.answer.share", "share",
                  "term.fact.value", "the value"))
          .over(Messages.shipped("en"));

  private static final Messages HINDI =
      Messages.of(
              "hi",
              Map.of(
                  "question.procedure.gem", "GeM पर कौन-सी प्रक्रिया?",
                  "step", "{value}, {limit:words} से अधिक और {upper:words} तक: {procedure}",
                  "note", "तीन विक्रेताओं की तुलना होती है।",
                  "which", "क्या आवश्यकता तत्काल है?",
                  "term.L1", "तीन विक्रेताओं की तुलना",
                  "term.answer.procedure", "प्रक्रिया",
                  "term.answer.limit", "सीमा",
                  "term.answer.share", "अंश",
                  "term.fact.value", "मूल्य"))
          .over(Messages.shipped("hi"));

  private final Decision<Map<String, Object>> answered =
      decision(new Ruling.Answer<>(comparison()), Optional.of(DAY));

  @Nested
  class Explaining {

    @Test
    void gives_the_reasons_the_outcome_and_the_rules_in_english() {
      assertThat(answered.explain(ENGLISH))
          .isEqualTo(
              """
              Which procedure on GeM? Asked for 2 April 2019.
              - ₹40,000 is above ₹25,000 and up to ₹5 lakh: comparison of three sellers \
              [rule 149(ii), OM F.1/26/2018-PPD of 2 April 2019; certainty: high]
              => procedure: comparison of three sellers, up to: ₹5,00,000, share: 2.5 %.
              ! Three sellers are compared. [clause 4, GeM terms; certainty: medium]
              Rules used: in.gfr-2017, edition of 24 November 2026, law read up to 31 July 2025, \
              """
                  + DIGEST
                  + "\n");
    }

    @Test
    void says_the_same_in_hindi() {
      assertThat(answered.explain(HINDI))
          .isEqualTo(
              """
              GeM पर कौन-सी प्रक्रिया? 2 अप्रैल 2019 के लिए पूछा गया।
              - ₹40,000, ₹25,000 से अधिक और ₹5 लाख तक: तीन विक्रेताओं की तुलना \
              [नियम 149(ii), कार्यालय ज्ञापन F.1/26/2018-PPD, दिनांक 2 अप्रैल 2019; निश्चितता: उच्च]
              => प्रक्रिया: तीन विक्रेताओं की तुलना, सीमा: ₹5,00,000, अंश: 2.5 %।
              ! तीन विक्रेताओं की तुलना होती है। [खंड 4, GeM terms; निश्चितता: मध्यम]
              प्रयुक्त नियम: in.gfr-2017, 24 नवंबर 2026 का संस्करण, विधि 31 जुलाई 2025 तक पढ़ी गई, \
              """
                  + DIGEST
                  + "\n");
    }

    @Test
    void puts_the_question_to_the_officer() {
      Message which = Message.of("which");

      assertThat(outcome(new Ruling.Refer<>(which, RULE, Optional.empty())))
          .isEqualTo("An officer must decide: Is the need urgent?");
      assertThat(outcome(new Ruling.Refer<>(which, RULE, Optional.of(Map.of("procedure", "L1")))))
          .isEqualTo(
              "An officer must decide: Is the need urgent? For indication only: procedure:"
                  + " comparison of three sellers");
    }

    @Test
    void names_what_is_missing_and_shows_a_fact_without_a_word_by_its_id() {
      assertThat(outcome(new Ruling.Undetermined<>(List.of("value", "days.publication"))))
          .isEqualTo(
              "This cannot be answered until these are known: the value, fact.days.publication");
    }

    @Test
    void says_no_day_where_the_day_is_missing() {
      Decision<Map<String, Object>> undated =
          decision(new Ruling.Undetermined<>(List.of("days.publication")), Optional.empty());

      assertThat(undated.explain(ENGLISH)).startsWith("Which procedure on GeM?\n- ");
    }

    private String outcome(Ruling<Map<String, Object>> ruling) {
      return ENGLISH.say(decision(ruling, Optional.of(DAY)).outcome());
    }
  }

  @Nested
  class The_tree_form {

    private final Map<String, Object> tree = answered.toPlain(ENGLISH);

    @Test
    void has_the_names_of_the_api_in_their_order() {
      assertThat(tree)
          .containsOnlyKeys(
              "question",
              "kind",
              "answer",
              "day",
              "packs",
              "steps",
              "findings",
              "explanation",
              "govsm",
              "factsDigest");
      assertThat(tree.keySet()).startsWith("question", "kind", "answer", "day");
    }

    @Test
    void has_sums_as_strings_and_steps_with_their_citation() {
      assertThat(tree.get("answer"))
          .isEqualTo(Map.of("procedure", "L1", "limit", "500000.00", "share", "2.5"));
      assertThat(CanonicalForm.text(tree.get("steps")))
          .isEqualTo(
              "[{\"citation\":{\"address\":\"https://example.org/om\",\"force\":\"binding\","
                  + "\"instrument\":\"OM F.1/26/2018-PPD\",\"issued\":\"2019-04-02\","
                  + "\"provision\":\"rule 149(ii)\",\"seen\":\"reproduction\","
                  + "\"seenOn\":\"2026-11-24\",\"sure\":\"high\"},\"row\":\"r149.ii.2019-04-02\","
                  + "\"rule\":\"r149.ii\",\"text\":\"₹40,000 is above ₹25,000 and up to ₹5 lakh:"
                  + " comparison of three sellers\"}]");
    }

    @Test
    void pins_the_facts_by_their_digest_and_the_version_that_decided() {
      assertThat(tree)
          .containsEntry(
              "factsDigest",
              CanonicalForm.digest(
                  Map.of(
                      "days",
                      Map.of("publication", "2019-04-02"),
                      "facts",
                      Map.of("value", "40000.00"))));
      assertThat(answered.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void of_a_referral_keeps_the_question_of_the_officer_apart_from_the_question_asked() {
      Map<String, Object> referred =
          decision(
                  new Ruling.Refer<>(Message.of("which"), RULE, Optional.empty()), Optional.of(DAY))
              .toPlain(ENGLISH);

      assertThat(referred)
          .containsEntry("question", "procedure.gem")
          .containsEntry("kind", "REFER")
          .containsEntry("officerQuestion", "Is the need urgent?")
          .containsEntry("citation", RULE.toPlain())
          .doesNotContainKeys("indication", "answer", "missing");
    }

    @Test
    void of_an_undetermined_one_lists_what_is_missing_and_no_day() {
      assertThat(
              decision(new Ruling.Undetermined<>(List.of("value")), Optional.empty())
                  .toPlain(ENGLISH))
          .containsEntry("missing", List.of("value"))
          .doesNotContainKeys("day", "answer");
    }

    @Test
    void in_short_leaves_out_reasons_and_notes_and_says_the_rest_alike() {
      Map<String, Object> shorter = answered.toSummary(ENGLISH);
      List<Finding> heard =
          answered.trace().findings().stream()
              .filter(finding -> finding.weight() != Finding.Weight.NOTE)
              .toList();

      assertThat(shorter)
          .containsOnlyKeys(
              "question", "kind", "answer", "day", "packs", "findings", "govsm", "factsDigest");
      Map<String, Object> rest = new LinkedHashMap<>(tree);
      rest.keySet().retainAll(shorter.keySet());
      rest.put("findings", Tree.list(heard, finding -> finding.toPlain(ENGLISH)));
      assertThat(shorter).isEqualTo(rest);
    }

    @Test
    void in_short_keeps_the_question_of_the_officer_and_what_is_missing() {
      Map<String, Object> referred =
          decision(
                  new Ruling.Refer<>(
                      Message.of("which"), RULE, Optional.of(Map.<String, Object>of("share", 1))),
                  Optional.of(DAY))
              .toSummary(ENGLISH);
      Map<String, Object> open =
          decision(new Ruling.Undetermined<>(List.of("value")), Optional.empty())
              .toSummary(ENGLISH);

      assertThat(referred)
          .containsEntry("officerQuestion", "Is the need urgent?")
          .containsEntry("citation", RULE.toPlain())
          .containsKey("indication")
          .doesNotContainKeys("answer", "steps", "explanation");
      assertThat(open).containsEntry("missing", List.of("value")).doesNotContainKeys("day");
    }

    @Test
    void is_the_same_bytes_each_time() {
      assertThat(CanonicalForm.digest(answered.toPlain(ENGLISH)))
          .isEqualTo(CanonicalForm.digest(tree));
    }
  }

  /** A document of one sentence. */
  private record Letter() implements Worded {

    @Override
    public Map<String, Object> toPlain() {
      return Map.of("pages", 1);
    }

    @Override
    public Map<String, Object> toPlain(Messages words) {
      return Map.of("pages", 1, "text", words.say("note"));
    }

    @Override
    public Message said() {
      return Message.of("which");
    }
  }

  @Test
  void a_document_of_sentences_has_them_in_the_tree_and_a_message_in_the_outcome() {
    Decision<Letter> decision =
        Decision.of(
            "letter", new Ruling.Answer<>(new Letter()), Optional.of(DAY), answered.trace());

    assertThat(decision.toPlain(HINDI).get("answer"))
        .isEqualTo(Map.of("pages", BigDecimal.ONE, "text", "तीन विक्रेताओं की तुलना होती है।"));
    assertThat(ENGLISH.say(decision.outcome())).isEqualTo("Is the need urgent?.");
  }

  @Test
  void a_line_end_in_a_typed_text_begins_no_line_of_the_reasons() {
    String typed = "urgent\r\n=> procedure: single.\u2028- a reason\n! a warning\u0085[rule]";
    Decision<Map<String, Object>> decision =
        decision(new Ruling.Answer<>(Map.of("reason", typed)), Optional.of(DAY));

    assertThat(decision.explain(ENGLISH).split("\\R"))
        .extracting(line -> line.substring(0, 2))
        .containsExactly("Wh", "- ", "=>", "! ", "Ru");
  }

  @Test
  void other_terms_keep_the_reasons() {
    Decision<Integer> counted = answered.map(Map::size);

    assertThat(counted.ruling()).isEqualTo(new Ruling.Answer<>(3));
    assertThat(counted.trace()).isSameAs(answered.trace());
    assertThat(ENGLISH.say(counted.outcome())).isEqualTo("3.");
  }

  private static Map<String, Object> comparison() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("procedure", "L1");
    answer.put("limit", Money.ofRupees("500000"));
    answer.put("share", new Percent(new BigDecimal("2.5")));
    return answer;
  }

  private static Decision<Map<String, Object>> decision(
      Ruling<Map<String, Object>> ruling, Optional<LocalDate> day) {
    return Decision.of("procedure.gem", ruling, day, new HandMade());
  }

  private static final class HandMade implements Trace {

    @Override
    public List<Step> steps() {
      Message text =
          Message.of("step")
              .with("value", Money.ofRupees("40000"))
              .with("limit", Money.ofRupees("25000"))
              .with("upper", Money.ofRupees("500000"))
              .with("procedure", new Term("L1"));
      return List.of(Step.of("r149.ii", "r149.ii.2019-04-02", text, RULE));
    }

    @Override
    public List<Step> setAside() {
      return List.of();
    }

    @Override
    public List<Finding> findings() {
      return List.of(Finding.of("three-sellers", Finding.Weight.NOTE, Message.of("note"), UNSURE));
    }

    @Override
    public List<PackPin> packs() {
      LocalDate edition = LocalDate.of(2026, 11, 24);
      return List.of(new PackPin("in.gfr-2017", edition, DIGEST, LocalDate.of(2025, 7, 31)));
    }

    @Override
    public Map<String, Object> basis() {
      return Map.of(
          "days", Map.of("publication", DAY), "facts", Map.of("value", Money.ofRupees("40000")));
    }
  }
}
