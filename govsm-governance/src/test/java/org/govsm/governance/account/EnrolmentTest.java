package org.govsm.governance.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.Test;

/** Whoever uses the portal is listed as a person in service, once. */
class EnrolmentTest {

  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

  private static Enrolment.Officer officer(String id, String... roles) {
    Map<String, String> duties = new LinkedHashMap<>();
    List.of(roles).forEach(role -> duties.put(role, "Duties of " + role));
    return new Enrolment.Officer(id, duties);
  }

  @Test
  void officers_are_in_service_with_all_their_roles() {
    Map<String, Object> facts =
        new LinkedHashMap<>(
            Enrolment.of(
                Map.of(), List.of(officer("u-1", "nodal-officer", "account-administrator"))));

    assertThat(facts.get("people"))
        .isEqualTo(
            List.of(
                Map.of(
                    "id", "u-1",
                    "role", "nodal officer",
                    "type", "OFFICIAL",
                    "active", true,
                    "status", "ACTIVE")));
    assertThat((List<?>) facts.get("roles"))
        .extracting(one -> ((Map<?, ?>) one).get("name"))
        .isEqualTo(List.of("nodal officer", "account administrator"));
    assertThat(Facts.entered(facts, Set.of(), NOW)).isInstanceOf(Checked.Accepted.class);
  }

  @Test
  void what_is_said_of_somebody_already_stays() {
    Map<String, Object> known =
        Map.of(
            "people",
            List.of(Map.of("id", "u-1", "status", "RETIRED")),
            "strategy",
            Map.of("approvedAt", "2026-01-01"));

    assertThat(Enrolment.of(known, List.of(officer("u-1", "nodal-officer")))).isEqualTo(known);
  }

  @Test
  void a_vacant_role_is_filled_and_one_that_is_held_gets_a_holder_more() {
    Map<String, Object> vacant = new LinkedHashMap<>();
    vacant.put("name", "legal officer");
    vacant.put("duties", List.of("our own words"));
    vacant.put("holder", null);
    Map<String, Object> facts =
        Map.of("roles", List.of(vacant, Map.of("name", "nodal officer", "holder", "other")));

    Object roles =
        Enrolment.of(facts, List.of(officer("u-1", "legal-officer", "nodal-officer"))).get("roles");

    assertThat(roles)
        .isEqualTo(
            List.of(
                Map.of(
                    "name", "legal officer",
                    "duties", List.of("our own words"),
                    "holder", "u-1"),
                Map.of("name", "nodal officer", "holder", "other"),
                Map.of(
                    "name", "nodal officer",
                    "duties", List.of("Duties of nodal-officer"),
                    "holder", "u-1")));
  }
}
