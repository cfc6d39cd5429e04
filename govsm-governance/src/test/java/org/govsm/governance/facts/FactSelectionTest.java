package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.InputFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of one fact alone is kept; only what was preset is no fact by itself. */
class FactSelectionTest {

  private static final String DECISION = "/platformDecisions/-";

  @Test
  void a_fact_that_is_ticked_or_said_to_be_none_is_kept_when_nothing_else_is_entered() {
    FactPlace links = new FactPlace("", "website.links", "website.links");
    FactPlace day = new FactPlace("", "strategy.approvedAt", "strategy.approvedAt");
    FactSelection form = FactSelection.of(Map.of(), List.of(links, day), Map.of());
    Map<String, String> blank = Map.of("website.links", "", "strategy.approvedAt", "");

    assertThat(form.fields()).hasSize(2);
    assertThat(form.with(with(blank, "website.links:=x", "yes")))
        .isEqualTo(Map.of("website", Map.of("links", List.of("x"))));
    assertThat(form.with(with(blank, "strategy.approvedAt:none", "yes")).toString())
        .isEqualTo("{strategy={approvedAt=null}}");
    assertThat(form.with(blank)).isEmpty();
  }

  @Test
  void one_answer_says_that_a_policy_covers_all_that_the_framework_asks_for() {
    String sections = "policies.publicSocialMedia.sections";
    FactSelection form =
        FactSelection.of(Map.of(), List.of(new FactPlace("", sections, sections)), Map.of());
    Map<String, String> blank = Map.of(sections, "");
    Map<String, String> said = with(blank, "all." + sections, "yes");

    assertThat(FactSelection.asked(form.fields().get(0)))
        .containsExactly("comments", "speed", "escalation");
    assertThat(form.with(form.together(blank))).isEmpty();
    assertThat(form.with(form.together(said)).toString())
        .contains("comments", "speed", "escalation")
        .doesNotContain("moderation");
    assertThat(form.with(form.together(with(said, sections + ":=moderation", "yes"))).toString())
        .contains("comments", "speed", "escalation", "moderation");
    assertThat(
            form.fields()
                .get(0)
                .isContradicted(form.together(with(said, sections + ":none", "yes"))))
        .isTrue();
  }

  @Test
  void a_fact_that_is_emptied_is_left_out_again() {
    Map<String, Object> known = Map.of("website", Map.of("links", List.of("x")));
    FactPlace links = new FactPlace("", "website.links", "website.links");

    FactSelection form = FactSelection.of(known, List.of(links), Map.of());

    assertThat(form.with(Map.of("website.links", "")).toString()).doesNotContain("x");
  }

  @Test
  void what_was_preset_is_kept_only_together_with_another() {
    FactSelection form =
        FactSelection.of(
            Map.of(),
            List.of(
                new FactPlace(DECISION, "platform", "platformDecisions[].platform"),
                new FactPlace(DECISION, "rhythm", "platformDecisions[].rhythm")),
            Map.of("platformDecisions[].platform", "X"));
    String at = "platformDecisions.-.";
    Map<String, String> preset = Map.of(at + "platform", "X", at + "rhythm", "");

    assertThat(form.with(preset)).isEmpty();
    assertThat(form.with(with(preset, at + "rhythm", "daily")).toString())
        .contains("platform=X", "rhythm=daily");
  }

  @ParameterizedTest
  @CsvSource({
    "registrationEmail.address, nonsense, mail",
    "registrationEmail.address, pending, mail",
    "registrationEmail.address, x@department, mail",
    "registrationEmail.address, media@department.gov.in,",
    "registrationEmail.address, '',",
    "url, x.com/WaterDept, web",
    "url, https://x.com/WaterDept,",
    "handle, nonsense,"
  })
  void where_only_an_address_can_be_another_text_is_refused(String name, String text, String code) {
    Map<String, Object> tree = Map.of("accounts", List.of(Map.of("id", "x")));
    FactField field =
        FactSelection.field(tree, new FactPlace("/accounts/0", name, "accounts[]." + name))
            .orElseThrow();

    assertThat(field.fault(Map.of(name, text)).map(InputFault::code))
        .isEqualTo(Optional.ofNullable(code));
  }

  private static Map<String, String> with(Map<String, String> form, String name, String text) {
    Map<String, String> typed = new TreeMap<>(form);
    typed.put(name, text);
    return typed;
  }
}
