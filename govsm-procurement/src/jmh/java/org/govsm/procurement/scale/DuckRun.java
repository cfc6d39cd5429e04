package org.govsm.procurement.scale;

import java.io.IOException;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.govsm.core.money.Fraction;

/**
 * The same figures of the same file by DuckDB, straight from the file: of each post the reading of
 * the firmest source, then the latest, that holds its whole life and ends before the freeze. It
 * checks no cell, keeps no reading and makes no digest.
 */
final class DuckRun {

  private static final String ROWS =
      """
      read_csv(?, header = true, auto_detect = false, delim = ',', quote = '"', columns = {
        subject: 'VARCHAR', account: 'VARCHAR', platform: 'VARCHAR', metric: 'VARCHAR',
        "from": 'TIMESTAMPTZ', "to": 'TIMESTAMPTZ', published: 'TIMESTAMPTZ', value: 'BIGINT',
        state: 'VARCHAR', retrievedAt: 'TIMESTAMPTZ', source: 'VARCHAR', origin: 'VARCHAR'})
      """;

  private static final String READ =
      "SELECT count(*), sum(value), max(subject), min(\"from\"), max(\"to\"), max(published),"
          + " max(retrievedAt), max(account), max(state), max(source), max(origin) FROM "
          + ROWS;

  private static final String FIGURES =
      """
      WITH counted AS (
        SELECT platform, metric, subject, value,
          date_trunc('month', published AT TIME ZONE 'Asia/Kolkata') AS period,
          (CASE source WHEN 'platform-export' THEN 1 ELSE 0 END, "to", retrievedAt) AS firmness
        FROM %s
        WHERE published >= ?::TIMESTAMPTZ AND published < ?::TIMESTAMPTZ
          AND source IN ('platform-export', 'third-party')
          AND retrievedAt <= ?::TIMESTAMPTZ
          AND ("from" AT TIME ZONE 'Asia/Kolkata')::DATE
            <= (published AT TIME ZONE 'Asia/Kolkata')::DATE
          AND ("to" AT TIME ZONE 'Asia/Kolkata') < period + INTERVAL 1 MONTH + INTERVAL 7 DAY),
      latest AS (
        SELECT platform, metric, period, arg_max(ROW(value), firmness) AS last
        FROM counted GROUP BY platform, metric, period, subject)
      SELECT platform, metric, strftime(period, '%%Y-%%m') AS month,
        count(*) AS posts, count(last[1]) AS known, sum(last[1])::VARCHAR AS total
      FROM latest GROUP BY ALL ORDER BY ALL
      """
          .formatted(ROWS);

  private DuckRun() {}

  /**
   * Runs it.
   *
   * @param arguments the file, and the number of months to score; none to read it only
   * @throws IOException if the system does not tell what was used
   * @throws SQLException if DuckDB fails
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    int months = Integer.parseInt(arguments[1]);
    long start = System.nanoTime();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      if (months == 0) {
        read(duck, arguments[0]);
        long again = System.nanoTime();
        Usage.seconds("import", start);
        Usage.begin();
        read(duck, arguments[0]);
        Usage.again(again);
      } else {
        figures(duck, arguments[0], months);
      }
    }
    Usage.seconds("total", start);
    Usage.print();
  }

  private static void read(Connection duck, String file) throws SQLException {
    try (var read = duck.prepareStatement(READ)) {
      read.setString(1, file);
      try (ResultSet one = read.executeQuery()) {
        one.next();
        System.out.println("rows=" + one.getLong(1));
      }
    }
  }

  private static void figures(Connection duck, String file, int months) throws SQLException {
    try (Statement zone = duck.createStatement()) {
      zone.execute("SET TimeZone = 'Asia/Kolkata'");
    }
    YearMonth first = ReadingsFile.firstOf(months);
    try (var figures = duck.prepareStatement(FIGURES)) {
      figures.setString(1, file);
      figures.setString(2, midnight(first.atDay(1)));
      figures.setString(3, midnight(first.plusMonths(months).atDay(1)));
      figures.setString(4, GovsmRun.KNOWN_BY.toString());
      try (ResultSet rows = figures.executeQuery()) {
        while (rows.next()) {
          print(rows);
        }
      }
    }
  }

  private static String midnight(LocalDate day) {
    return day + " 00:00:00+05:30";
  }

  private static void print(ResultSet row) throws SQLException {
    String platform = row.getString("platform");
    String metric = row.getString("metric");
    List<String> metrics = ReadingsFile.FIGURES.getOrDefault(platform, List.of());
    String value = "none";
    if (row.getLong("posts") == row.getLong("known")) {
      BigInteger total = new BigInteger(row.getString("total"));
      boolean mean = metrics.indexOf(metric) == 0;
      BigInteger parts = mean ? BigInteger.valueOf(row.getLong("posts")) : BigInteger.ONE;
      value = new Fraction(total, parts).toString();
    }
    System.out.println(
        "figure." + platform + "-" + metric + "." + row.getString("month") + "=" + value);
  }
}
