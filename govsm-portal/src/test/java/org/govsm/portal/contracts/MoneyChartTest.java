package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.IndianNumbers;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns of money are those of the ledger, in height and in words. */
class MoneyChartTest {

  private static final Pattern COLUMN =
      Pattern.compile("<g>\\s*<title>([^<]*)</title>(.*?)</g>", Pattern.DOTALL);
  private static final Pattern PART =
      Pattern.compile("class=\"money money--(\\w+)\"[^>]* y=\"(\\d+)\"[^>]* height=\"(\\d+)\"");

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String words(JsonNode period) {
    List<String> words = new ArrayList<>();
    BigDecimal released = sum(period, "released");
    add(words, "Certified", sum(period, "paid").subtract(released));
    add(words, "Held at first, certified later", released);
    add(words, "Held", sum(period, "held"));
    add(words, "Deducted", sum(period, "deducted"));
    return String.join(", ", words);
  }

  private static BigDecimal sum(JsonNode period, String name) {
    return new BigDecimal(period.path(name).asText("0"));
  }

  private static void add(List<String> words, String name, BigDecimal sum) {
    if (sum.signum() > 0) {
      words.add(name + " \u20b9" + IndianNumbers.group(sum));
    }
  }

  @ParameterizedTest
  @CsvSource({"DEMO-SM-2025, 12", "DEMO-CREATOR-2026, 3", "DEMO-FILM-2026, 1"})
  void each_period_has_a_column_of_its_sums(String contract, int periods) {
    String board = portal.get("/contracts/" + contract + "/board?lang=en").body();
    List<String> shown = new ArrayList<>();
    Matcher column = COLUMN.matcher(board);
    while (column.find()) {
      shown.add(column.group(1).replaceFirst("^[^:]*: ", ""));
      stacked(column.group(2));
    }
    List<String> ledger = new ArrayList<>();
    for (JsonNode period :
        Sample.json(portal.get("/api/v1/contracts/" + contract + "/ledger")).get("periods")) {
      ledger.add(words(period));
    }

    assertThat(shown).hasSize(periods).isEqualTo(ledger);
  }

  /** Each part stands on the one before it, the first on the axis. */
  private static void stacked(String parts) {
    Matcher part = PART.matcher(parts);
    int foot = MoneyChart.BOTTOM;
    while (part.find()) {
      int head = Integer.parseInt(part.group(2));
      int height = Integer.parseInt(part.group(3));
      assertThat(head).isLessThanOrEqualTo(foot);
      assertThat(height).isEqualTo(Math.max(2, foot - head));
      foot = head;
    }
    assertThat(foot).isBetween(MoneyChart.TOP, MoneyChart.BOTTOM - 1);
  }
}
