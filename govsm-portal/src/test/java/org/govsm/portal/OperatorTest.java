package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a portal that writes backups and speaks TLS. */
class OperatorTest {

  private static final Path DOCS = Path.of("..", "docs", "operate");
  private static final Pattern METRIC = Pattern.compile("\\b(?:govsm|http|jvm|process)_[a-z_]+\\b");

  @TempDir private static Path folder;
  private static Path backups;
  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    backups = folder.resolve("backups");
    portal = TestPortal.writingBackups(folder.resolve("data"), backups);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Set<String> metrics(String text) {
    return new TreeSet<>(METRIC.matcher(text).results().map(found -> found.group()).toList());
  }

  private static String scraped() {
    HttpResponse<String> answer = portal.get("/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /** What only a portal with another configuration tells. */
  private static final Set<String> ELSEWHERE =
      Set.of("govsm_tls_certificate_end_timestamp_seconds");

  @Test
  void the_dashboard_shows_metrics_that_there_are_and_all_of_the_portals_own() throws IOException {
    JsonNode dashboard =
        new ObjectMapper().readTree(Files.readString(DOCS.resolve("dashboard.json")));
    TreeSet<String> shown = new TreeSet<>();
    dashboard.findValues("expr").forEach(expression -> shown.addAll(metrics(expression.asText())));
    portal.get("/health");
    Set<String> told = metrics(scraped().replaceAll("(?m)^#.*$", ""));

    shown.removeAll(ELSEWHERE);
    assertThat(told).containsAll(shown);
    assertThat(shown).containsAll(told.stream().filter(one -> one.startsWith("govsm_")).toList());
    assertThat(dashboard.findValues("id")).doesNotHaveDuplicates();
  }

  @Test
  void the_alerts_ask_for_metrics_that_there_are() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String line : Files.readAllLines(DOCS.resolve("alerts.yml"))) {
      if (line.strip().startsWith("expr:")) {
        asked.addAll(metrics(line));
      }
    }
    portal.get("/health");

    asked.removeAll(ELSEWHERE);
    assertThat(asked).hasSizeGreaterThan(6);
    assertThat(metrics(scraped())).containsAll(asked);
  }

  @Test
  void a_backup_that_fails_is_told_and_requests_are_still_sent_here() throws IOException {
    Files.writeString(backups, "in the way");
    portal.daily();

    assertThat(portal.get("/ready").statusCode()).isEqualTo(200);
    assertThat(portal.get("/ready").body()).contains("\"backup\":\"failed\"");
    assertThat(scraped()).contains("govsm_backup_failed 1.0");
    assertThat(portal.get("/events?lang=en").body())
        .contains("The last backup failed", "No backup has been written yet");

    Files.delete(backups);
    portal.daily();
    assertThat(portal.get("/ready").body()).doesNotContain("backup");
    assertThat(scraped()).contains("govsm_backup_failed 0.0");
    assertThat(backups.toFile().list()).hasSize(1);
    assertThat(portal.get("/events?lang=en").body())
        .contains("The newest backup of the whole database is of")
        .doesNotContain("The last backup failed");
  }

  @Test
  void metrics_name_no_person_and_no_thing() {
    portal.get("/contracts/secret-contract?x=secret");
    portal.get("/secret-page");

    assertThat(scraped()).doesNotContain("secret");
    assertThat(List.of(scraped().split("\n"))).hasSizeLessThan(500);
  }
}
