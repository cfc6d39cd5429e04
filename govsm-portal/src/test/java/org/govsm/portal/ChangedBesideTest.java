package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.IntegrityCheck;
import org.govsm.portal.store.Tampering;
import org.junit.jupiter.api.Test;

/** What somebody changes in the database beside the portal pays nothing, and is named. */
class ChangedBesideTest {

  private static final String VERIFIED = "/departments/example-directorate/events/verification";

  @Test
  void a_fee_that_was_doubled_in_the_table_is_not_certified() throws IOException {
    DatabaseConfig database = DatabaseConfig.temporary();
    try (TestPortal portal = TestPortal.withDemonstration(database)) {
      Sample.create(portal.knowing("example-directorate"));
      Tampering.change(
          database,
          "update contract_version set terms = cast(replace(cast(terms as text), '612450.75',"
              + " '1203450.75') as blob) where contract = '"
              + Sample.ID
              + "'");

      HttpResponse<String> refused =
          portal.postJson(Sample.AT + "/certificates", "{\"period\":\"2026-08\"}");

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("contract_version", Sample.ID + "/1");
      assertThat(portal.get("/api/v1" + VERIFIED).body())
          .contains("\"whole\":false", "\"table\":\"contract_version\"", "\"flaw\":\"changed\"");
      assertThat(portal.get("/events/example-directorate?verify=1&lang=en").body())
          .contains(
              "contract_version " + Sample.ID + "/1", "it differs from what event 1 recorded");
    }
  }

  @Test
  void a_department_that_is_broken_can_be_read_and_not_written_and_others_go_on()
      throws IOException {
    DatabaseConfig database = DatabaseConfig.temporary();
    try (TestPortal portal = TestPortal.withDemonstration(database)) {
      Sample.create(portal);
      Tampering.change(
          database, "update contract set version = 0 where department = 'example-directorate'");
      new IntegrityCheck(portal.store()).whole();

      HttpResponse<String> refused = portal.postJson(Sample.CONTRACTS, Sample.terms("INV-2", "1"));
      HttpResponse<String> elsewhere =
          portal.postJson(
              Sample.CONTRACTS,
              Sample.terms("INV-3", "1").replace("example-directorate", "other.office"));

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("can be read but not changed");
      assertThat(elsewhere.statusCode()).isEqualTo(201);
      assertThat(portal.get("/api/v1/departments/example-directorate/events").statusCode())
          .isEqualTo(200);
      assertThat(portal.get("/events?lang=en").body())
          .contains("but not changed until they are repaired");
    }
  }

  @Test
  void readiness_says_that_checkpoints_are_broken() throws IOException {
    DatabaseConfig database = DatabaseConfig.temporary();
    try (TestPortal portal = TestPortal.withDemonstration(database)) {
      portal.store().write(tx -> tx.checkpoints().take(LocalDate.EPOCH, Instant.EPOCH));
      assertThat(portal.get("/ready").body()).doesNotContain("checkpoints");
      Tampering.change(database, "delete from checkpoint");
      new IntegrityCheck(portal.store()).whole();

      assertThat(portal.get("/ready").body())
          .isEqualTo("{\"status\":\"READY\",\"readOnly\":0,\"checkpoints\":\"broken\"}");
    }
  }

  @Test
  void readiness_counts_what_is_read_only_and_names_it_to_those_who_see_it() {
    try (Roster roster = new Roster()) {
      assertThat(roster.portal.get("/ready").body())
          .isEqualTo("{\"status\":\"READY\",\"readOnly\":0}");
      Tampering.change(roster.database, "update facts_version set version = 9");
      new IntegrityCheck(roster.portal.store()).whole();
      roster.people.add("elsewhere", List.of("auditor"), List.of("other.office"));

      String counted = "{\"status\":\"READY\",\"readOnly\":1}";
      assertThat(roster.portal.get("/ready").body()).isEqualTo(counted);
      assertThat(roster.people.signedIn("elsewhere").get("/ready").body()).isEqualTo(counted);
      assertThat(roster.people.signedIn("reader").get("/ready").body())
          .isEqualTo(counted.replace("}", ",\"readOnlyDepartments\":[\"soil\"]}"));
      assertThat(roster.people.signedIn("reader").get("/metrics").body())
          .contains("govsm_departments_read_only 1.0");
    }
  }

  void an_export_with_a_changed_checkpoint_is_named_broken_and_no_other_is_put_upon_it()
      throws IOException {
    DatabaseConfig database = DatabaseConfig.temporary();
    try (TestPortal portal = TestPortal.withDemonstration(database)) {
      portal.postJson("/api/v1/checkpoints", "");
      assertThat(exported(portal)).doesNotContain("-broken");
      Tampering.change(
          database,
          "update checkpoint set content = cast(replace(cast(content as text), 'demo', 'dem0') as"
              + " blob)");

      assertThat(exported(portal)).endsWith("-broken.zip\"");
      assertThat(portal.postJson("/api/v1/checkpoints", "").statusCode()).isEqualTo(503);
      assertThat(portal.get("/api/v1/checkpoints").statusCode()).isEqualTo(200);
    }
  }

  private static String exported(TestPortal portal) {
    return portal.get("/api/v1/export").headers().firstValue("Content-Disposition").orElseThrow();
  }

  @Test
  void the_public_part_of_the_key_that_signs_exports_is_published() {
    try (TestPortal portal = TestPortal.start()) {
      assertThat(portal.get("/api/v1/signing-key").body())
          .contains("Ed25519", portal.store().signingKey().fingerprint());
    }
  }
}
