package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Guard;
import org.govsm.core.process.SignedStep;
import org.govsm.core.process.Transition;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.FactSections;
import org.govsm.governance.facts.FactSelection;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a step of an account misses, it is known where to enter it. */
class StepCuresTest {

  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

  private static Map<String, Object> tree(String state) {
    return Map.of(
        "accounts",
        List.of(Map.of("id", "x", "platform", "X", "state", state, "stateSince", "2026-01-01")));
  }

  private static List<Finding> findings(Transition step) {
    LifeCycleGuards guards =
        LifeCycleGuards.of(
            Facts.fromPlain(tree(step.from())).orThrow(),
            "x",
            MoveDetails.fromPlain(Map.of(), NOW).orThrow(),
            NOW);
    return SignedStep.of(
            AccountLifeCycle.machine(),
            step.from(),
            step.event(),
            List.of(),
            new Actor("somebody", Set.of()),
            guards)
        .move()
        .findings();
  }

  private static boolean isSaidWithTheStep(Finding finding) {
    return AccountLifeCycle.machine().guards().stream()
        .filter(guard -> guard.name().equals(finding.text().values().get("guard")))
        .map(Guard::code)
        .anyMatch(code -> !MoveDetails.askedBy(code).isEmpty());
  }

  @Test
  void every_guard_that_is_not_met_by_an_account_of_which_nothing_is_known_has_a_cure() {
    int open = 0;
    for (Transition step : AccountLifeCycle.machine().transitions()) {
      Map<String, Object> tree = tree(step.from());
      for (Finding finding : findings(step)) {
        if (!List.of("process.not-met", "process.unknown").contains(finding.code())
            || isSaidWithTheStep(finding)) {
          continue;
        }
        List<FactPlace> cures = StepCures.of(finding, tree, List.of("x", "X"));

        assertThat(cures).as(step.event() + " " + finding.text()).isNotEmpty();
        cures.forEach(cure -> assertEntered(tree, cure));
        open++;
      }
    }
    assertThat(open).isGreaterThan(15);
  }

  /** The place has a form, and the form has the field. */
  private static void assertEntered(Map<String, Object> tree, FactPlace cure) {
    if (List.of(StepCures.SIGN, StepCures.CUSTODY).contains(cure.path())) {
      return;
    }
    FactEntry entry =
        cure.at().isEmpty()
            ? FactEntry.section(
                tree, FactSections.of("/" + cure.field().split("\\.", 2)[0]).orElseThrow())
            : FactEntry.at(tree, cure.at()).orElseThrow();
    assertThat(
            entry.isList()
                || cure.field().isEmpty()
                || entry.fields().stream().anyMatch(f -> f.name().equals(cure.field())))
        .as(cure.toString())
        .isTrue();
    assertThat(cure.label("en")).isNotBlank();
    assertThat(cure.label("hi")).isNotBlank();
  }

  /** What an officer types, by the way in the schema. */
  private static final Map<String, String> TYPED =
      Map.ofEntries(
          Map.entry("strategy.objectives[].text", "Hear farmers"),
          Map.entry("strategy.approvedAt", "2026-10-01"),
          Map.entry("platformDecisions[].platform", "X"),
          Map.entry("platformDecisions[].duration", "ongoing"),
          Map.entry("platformDecisions[].consultationType", "public"),
          Map.entry("platformDecisions[].rhythm", "daily"),
          Map.entry("accounts[].owner", "Director"),
          Map.entry("roles[].name", "nodal officer"),
          Map.entry("roles[].duties", "posts"),
          Map.entry("roles[].holder", "p"),
          Map.entry("accounts[].ownerType", "ORGANISATION"),
          Map.entry("accounts[].registrationEmail.address", "social@soil.gov.in"),
          Map.entry("accounts[].registrationEmail.type", "SHARED"),
          Map.entry("accounts[].mailbox.members", "p\nq"));

  /** What is asked once the account is there to be looked at. */
  private static final Map<String, String> LIVE =
      Map.of(
          "accounts[].bio.linksWebsite", "yes",
          "policies.publicSocialMedia.publicUrl", "https://soil.gov.in/policy",
          "policies.publicSocialMedia.sections", "comments\nspeed\nescalation",
          "website.links", "x");

  private static List<StepsAhead.Step> ahead(Map<String, ?> tree) {
    return StepsAhead.of(Facts.fromPlain(tree).orThrow(), "x", NOW);
  }

  private static List<FactPlace> all(Map<String, ?> tree) {
    return ahead(tree).stream().flatMap(step -> step.cures().stream()).distinct().toList();
  }

