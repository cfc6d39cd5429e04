package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SigningRolesTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";

  @Test
  void a_person_in_a_role_that_another_holds_signs_nothing() {
    for (Object roles : roles("P2")) {
      assertThat(signedByP1("reviewer", roles)).as(roles.toString()).isEqualTo("ATTEST");
    }
  }

  @Test
  void a_person_in_a_role_that_nobody_holds_signs_nothing() {
    for (Object roles : roles(null)) {
      assertThat(signedByP1("reviewer", roles)).as(roles.toString()).isEqualTo("ATTEST");
    }
  }

  @Test
  void the_holder_signs_in_whatever_form_roles_are_written() {
    for (Object roles : roles("P1")) {
      assertThat(signedByP1("reviewer", roles)).as(roles.toString()).isEqualTo("PASS");
      assertThat(signedByP1("clerk", roles)).as(roles.toString()).isEqualTo("PASS");
    }
  }

  @Test
  void the_list_of_people_decides_where_no_role_says_who_holds_it() {
    Map<String, Object> duties = tree("duties", List.of("reviews posts"));
    for (Object roles : List.of(tree("reviewer", duties), tree("nodal-officer", "P2"))) {
      assertThat(signedByP1("reviewer", roles)).as(roles.toString()).isEqualTo("PASS");
      assertThat(signedByP1("clerk", roles)).as(roles.toString()).isEqualTo("ATTEST");
    }
  }

  @Test
  void a_signature_counts_if_its_signer_left_later_and_not_if_the_signer_had_left() {
    assertThat(outcome(left("2026-10-31"), List.of()))
        .isEqualTo("UNKNOWN"); // dates against each other
    assertThat(outcome(left("2026-11-02"), List.of())).isEqualTo("PASS");
  }

  private static List<Object> left(String day) {
    return List.of(tree("id", "P1", "role", "reviewer", "leftPostAt", day));
  }

  /** One holder, or nobody, in each form in which roles may be written. */
  private static List<Object> roles(@Nullable String holder) {
    List<Object> all = new ArrayList<>();
    for (String name : List.of("reviewer", "Reviewer")) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("name", name);
      row.put("holder", holder);
      all.add(List.of(row));
      all.add(Collections.singletonMap(name, holder));
      all.add(Map.of(name, Collections.singletonMap("holder", holder)));
    }
    return all;
  }

  private static String signedByP1(String listed, Object roles) {
    return outcome(
        List.of(tree("id", "P1", "role", listed), tree("id", "P2", "role", "reviewer")), roles);
  }

  private static String outcome(List<Object> people, Object roles) {
    Map<String, Object> facts =
        tree(
            "people",
            people,
            "roles",
            roles,
            "attestations",
            List.of(
                tree(
                    "control", "GSM-VAL-03",
                    "statement", "Posts by officials are written in the first person.",
                    "person", "P1",
                    "role", "reviewer",
                    "signedAt", "2026-11-01",
                    "expires", "2027-03-31",
                    "confirmed", true)));
    String outcome = Trees.outcomes("GSM-VAL-03", NOW, facts).get(0);
    return outcome.substring(outcome.indexOf(' ') + 1);
  }
}
