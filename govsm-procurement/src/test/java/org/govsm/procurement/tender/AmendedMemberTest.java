package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a corrigendum changed is told in words, whichever member of a tender it is. */
class AmendedMemberTest {

  private static String said(String language, String place, Object before, Object after) {
    String name = place.substring(place.lastIndexOf('/') + 1);
    String part = place.substring(1, place.lastIndexOf('/'));
    Map<String, Object> was = tree(part, tree(name, before));
    Map<String, Object> is = tree(part, tree(name, after));
    return ProcurementLaw.messages(language).say(new AmendedMember(place, was, is).said());
  }

  @Test
  void values_are_told_as_people_read_them() {
    assertThat(said("en", "/evaluation/divisible", false, true))
        .isEqualTo("evaluation, order can be divided: no → yes");
    assertThat(said("hi", "/evaluation/divisible", false, true)).endsWith(": नहीं → हाँ");
    assertThat(said("en", "/opening/waitingDays", 7L, 10L)).endsWith(": 7 → 10");
    assertThat(said("en", "/evaluation/value", "6000000.00", "4900000"))
        .endsWith(": ₹60,00,000 → ₹49,00,000");
    assertThat(said("en", "/bidSecurity/amount", "60000.50", "90000"))
        .endsWith(": ₹60,000.50 → ₹90,000");
    assertThat(said("en", "/contractPeriod/endDate", "2027-03-31", "2027-04-30"))
        .endsWith(": 31 March 2027 → 30 April 2027");
  }

  @Test
  void a_code_without_a_word_is_another_kind_and_no_code_is_shown() {
    assertThat(said("en", "/clauses/about", "TENDER_FEE", "FEE")).endsWith(" → of another kind");
    assertThat(said("hi", "/clauses/about", "OTHER", "FEE")).endsWith(" → अन्य प्रकार");
    assertThat(said("en", "/clauses/about", "-", "FEE")).contains(": - → ");
  }

  @Test
  void a_clause_that_is_added_or_taken_out_is_told_with_its_words() {
    Map<String, Object> one = clause("c1", "Reports come each Monday.", "रिपोर्ट सोमवार को।");
    Map<String, Object> two = clause("c2", "Films are in 4K.", "फ़िल्में 4K में।");

    assertThat(said("en", List.of(), List.of(one)))
        .isEqualTo("special terms: - → Reports come each Monday.");
    assertThat(said("hi", List.of(one), List.of(one, two))).endsWith(": - → फ़िल्में 4K में।");
    assertThat(said("en", List.of(one, two), List.of(two)))
        .endsWith(": Reports come each Monday. → -");
    assertThat(said("en", List.of(one), List.of(one, clause("c3", "x".repeat(201), "अ"))))
        .as("what is long is read in the tender")
        .isEqualTo("special terms");
  }

  private static Map<String, Object> clause(String id, String english, String hindi) {
    return tree("id", id, "text", tree("en", english, "hi", hindi));
  }

  private static String said(String language, List<?> before, List<?> after) {
    AmendedMember member =
        new AmendedMember("/clauses", tree("clauses", before), tree("clauses", after));
    return ProcurementLaw.messages(language).say(member.said());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void each_part_and_member_of_a_tender_has_a_name(String language) {
    Messages words = ProcurementLaw.messages(language);
    Set<String> keys = new TreeSet<>();
    for (Field part : TenderForm.FORM.parts()) {
      keys.add("term.tender-part." + part.name());
      part.forms().values().forEach(form -> members(form, keys));
    }

    assertThat(keys).filteredOn(key -> words.find(key).isEmpty()).isEmpty();
  }

  private static void members(Schema form, Set<String> keys) {
    for (Field member : form.parts()) {
      if (!Messages.LANGUAGES.contains(member.name())) {
        keys.add("term.tender-member." + member.name());
        member.forms().values().forEach(inner -> members(inner, keys));
      }
    }
  }
}