  private static List<FactPlace> of(String guard, Map<String, ?> tree) {
    return ahead(tree).stream()
        .flatMap(step -> step.obstacles().stream())
        .filter(one -> one.guard().code().equals(guard))
        .flatMap(one -> one.cures().stream())
        .toList();
  }

  private static Map<String, String> typed(FactSelection form) {
    Map<String, String> typed = new HashMap<>();
    form.fields().forEach(field -> typed.put(field.name(), TYPED.get(field.path())));
    return typed;
  }

  @Test
  void all_that_an_account_needs_up_to_its_activation_is_told_at_once_and_is_enough() {
    Map<String, Object> nothing = tree("PROPOSED");
    List<FactPlace> told = all(nothing);
    FactSelection form = FactSelection.of(nothing, told, Map.of());

    assertThat(form.fields())
        .extracting(FactField::path)
        .containsExactlyInAnyOrderElementsOf(TYPED.keySet());
    Map<String, Object> filled = new HashMap<>(form.with(typed(form)));
    List<FactPlace> left = all(filled);

    assertThat(told).containsAll(left);
    assertThat(left)
        .extracting(FactPlace::path, FactPlace::field)
        .containsExactlyInAnyOrder(
            tuple("attestations", "GSM-PLA-08"),
            tuple("people", ""),
            tuple("custody", "ISSUED"),
            tuple("custody", "BACKUP_NAMED"),
            tuple("custody", "MFA_ENROLLED"));
  }

  @Test
  void each_fact_that_is_left_out_is_told_and_no_other() {
    Map<String, Object> nothing = tree("PROPOSED");
    FactSelection form = FactSelection.of(nothing, all(nothing), Map.of());
    for (FactField left : form.fields().stream().filter(field -> !field.isRequired()).toList()) {
      Map<String, String> typed = typed(form);
      typed.put(left.name(), "");
      Map<String, Object> filled = new HashMap<>(form.with(typed));

      assertThat(FactSelection.of(filled, all(filled), Map.of()).fields())
          .as(left.path())
          .extracting(FactField::path)
          .contains(left.path());
    }
  }

  @Test
  void what_law_says_of_a_platform_is_stated_by_whoever_signs_for_it_and_asked_of_nobody_else() {
    Map<String, Object> noted = new HashMap<>(tree("PROPOSED"));
    noted.put("platformDecisions", List.of(Map.of("platform", "X")));
    Map<String, Object> denied = new HashMap<>(noted);
    denied.put(
        "platformDecisions", List.of(Map.of("platform", "X", "legal", Map.of("permitted", false))));

    for (Map<String, Object> tree : List.of(noted, denied)) {
      assertThat(of("GSM-PLA-08", tree))
          .extracting(FactPlace::path, FactPlace::field)
          .containsExactly(tuple("attestations", "GSM-PLA-08"));
      assertThat(StatedFacts.of("GSM-PLA-08", tree, "X"))
          .extracting(FactPlace::at, FactPlace::field)
          .containsExactly(
              tuple("/platformDecisions/0", "legal.permitted"),
              tuple("/platformDecisions/0", "legal.dataProtection"),
              tuple("/platformDecisions/0", "legal.security"),
              tuple("/platformDecisions/0", "legal.privacy"),
              tuple("/platformDecisions/0", "legal.archiving"));
    }
    assertThat(StatedFacts.of("GSM-PLA-08", noted, "YOUTUBE")).as("no note of it").isEmpty();
    assertThat(StatedFacts.of("GSM-PLA-05", noted, "X")).as("a fact of the note").isEmpty();
  }

  @Test
  void the_profile_is_asked_about_once_the_account_exists() {
    assertThat(all(tree("APPROVED")))
        .extracting(FactPlace::path)
        .doesNotContain("accounts[].bio.identifiesDepartment");
    assertThat(all(tree("CREATED")))
        .extracting(FactPlace::path)
        .contains("accounts[].bio.identifiesDepartment")
        .doesNotContainAnyElementsOf(LIVE.keySet());
  }

  private static Optional<StepsAhead.Open> open(Map<String, ?> tree) {
    return StepsAhead.in(Facts.fromPlain(tree).orThrow(), NOW).open("x");
  }

  private static Map<String, Object> live() {
    Map<String, Object> tree = new HashMap<>(tree("ACTIVE"));
    Map<String, Object> account = new HashMap<>();
    first(tree).forEach((name, said) -> account.put(String.valueOf(name), said));
    account.put("activatedAt", "2026-10-20T19:00:00Z");
    account.put("url", "https://x.com/Soil");
    tree.put("accounts", List.of(account));
    return tree;
  }

