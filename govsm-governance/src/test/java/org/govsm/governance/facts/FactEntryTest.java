package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.facts.FactField.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of facts are made from the schema, and what is entered in them is the tree. */
class FactEntryTest {

  private static final Map<String, Object> NOTHING = Map.of();

  /** All places in which something can be entered, each list with one new item. */
  private static List<FactEntry> places() {
    List<FactEntry> places = new ArrayList<>();
    FactSections.codes().forEach(code -> places.add(FactEntry.section(NOTHING, code)));
    places.add(FactEntry.at(NOTHING, "/accounts/-").orElseThrow());
    for (int i = 0; i < places.size(); i++) {
      String above = places.get(i).pointer();
      Object tree =
          above.isEmpty() ? NOTHING : FactTree.put(NOTHING, FactTree.steps(above), Map.of());
      for (FactList list : places.get(i).lists()) {
        places.add(FactEntry.at(tree, list.pointer() + "/-").orElseThrow());
      }
    }
    return places;
  }

  @Test
  void every_member_of_the_schema_has_a_field_unless_it_is_another_name() {
    Set<String> offered = new LinkedHashSet<>();
    for (FactEntry place : places()) {
      place.fields().forEach(field -> offered.add(field.path()));
      place.lists().forEach(list -> offered.add(list.path()));
    }

    Set<String> without = new TreeSet<>(FactForm.shipped().paths());
    without.removeAll(offered);
    without.removeIf(
        path ->
            offered.stream().anyMatch(o -> o.startsWith(path + ".")) // entered by its members
                || path.startsWith("custody") // the log is written, not described
                || path.equals("contradicted") // found by the portal, not stated
                || path.startsWith("leftUsers") // given by the register of users
                || path.startsWith("attestations")
                || path.startsWith("providerRegister"));

    assertThat(without)
        .containsExactlyInAnyOrder(
            "access.grants",
            "access.grants[].device",
            "access.grants[].grantedAt",
            "access.grants[].person",
            "accounts",
            "accounts[].mfa.enabled",
            "announcements[].press.publishedAt",
            "announcements[].social.publishedAt",
            "archive[].capturedAt",
            "archive[].device",
            "archive[].id",
            "archive[].md5",
            "archive[].sha1",
            "archive[].sha256",
            "archive[].sourceUrl",
            "auditTrail.complete",
            "certIn.pocUpdatedAt",
            "champion.personId",
            "collection[].notice.shownBefore",
            "complaints[].ackAt",
            "consultations[].postId",
            "follows[].category",
            "follows[].handle",
            "iso27001.certificate.validTo",
            "languages",
            "moderation[].copyRef",
            "platform.deviceSupport",
            "platformPlan[].date",
            "platformPlan[].expansionDecision.metrics",
            "platformPlan[].expansionDecision.objectiveId",
            "platformPlan[].phase",
            "platformPlan[].platform",
            "policies.public-social-media",
            "policies.public-social-media.publicUrl",
            "policies.public-social-media.sections",
            "policies.rules-of-engagement.approvedAt",
            "posts[].clearance.clearedBy",
            "posts[].clearance.clearedBy.person",
            "posts[].clearance.clearedBy.role",
            "posts[].linkedRelease.id",
            "posts[].piiScan.hits",
            "posts[].sourceDocument.id",
            "posts[].sourceDocument.status",
            "published.expectations.responseTime",
            "published.expectations.scope",
            "published.expectations.type",
            "published.expectations.url",
            "responses[].channelAccount.ownerType",
            "roles.*",
            "roster.*",
            "roster[].account",
            "roster[].days",
            "roster[].from",
            "roster[].person",
            "roster[].to",
            "sync[].from",
            "sync[].id",
            "sync[].lagMinutes",
            "sync[].lastSuccessAt",
            "sync[].missedUpdates",
            "sync[].to",
            "takedown[].legalBasis",
            "team.champion.personId",
            "team[].accessGrantedAt",
            "team[].person",
            "team[].role",
            "team[].trainedAt");
  }

