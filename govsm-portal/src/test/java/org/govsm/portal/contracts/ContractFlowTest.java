package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.store.Engine;
import org.govsm.portal.store.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From terms to certificates over HTTP, on both databases. */
class ContractFlowTest {

  @ParameterizedTest
  @EnumSource
  void terms_and_files_give_a_certificate_that_can_be_made_again(Engine engine) {
    try (TestDatabase database = engine.create();
        TestPortal portal = TestPortal.start(RequestLimits.USUAL, database.config())) {
      Sample.create(portal);
      JsonNode report = Sample.json(Sample.neutral(portal, Sample.twoMonths()));
      HttpResponse<String> august = Sample.certify(portal, "2026-08", "2026-09-10");
      HttpResponse<String> september = Sample.certify(portal, "2026-09", "2026-10-10");

      assertThat(report.get("accepted").asInt()).isEqualTo(4);
      assertThat(august.statusCode()).as(august.body()).isEqualTo(201);
      assertThat(august.headers().firstValue("Location"))
          .contains(Sample.AT + "/certificates/2026-08.1");
      assertThat(Sample.json(august).at("/certificate/deducted").asText()).isEqualTo("18373.52");
      assertThat(Sample.json(august).get("payable").asText()).isEqualTo("594077.23");
      assertThat(Sample.json(september).get("payable").asText()).isEqualTo("612450.75");
      for (String id : List.of("2026-08.1", "2026-09.1")) {
        assertThat(portal.get(Sample.AT + "/certificates/" + id + "/verification").body())
            .startsWith("{\"same\":true,");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_learnt_after_a_certificate_comes_into_the_next(Engine engine) {
    try (TestDatabase database = engine.create();
        TestPortal portal = TestPortal.start(RequestLimits.USUAL, database.config())) {
      Sample.create(portal);
      Sample.neutral(portal, Sample.twoMonths());
      Sample.certify(portal, "2026-08", "2026-09-10");
      String late =
          Sample.line("engagements", "2026-08-01", "2026-09-01", 16_000, "2026-09-20T10:00:00Z");
      Sample.neutral(portal, Sample.HEADINGS + late);
      JsonNode september = Sample.json(Sample.certify(portal, "2026-09", "2026-10-10"));
      JsonNode october = Sample.json(Sample.certify(portal, "2026-10", "2026-11-10"));

      assertThat(september.at("/certificate/adjustments/0/period").asText()).isEqualTo("2026-08");
      assertThat(september.at("/certificate/adjusted").asText()).isEqualTo("18373.52");
      assertThat(october.at("/certificate/adjusted").asText()).isEqualTo("0.00");
      assertThat(october.at("/basis/earlier").toString())
          .contains("{\"paid\":\"612450.75\",\"period\":\"2026-08\"}");
      assertThat(october.at("/certificate/ledger/periods/0/adjusted").asText())
          .isEqualTo("18373.52");
      assertThat(portal.get(Sample.AT + "/certificates/2026-08.1/verification").body())
          .contains("\"same\":true");
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_change_is_an_event_of_the_department_and_the_chain_is_whole(Engine engine) {
    try (TestDatabase database = engine.create();
        TestPortal portal = TestPortal.start(RequestLimits.USUAL, database.config())) {
      portal.knowing("example-directorate");
      Sample.create(portal);
      Sample.neutral(portal, Sample.twoMonths());
      Sample.neutral(portal, Sample.twoMonths());
      Sample.certify(portal, "2026-08", "2026-09-10");
      String department = "/api/v1/departments/example-directorate/events";

      JsonNode events = Sample.json(portal.get(department));
      JsonNode second = Sample.json(portal.get(department + "?after=1&limit=1"));

      assertThat(kinds(events))
          .containsExactly("contract.created", "readings.imported", "certificate.issued");
      assertThat(kinds(second)).containsExactly("readings.imported");
      assertThat(second.get("next").asText()).isEqualTo("2");
      assertThat(portal.get(department + "/verification").body())
          .isEqualTo("{\"department\":\"example-directorate\",\"whole\":true,\"events\":3}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_uploads_at_once_count_each_reading_once(Engine engine) {
    try (TestDatabase database = engine.create();
        TestPortal portal = TestPortal.start(RequestLimits.USUAL, database.config())) {
      Sample.create(portal);
      List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(
            CompletableFuture.supplyAsync(() -> Sample.neutral(portal, Sample.twoMonths())));
      }
      List<JsonNode> reports =
          running.stream().map(CompletableFuture::join).map(Sample::json).toList();

      assertThat(reports.stream().mapToInt(r -> r.get("accepted").asInt()).sum()).isEqualTo(4);
      assertThat(Sample.json(portal.get(Sample.AT + "/readings")).get("readings")).hasSize(4);
      assertThat(Sample.json(portal.get(Sample.AT + "/imports")).get("imports")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_export_gives_the_same_in_an_empty_portal(Engine engine, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("export.zip");
    try (TestDatabase database = engine.create();
        TestPortal portal = TestPortal.start(RequestLimits.USUAL, database.config())) {
      Sample.create(portal);
      Sample.neutral(portal, Sample.twoMonths());
      Sample.certify(portal, "2026-08", "2026-09-10");
      portal.download("/api/v1/export", BodyHandlers.ofFile(file));
    }
    try (TestDatabase database = engine.create();
        TestPortal portal = TestPortal.restored(database.config(), file)) {
      assertThat(portal.get(Sample.AT).headers().firstValue("ETag")).contains("\"1\"");
      assertThat(portal.get(Sample.AT + "/certificates/2026-08.1/verification").body())
          .contains("\"same\":true");
      assertThat(Sample.json(portal.get(Sample.AT + "/readings")).get("readings")).hasSize(4);
    }
  }

  private static List<String> kinds(JsonNode page) {
    List<String> kinds = new ArrayList<>();
    page.get("events").forEach(event -> kinds.add(event.get("kind").asText()));
    return kinds;
  }
}