  private static Map<?, ?> first(Map<String, ?> tree) {
    return (Map<?, ?>) ((List<?>) tree.get("accounts")).get(0);
  }

  @Test
  void a_live_account_is_asked_within_thirty_days_for_what_the_framework_advises() {
    StepsAhead.Open asked = open(live()).orElseThrow();
    FactSelection form = FactSelection.of(live(), asked.step().cures(), Map.of());

    assertThat(form.fields())
        .extracting(FactField::path)
        .containsExactlyInAnyOrderElementsOf(LIVE.keySet());
    assertThat(asked.due()).contains(LocalDate.of(2026, 11, 20));
    Map<String, String> typed = new HashMap<>();
    form.fields().forEach(field -> typed.put(field.name(), LIVE.get(field.path())));
    assertThat(open(form.with(typed))).isEmpty();

    typed.replaceAll((name, text) -> text.startsWith("comments") ? "comments" : text);
    assertThat(open(form.with(typed)).orElseThrow().step().cures())
        .extracting(FactPlace::field)
        .containsExactly("policies.publicSocialMedia.sections");
    assertThat(open(tree("ACTIVE")).orElseThrow().due()).isEmpty();
    assertThat(open(tree("CREATED"))).isEmpty();
    assertThat(open(tree("SUSPENDED"))).isEmpty();
  }

  @Test
  void a_decision_on_another_platform_is_not_the_one_that_is_missing() {
    Map<String, Object> tree = new HashMap<>(tree("PROPOSED"));
    tree.put("platformDecisions", List.of(Map.of("platform", "Facebook", "rhythm", "daily")));

    assertThat(of("GSM-PLA-07", tree))
        .extracting(FactPlace::at)
        .containsOnly("/platformDecisions/-");
  }

  @Test
  void what_is_preset_is_no_fact_until_something_is_entered_with_it() {
    Map<String, Object> nothing = tree("PROPOSED");
    FactSelection form =
        FactSelection.of(nothing, all(nothing), Map.of("platformDecisions[].platform", "X"));
    Map<String, String> typed = new HashMap<>();
    form.fields().forEach(field -> typed.putAll(form.typed(field)));

    assertThat(form.with(typed)).isEqualTo(nothing);
    FactField rhythm =
        form.fields().stream().filter(f -> f.path().endsWith("rhythm")).findFirst().orElseThrow();
    typed.put(rhythm.name(), "daily");
    assertThat(form.with(typed).get("platformDecisions"))
        .isEqualTo(List.of(Map.of("platform", "X", "rhythm", "daily")));
  }

  @Test
  void the_event_that_is_recorded_next_is_the_one_that_is_told() {
    Map<String, Object> tree = new HashMap<>(tree("APPROVED"));
    tree.put(
        "people",
        List.of(
            Map.of("id", "p", "type", "OFFICIAL", "active", true),
            Map.of("id", "q", "type", "OFFICIAL", "active", true)));
    tree.put("custody", List.of());
    assertThat(of("GSM-ACC-05", tree)).extracting(FactPlace::field).containsExactly("ISSUED");

    Map<String, Object> issued =
        Map.of("account", "x", "event", "ISSUED", "at", "2026-10-01T05:30:00Z", "to", "p");
    tree.put("custody", List.of(issued));
    assertThat(of("GSM-ACC-05", tree)).extracting(FactPlace::field).containsExactly("BACKUP_NAMED");
    assertThat(of("backup-holder", tree))
        .extracting(FactPlace::field)
        .containsExactly("BACKUP_NAMED");

    Map<String, Object> backup =
        Map.of("account", "x", "event", "BACKUP_NAMED", "at", "2026-10-02T05:30:00Z", "to", "q");
    tree.put("custody", List.of(issued, backup));
    assertThat(of("GSM-ACC-05", tree)).isEmpty();
  }

  static Stream<String> controls() {
    return ControlCatalogue.shipped().controls().stream().map(Control::id);
  }

  @ParameterizedTest
  @MethodSource("controls")
  void each_fact_that_a_control_asks_has_a_field_in_a_form(String control) {
    for (String path : FactNeeds.shipped().paths(control)) {
      FactPlace place = FactPlace.of(Map.of(), path, List.of());
      if (List.of("accounts", "account", "custody", "custodyLog", "attestations")
          .contains(path.split("[.\\[]", 2)[0])) {
        continue;
      }
      assertEntered(Map.of(), place);
    }
  }
}
