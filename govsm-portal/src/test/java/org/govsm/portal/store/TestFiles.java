package org.govsm.portal.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.govsm.portal.contracts.ImportRequest;
import org.govsm.portal.contracts.ImportSink;
import org.govsm.portal.contracts.QuarantinedLine;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;

/**
 * A layout of our own: a line is subject, day of a window, value and the instant of learning,
 * parted by commas. A value of "?" cannot be read, "-" is suppressed, "p" before a value is paid.
 */
public final class TestFiles {

  public static final String FORMAT = "test.csv";
  public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  private TestFiles() {}

  public static void read(ImportRequest request, InputStream file, ImportSink sink)
      throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String[] cells = line.split(",");
      if (cells[2].equals("?")) {
        sink.quarantine(new QuarantinedLine(number, "value", Map.of("code", "not-a-number")));
      } else {
        sink.accept(reading(cells, number));
      }
    }
  }

  private static Reading reading(String[] cells, long line) {
    LocalDate day = LocalDate.parse(cells[1]);
    boolean paid = cells[2].startsWith("p");
    Figure figure =
        cells[2].equals("-")
            ? Figure.suppressed()
            : Figure.of(new BigDecimal(paid ? cells[2].substring(1) : cells[2]));
    return Reading.of(cells[0], "facebook", "reach")
        .window(
            day.atStartOfDay(INDIA).toInstant(), day.plusDays(1).atStartOfDay(INDIA).toInstant())
        .figure(figure)
        .source("first-party", Instant.parse(cells[3]))
        .origin(paid ? "paid" : "organic")
        .evidence(Evidence.of("sha256:" + "0".repeat(64), line))
        .done();
  }
}
