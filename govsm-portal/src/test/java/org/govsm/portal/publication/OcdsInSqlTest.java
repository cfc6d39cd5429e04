package org.govsm.portal.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A second reader of the open contracting data: a database that knows JSON and none of our code
 * checks what the standard says, by the queries of {@code ocds.sql} alone.
 */
class OcdsInSqlTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TABLE = "table ";
  private static final String API = "/api/v1/departments/demo/ocds";

  private static String lines = "";
  private static String purchases = "";
  private static final Map<String, String> RECORDS = new LinkedHashMap<>();
  private static final Map<String, BigDecimal> TOLD = new LinkedHashMap<>();
  private static final Map<String, String> QUERIES = new LinkedHashMap<>();

  private Connection sql;

  @BeforeAll
  static void publish() throws Exception {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      lines = read(portal, API + "/releases.jsonl");
      purchases = read(portal, API + "/purchases.csv").replace("\uFEFF", "");
      for (String line : lines.lines().toList()) {
        String ocid = JSON.readTree(line).get("ocid").asText();
        if (!RECORDS.containsKey(ocid)) {
          RECORDS.put(ocid, read(portal, API + "/records/" + ocid));
          TOLD.put(ocid, paid(read(portal, page(ocid))));
        }
      }
    }
    queries();
  }

  @AfterAll
  static void forget() {
    RECORDS.clear();
    TOLD.clear();
  }

  private static String page(String ocid) {
    return "/published-purchases/demo/" + ocid.replace("ocds-000000-demo-", "") + "?lang=en";
  }

  private static String read(TestPortal portal, String address) {
    HttpResponse<String> answer = portal.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  /** What the table of payments of a page comes to. */
  private static BigDecimal paid(String page) {
    int from = page.indexOf("id=\"payments\"");
    String part = page.substring(from, page.indexOf("</section>", from));
    Matcher sums = Pattern.compile("([-\u2212]?)\u20b9([\\d,]+\\.\\d{2})").matcher(part);
    BigDecimal sum = BigDecimal.ZERO;
    while (sums.find()) {
      BigDecimal one = new BigDecimal(sums.group(2).replace(",", ""));
      sum = sums.group(1).isEmpty() ? sum.add(one) : sum.subtract(one);
    }
    return sum;
  }

  /** The tables, then each check: the rows that it finds are wrong. */
  private static void queries() throws IOException {
    try (InputStream in = OcdsInSqlTest.class.getResourceAsStream("ocds.sql")) {
      String all = new String(Objects.requireNonNull(in, "ocds.sql").readAllBytes(), UTF_8);
      for (String part : all.split("(?m)^-- ", -1)) {
        int end = part.indexOf('\n');
        if (end > 0) {
          QUERIES.put(part.substring(0, end).strip(), part.substring(end + 1).strip());
        }
      }
    }
  }

  @BeforeEach
  void load() throws SQLException {
    sql = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement one = sql.createStatement()) {
      one.execute("create table line (body text)");
      one.execute("create table package (body text)");
    }
    try (PreparedStatement one = sql.prepareStatement("insert into line values (?)")) {
      for (String line : lines.lines().toList()) {
        one.setString(1, line);
        one.execute();
      }
    }
    try (PreparedStatement one = sql.prepareStatement("insert into package values (?)")) {
      for (String body : RECORDS.values()) {
        one.setString(1, body);
        one.execute();
      }
    }
  }

  /** Makes the tables of what was published, as it was changed by a test. */
  private void tables() throws SQLException {
    for (Map.Entry<String, String> query : QUERIES.entrySet()) {
      if (query.getKey().startsWith(TABLE)) {
        run("create " + query.getKey() + " as " + query.getValue());
      }
    }
  }

  @AfterEach
  void close() throws SQLException {
    sql.close();
  }

  private void run(String statement) throws SQLException {
    try (Statement one = sql.createStatement()) {
      one.execute(statement);
    }
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement one = sql.createStatement();
        ResultSet found = one.executeQuery(query)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join(" | ", row));
      }
    }
    return rows;
  }

  private Map<String, List<String>> wrong() throws SQLException {
    tables();
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    for (Map.Entry<String, String> query : QUERIES.entrySet()) {
      if (!query.getKey().startsWith(TABLE)) {
        List<String> rows = rows(query.getValue());
        if (!rows.isEmpty()) {
          wrong.put(query.getKey(), rows);
        }
      }
    }
    return wrong;
  }

  @Test
  void nothing_of_the_demonstration_is_wrong_and_every_table_has_rows() throws SQLException {
    assertThat(wrong()).isEmpty();
    for (String table : QUERIES.keySet()) {
      if (table.startsWith(TABLE)) {
        String name = table.substring(TABLE.length());
        assertThat(rows("select 1 from " + name)).as(name).isNotEmpty();
      }
    }
    assertThat(rows("select distinct tag from release_tag order by 1"))
        .contains("award", "contract", "implementation", "planning", "tender");
  }

  /** Each check finds the fault that it is there for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ids within a list stand once|parties[#]|{\"id\":\"demo\",\"roles\":[\"buyer\"]}",
        "suppliers of awards are parties|awards[0].suppliers[0].id|\"nobody\"",
        "contracts have an award of their process|contracts[0].awardID|\"nobody\"",
        "payers and payees are parties|contracts[0].implementation.transactions[0].payer.id|\"x\"",
        "payers and payees are parties|contracts[0].implementation.transactions[0].payee.id|\"x\"",
        "the buyer is a party|buyer.id|\"nobody\"",
        "the newest value of a contract is the compiled one|contracts[0].value.amount|1.00",
        "the newest value of an award is the compiled one|awards[0].value.amount|1.00",
        "amounts are decimals with two places at most|awards[0].value.amount|1.001",
        "amounts are decimals with two places at most|awards[0].value.amount|\"1.00\"",
        "sums are in rupees|contracts[0].value.currency|\"USD\"",
        "days of payments are not after their release|"
            + "contracts[0].implementation.transactions[0].date|\"2030-01-01T00:00:00Z\"",
      })
  void every_check_finds_its_fault(String check, String place, String value) throws SQLException {
    String path = "'$.records[0].compiledRelease." + place + "'";
    run("update package set body = json_set(body, " + path + ", json('" + value + "'))");

    tables();
    assertThat(rows(Objects.requireNonNull(QUERIES.get(check), check))).isNotEmpty();
  }

  @Test
  void a_release_that_is_told_twice_is_found() throws SQLException {
    run("insert into line select * from line limit 1");
    assertThat(wrong()).containsOnlyKeys("ids of releases stand once");
  }

  @Test
  void a_release_of_the_record_alone_is_found() throws SQLException {
    run("delete from line where rowid = 1");
    assertThat(wrong()).containsKey("a record has the releases of the lines");
  }

  @Test
  void transactions_come_to_what_page_and_table_tell() throws SQLException {
    Map<String, String> table = new LinkedHashMap<>();
    List<String> heads = cells(purchases.lines().findFirst().orElseThrow());
    assertThat(heads).contains("ocid", "paid_value_after_tds");
    purchases
        .lines()
        .skip(1)
        .map(OcdsInSqlTest::cells)
        .forEach(row -> table.put(row.get(0), row.get(heads.indexOf("paid_value_after_tds"))));
    tables();
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (String row : rows("select ocid, sum(paise) from paid group by ocid")) {
      sums.put(row.split(" \\| ", 2)[0], new BigDecimal(row.split(" \\| ", 2)[1]).movePointLeft(2));
    }

    assertThat(sums).isNotEmpty();
    for (String ocid : RECORDS.keySet()) {
      BigDecimal sum = sums.getOrDefault(ocid, BigDecimal.ZERO);
      assertThat(TOLD.get(ocid)).as("page of " + ocid).isEqualByComparingTo(sum);
      String told = table.getOrDefault(ocid, "");
      assertThat(told.isEmpty() ? BigDecimal.ZERO : new BigDecimal(told))
          .as("table: " + ocid)
          .isEqualByComparingTo(sum);
    }
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    Matcher one = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\"]+)").matcher(row);
    while (one.find()) {
      cells.add(one.group(1) == null ? one.group(2) : one.group(1).replace("\"\"", "\""));
    }
    return cells;
  }

  /** One more than a double tells apart. */
  @Test
  void sums_are_read_as_exact_decimals() throws SQLException {
    String path = "$.records[0].compiledRelease.contracts[0].value.amount";
    run("update package set body = json_set(body, '" + path + "', json('90071992547409.93'))");
    tables();

    assertThat(rows("select distinct paise from amount where path = '$.contracts[0].value'"))
        .contains("9007199254740993");
  }
}