  @Test
  void no_part_of_a_form_has_more_than_a_dozen_fields() {
    for (FactEntry place : places()) {
      Set<FactField> shown = new LinkedHashSet<>();
      for (FactEntry.Part part : place.parts()) {
        assertThat(part.fields()).as(place.pointer() + part.code()).hasSizeLessThanOrEqualTo(12);
        shown.addAll(part.fields());
      }
      assertThat(shown).hasSameElementsAs(place.fields());
    }
  }

  private static String sample(FactField field) {
    return switch (field.control()) {
      case FLAG -> field.name().equals("active") ? "yes" : "no"; // beside a status of the list
      case MOMENT -> "2026-01-05";
      case NUMBER -> "3";
      case CHOICE -> field.words().get(0);
      case PAIRS -> "own: 7";
      case CHOICES, LINES -> "one\ntwo";
      default -> field.isAddress() ? "https://x.gov.in/a" : "text of " + field.name();
    };
  }

  @Test
  void what_is_entered_in_every_field_is_read_without_a_fault_and_comes_back() {
    for (FactEntry place : places()) {
      if (place.fields().isEmpty()) {
        continue;
      }
      Map<String, String> typed = new LinkedHashMap<>();
      place.fields().forEach(field -> typed.put(field.name(), sample(field)));
      Map<String, @Nullable Object> tree = place.with(typed);
      FactEntry again = again(tree, place);

      for (FactField field : again.fields()) {
        if (typed.containsKey(field.name())) {
          assertThat(field.typed().get(field.name()))
              .as(field.path())
              .isEqualTo(typed.get(field.name()));
        }
      }
      Map<String, String> shown = new HashMap<>();
      again.fields().forEach(field -> shown.putAll(field.typed()));
      assertThat(again.with(shown)).isEqualTo(tree);
      List<InputFault> faults =
          Facts.entered(tree, List.of(), Instant.parse("2026-11-01T00:00:00Z"))
              .fold(facts -> List.of(), wrong -> wrong);
      assertThat(faults)
          .filteredOn(fault -> fault.pointer().startsWith(place.pointer()))
          .filteredOn(fault -> !fault.code().startsWith("freeze.")) // one sample beside another
          .as(place.pointer() + tree)
          .isEmpty();
    }
  }

  private static FactEntry again(Map<String, @Nullable Object> tree, FactEntry place) {
    return place.pointer().isEmpty()
        ? FactEntry.section(
            tree, FactSections.of("/" + tree.keySet().iterator().next()).orElseThrow())
        : FactEntry.at(tree, place.pointer()).orElseThrow();
  }

  @Test
  void left_out_and_none_are_two_answers_in_every_field_that_may_be_left_out() {
    for (FactEntry place : places()) {
      for (FactField field : place.fields()) {
        if (field.isRequired() || field.control() == Control.PAIRS) {
          continue;
        }
        boolean chosen = List.of(Control.FLAG, Control.CHOICE).contains(field.control());
        Map<String, String> none =
            chosen
                ? Map.of(field.name(), "none")
                : Map.of(field.name(), "", field.name() + FactField.NONE, "yes");
        Map<String, @Nullable Object> tree = place.with(none);

        FactNode said = FactNode.of(FactTree.get(tree, FactTree.steps(field.pointer())));
        assertThat(said.isNone()).as(field.path()).isTrue();
        FactEntry again = again(tree, place);
        Map<String, @Nullable Object> cleared = again.with(Map.of(field.name(), ""));
        assertThat(cleared).as(field.path()).isEmpty();
      }
    }
  }

  @Test
  void a_fact_that_nobody_touched_stays_as_it_was_written() {
    Map<String, @Nullable Object> strategy = new LinkedHashMap<>();
    strategy.put("approvedAt", "2025-04-01T10:00:30+01:00");
    strategy.put("date", null);
    strategy.put("sections", List.of("Purpose of it", "how"));
    Map<String, Object> tree =
        Map.of("strategy", strategy, "roles", Map.of("x", Map.of("y", true)), "champion", "a  b");
    Map<String, String> typed = new HashMap<>();
    for (String section : List.of("strategy", "people")) {
      FactEntry entry = FactEntry.section(tree, section);
      entry.fields().forEach(field -> typed.putAll(field.typed()));

      assertThat(entry.with(typed)).isEqualTo(tree);
    }
  }

