package org.govsm.procurement.response;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;

/**
 * Readings that the cases of a period give, and what they do not settle.
 *
 * @param readings one of each figure that is settled, with the file and line that it rests on
 * @param missing why a figure has no reading; nothing is taken for it
 */
public record ResponseReport(List<Reading> readings, List<Message> missing) {

  /** Keeps its own copies. */
  public ResponseReport {
    readings = List.copyOf(readings);
    missing = List.copyOf(missing);
  }

  /** A report in the making. */
  static final class Draft {

    private final String file;
    private final Instant start;
    private final Instant end;
    private final Instant asOf;
    private final String subject;
    private final String source;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Message> missing = new ArrayList<>();

    Draft(String file, Instant start, Instant end, Instant asOf, String subject, String source) {
      this.file = file;
      this.start = start;
      this.end = end;
      this.asOf = asOf;
      this.subject = subject;
      this.source = source;
    }

    void missingIf(boolean lacks, Message why) {
      if (lacks) {
        missing(why);
      }
    }

    void missing(Message why) {
      missing.add(why);
    }

    boolean isRefused() {
      return !missing.isEmpty();
    }

    /** A count rests on the whole file. */
    void count(String metric, long count) {
      add(metric, BigDecimal.valueOf(count), 1);
    }

    void add(String metric, BigDecimal figure, long line) {
      add(metric, figure, Evidence.of(file, line));
    }

    /** A figure that rests on a case, in whichever file it stands. */
    void add(String metric, BigDecimal figure, ResponseTimes.Waited on) {
      add(metric, figure, Evidence.of(on.file(), on.of().line()));
    }

    private void add(String metric, BigDecimal figure, Evidence evidence) {
      readings.add(
          Reading.of(subject, Kpi.CONTRACT, metric)
              .window(start, end)
              .figure(Figure.of(figure.stripTrailingZeros()))
              .source(source, asOf)
              .evidence(evidence)
              .done());
    }

    ResponseReport done() {
      return new ResponseReport(readings, missing);
    }
  }
}
