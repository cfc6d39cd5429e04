package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Over the demonstration: board, contract page, list, certificate page, proof sheet and API never
 * differ by a paisa. The repetition is the seed.
 */
class OneLedgerTest {

  private static final List<String> CONTRACTS =
      List.of("DEMO-SM-2025", "DEMO-CREATOR-2026", "DEMO-FILM-2026");
  private static final LocalDate FIRST = LocalDate.of(2025, 11, 20);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final int DAYS = 370;
  private static final Pattern ROW = Pattern.compile("<tr role=\"row\".*?</tr>", Pattern.DOTALL);
  private static final Pattern CELL =
      Pattern.compile("<td role=\"cell\"[^>]*>(.*?)</td>", Pattern.DOTALL);

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String on(LocalDate day, String path) {
    var answer = portal.get(path, "Cookie", "day=" + day + "; lang=en");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode json(String path) {
    return Sample.json(portal.get(path));
  }

  @RepeatedTest(value = 25, name = "seed {currentRepetition}")
  void every_page_and_document_says_the_same_sums(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    String contract = CONTRACTS.get(random.nextInt(CONTRACTS.size()));
    String at = "/contracts/" + contract;
    JsonNode ledger = json("/api/v1" + at + "/ledger?asOf=" + day);

    assertThat(table(on(day, at + "/board"))).isEqualTo(lines(ledger));
    assertThat(table(on(day, at))).isEqualTo(lines(ledger));
    List<String> row = shown(listed(on(day, "/contracts"), contract));
    if (paid(ledger).signum() != 0) {
      assertThat(row).contains(ledger.get("paid").asText(), ledger.get("held").asText());
    }
    for (JsonNode certificate : json("/api/v1" + at + "/certificates").get("certificates")) {
      if (random.nextInt(4) == 0) {
        sameInCertificate(at, certificate.get("id").asText(), certificate.get("asOf").asText());
      }
    }
  }

  private static BigDecimal paid(JsonNode ledger) {
    return new BigDecimal(ledger.get("paid").asText());
  }

  /** A certificate ends with the ledger that the API gave on its day. */
  private static void sameInCertificate(String at, String id, String day) {
    String path = at + "/certificates/" + id;
    JsonNode own = json("/api/v1" + path).at("/certificate/ledger");
    JsonNode api = json("/api/v1" + at + "/ledger?asOf=" + day);
    String sheet = portal.get("/api/v1" + path + "/proof", "Accept", "application/json").body();

    assertThat(lines(own)).isEqualTo(lines(api));
    assertThat(own.get("unsettled")).isEqualTo(api.get("unsettled"));
    assertThat(table(on(LocalDate.parse(day), path))).isEqualTo(lines(own));
    assertThat(total(sheet, "ledger-account")).isEqualTo(own.get("paid").asText());
    assertThat(total(sheet, "ledger-held")).isEqualTo(own.get("held").asText());
    assertThat(total(sheet, "ledger-uncertified")).isEqualTo(own.get("due").asText());
  }

  private static String total(String sheet, String section) {
    try {
      for (JsonNode part : Sample.JSON.readTree(sheet).get("sections")) {
        if (part.get("code").asText().equals(section)) {
          for (JsonNode line : part.get("lines")) {
            if (line.path("total").asBoolean()) {
              return line.get("amount").asText();
            }
          }
        }
      }
    } catch (IOException e) {
      throw new AssertionError(sheet, e);
    }
    return "none";
  }

  /** The sums of each period that has a certificate, and those of all, without their signs. */
  private static List<List<String>> lines(JsonNode ledger) {
    List<List<String>> lines = new ArrayList<>();
    for (JsonNode line : ledger.get("periods")) {
      if (line.get("state").asText().equals("certified")) {
        List<String> sums = new ArrayList<>();
        for (String sum :
            List.of("earned", "deducted", "heldAtFirst", "adjusted", "paid", "held")) {
          sums.add(line.get(sum).asText().replace("-", ""));
        }
        lines.add(sums);
      } else {
        lines.add(sums(line));
      }
    }
    if (!lines.isEmpty()) {
      lines.add(List.of(ledger.get("paid").asText(), ledger.get("held").asText()));
    }
    return lines;
  }

  private static List<String> sums(JsonNode uncertified) {
    List<String> sums = new ArrayList<>(List.of(uncertified.get("due").asText()));
    if (new BigDecimal(uncertified.get("depends").asText()).signum() != 0) {
      sums.add(uncertified.get("depends").asText());
    }
    return sums;
  }

  private static List<List<String>> table(String page) {
    int from = page.indexOf("id=\"lc\"");
    List<List<String>> rows = new ArrayList<>();
    if (from >= 0) {
      Matcher row = ROW.matcher(page.substring(from, page.indexOf("</table>", from)));
      while (row.find()) {
        List<String> sums = new ArrayList<>();
        Matcher cell = CELL.matcher(row.group());
        while (cell.find()) {
          sums.addAll(shown(cell.group(1)));
        }
        rows.add(sums);
      }
      rows.remove(0);
    }
    return rows;
  }

  private static String listed(String page, String contract) {
    int from = page.indexOf("/contracts/" + contract);
    int to = page.indexOf("<li class=\"contract\">", from);
    return page.substring(from, to < 0 ? page.length() : to);
  }

  /** Sums as they are shown, in plain figures. */
  private static List<String> shown(String html) {
    List<String> sums = new ArrayList<>();
    Matcher sum = Pattern.compile("\u20b9([0-9,]+(\\.[0-9]{1,2})?)").matcher(html);
    while (sum.find()) {
      sums.add(new BigDecimal(sum.group(1).replace(",", "")).setScale(2).toPlainString());
    }
    return sums;
  }

  @Test
  void what_was_held_in_october_is_on_the_board_and_what_was_released_depends_on_nothing() {
    LocalDate day = LocalDate.of(2026, 11, 25);
    String at = "/contracts/DEMO-SM-2025/board";
    String board =
        on(day, at)
            + on(day, at + "/k-engagement-instagram-instagram")
            + on(day, at + "/k-reach-of-a-post-instagram")
            + on(day, at + "/k-creatives-contract")
            + on(day, at + "/k-video-views-youtube");
    JsonNode ledger = json("/api/v1/contracts/DEMO-SM-2025/ledger?asOf=2026-11-25");
    Map<String, String> held = new LinkedHashMap<>();
    ledger.get("periods").forEach(l -> held.put(l.get("period").asText(), l.get("held").asText()));

    assertThat(ledger.get("held").asText()).isEqualTo("119100.00");
    assertThat(held).containsEntry("2026-10", "100500.00").containsEntry("2026-06", "0.00");
    assertThat(board).contains("\u20b991,500.00 depends on this");
    assertThat(board).doesNotContain("27,897.00 depends on", "hangs on it");
    assertThat(board).contains("46,500.00 before the limit on deductions");
  }

  @Test
  void a_closing_settlement_of_the_year_is_not_final_and_names_what_is_held() {
    JsonNode issued =
        Sample.json(
            portal.postJson(
                "/api/v1/contracts/DEMO-SM-2025/certificates",
                "{\"period\":\"closing\",\"asOf\":\"" + TODAY + "\"}"));

    assertThat(issued.at("/certificate/status").asText()).isEqualTo("provisional");
    assertThat(issued.at("/certificate/held").isMissingNode()).isTrue();
    assertThat(issued.at("/certificate/ledger/held").asText()).isEqualTo("119100.00");
    assertThat(on(TODAY, "/contracts/DEMO-SM-2025/certificates/closing.1"))
        .contains("Not final", "1,19,100.00")
        .doesNotContain("Nothing came to light");
  }
}