  @Test
  void a_form_changes_what_it_has_and_nothing_else() {
    Map<String, Object> tree =
        Map.of("people", List.of(Map.of("id", "a"), Map.of("id", "b", "role", "nodal-officer")));
    FactEntry second = FactEntry.at(tree, "/people/1").orElseThrow();

    assertThat(second.with(Map.of("role", "", "active", "yes", "status", "unknown")))
        .isEqualTo(Map.of("people", List.of(Map.of("id", "a"), Map.of("id", "b", "active", true))));
    assertThat(second.without()).isEqualTo(Map.of("people", List.of(Map.of("id", "a"))));
    assertThat(FactEntry.at(tree, "/people/-").orElseThrow().with(Map.of("id", "c")))
        .isEqualTo(
            Map.of(
                "people",
                List.of(
                    Map.of("id", "a"),
                    Map.of("id", "b", "role", "nodal-officer"),
                    Map.of("id", "c"))));
  }

  @Test
  void the_last_item_that_goes_leaves_a_list_that_is_not_known_and_none_can_be_said() {
    Map<String, Object> tree = Map.of("people", List.of(Map.of("id", "a")), "note", "n");

    assertThat(FactEntry.at(tree, "/people/0").orElseThrow().without())
        .isEqualTo(Map.of("note", "n"));
    assertThat(FactEntry.at(NOTHING, "/people").orElseThrow().none()).containsEntry("people", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "people",
        "/",
        "/nobody",
        "/people/9",
        "/people/x",
        "/people/-1",
        "/strategy",
        "/own/*",
        "/people/99999999999",
        "/people/-/role",
        "/strategy/objectives/-/x"
      })
  void there_is_no_form_where_nothing_can_be_entered(String at) {
    assertThat(FactEntry.at(NOTHING, at)).isEmpty();
  }

  @Test
  void a_fault_stands_at_its_field() {
    FactEntry entry = FactEntry.section(NOTHING, "strategy");

    assertThat(entry.field("/strategy/approvedAt").map(FactField::name))
        .contains("strategy.approvedAt");
    assertThat(entry.field("/people/0/id")).isEmpty();
  }

  @Test
  void a_number_stands_for_the_people_of_a_mailbox_as_names_do() {
    FactEntry entry = FactEntry.section(NOTHING, "platforms");

    assertThat(entry.with(Map.of("mailbox.members", "2")))
        .isEqualTo(Map.of("mailbox", Map.of("members", new BigDecimal("2"))));
    assertThat(entry.with(Map.of("mailbox.members", "2 clerks", "mailbox.members:=ao", "yes")))
        .isEqualTo(Map.of("mailbox", Map.of("members", List.of("ao", "2 clerks"))));
  }

  @Test
  void a_day_with_its_hour_is_an_instant_in_india() {
    Map<String, @Nullable Object> tree =
        FactEntry.section(NOTHING, "strategy")
            .with(Map.of("strategy.date", "2026-01-05", "strategy.date:time", "09:30"));

    assertThat(tree).isEqualTo(Map.of("strategy", Map.of("date", "2026-01-05T09:30:00+05:30")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void every_field_list_section_part_and_word_is_named_in_both_languages(String language) {
    Messages words = GovernanceMessages.in(language);
    Set<String> unnamed = new TreeSet<>();
    for (FactEntry place : places()) {
      place.parts().stream()
          .filter(
              part -> !part.code().isEmpty() && words.find("fact-part." + part.code()).isEmpty())
          .forEach(part -> unnamed.add(part.code()));
      for (FactField field : place.fields()) {
        if (!FactWords.has(field.path(), field.form()) || field.label(language).isBlank()) {
          unnamed.add(field.path());
        }
        field.words().stream()
            .filter(word -> words.find(FactField.named(word)).isEmpty())
            .forEach(unnamed::add);
      }
      place.lists().stream()
          .filter(list -> list.label(language).isBlank())
          .forEach(list -> unnamed.add(list.path()));
    }
    FactSections.codes().stream()
        .filter(code -> words.find("fact-section." + code).isEmpty())
        .forEach(unnamed::add);

    assertThat(unnamed).isEmpty();
    assertThat(words.untranslated()).noneMatch(key -> key.startsWith("fact-"));
  }

  @Test
  void what_was_changed_is_named_once_each() {
    Map<String, Object> before =
        Map.of("people", List.of(Map.of("id", "a", "role", "x")), "note", "n");
    Map<String, Object> after =
        Map.of(
            "people",
            List.of(Map.of("id", "a", "active", true)),
            "strategy",
            Map.of("date", "2026-01-01"));

    assertThat(FactChanges.between(before, after, "en"))
        .containsExactlyInAnyOrder(
            "Role", "Whether the person is in service here", "Remark", "Date of the strategy");
    assertThat(FactChanges.between(before, before, "en")).isEmpty();
    assertThat(FactChanges.between(Map.of(), before, "hi"))
        .containsExactlyInAnyOrder("भाग लेने वाले व्यक्ति", "टिप्पणी");
  }

  @Test
  void a_fact_has_its_place_in_the_item_that_is_meant_or_in_a_new_one() {
    Map<String, Object> tree =
        Map.of(
            "platformDecisions", List.of(Map.of("platform", "X"), Map.of("platform", "YouTube")));
    String rhythm = "platformDecisions[].rhythm";

    assertThat(FactPlace.of(tree, rhythm, List.of("yt", "YouTube")))
        .isEqualTo(new FactPlace("/platformDecisions/1", "rhythm", rhythm));
    assertThat(FactPlace.of(NOTHING, rhythm, List.of("YouTube")).at())
        .isEqualTo("/platformDecisions/-");
    assertThat(FactPlace.of(tree, rhythm, List.of("Facebook")))
        .isEqualTo(new FactPlace("/platformDecisions/-", "rhythm", rhythm));
    assertThat(FactPlace.of(tree, rhythm, List.of()))
        .isEqualTo(new FactPlace("/platformDecisions", "", "platformDecisions"));
    assertThat(FactPlace.of(tree, "policies.publicSocialMedia.publicUrl", List.of()))
        .isEqualTo(
            new FactPlace(
                "",
                "policies.publicSocialMedia.publicUrl",
                "policies.publicSocialMedia.publicUrl"));
    assertThat(FactPlace.of(tree, "strategy.objectives", List.of()).at())
        .isEqualTo("/strategy/objectives");
    assertThat(FactPlace.of(tree, rhythm, List.of()).label("en"))
        .isEqualTo("Decision notes, one for each platform");
  }

  @Test
  void a_control_names_the_facts_that_it_needs_and_a_fact_its_controls() {
    FactNeeds needs = FactNeeds.shipped();
    FactField type =
        FactEntry.at(NOTHING, "/accounts/-").orElseThrow().fields().stream()
            .filter(field -> field.name().equals("registrationEmail.type"))
            .findFirst()
            .orElseThrow();

    assertThat(needs.of(type)).contains("GSM-SEC-05");
    assertThat(needs.paths("GSM-OBJ-01")).contains("strategy.objectives[].text");
    assertThat(needs.path("GSM-PLA-08", "legal.permitted"))
        .contains("platformDecisions[].legal.permitted");
    assertThat(needs.path("GSM-SEC-05", "registrationEmail.type"))
        .contains("accounts[].registrationEmail.type");
    assertThat(needs.path("GSM-CMT-05", "policy.publicSocialMedia.publicUrl"))
        .contains("policies.publicSocialMedia.publicUrl");
    assertThat(needs.path("GSM-GOV-02", "attestation")).isEmpty();
    assertThat(ControlCatalogue.shipped().controls())
        .filteredOn(control -> !needs.paths(control.id()).isEmpty())
        .hasSizeGreaterThan(100);
  }
}
