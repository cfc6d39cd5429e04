package org.govsm.procurement.plausibility;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;

/**
 * Plausibility report: what is unusual in the figures of a period, and how much there was to be
 * looked at. Nothing found in nothing read is said as such.
 */
public final class PlausibilityReport {

  private final List<Anomaly> anomalies;
  private final int figures;
  private final int series;
  private final int young;

  PlausibilityReport(List<Anomaly> anomalies, int figures, int series, int young) {
    this.anomalies = List.copyOf(anomalies);
    this.figures = figures;
    this.series = series;
    this.young = young;
  }

  /** What is unusual, by platform, then by check. */
  public List<Anomaly> anomalies() {
    return anomalies;
  }

  /** How many figures of the period were read. */
  public int figures() {
    return figures;
  }

  /**
   * How much was looked at.
   *
   * @return that nothing was read; or how many figures, and how many accounts' figures have too
   *     little history for their days to be compared
   */
  public List<Message> looked() {
    List<Message> looked = new ArrayList<>();
    if (figures == 0) {
      looked.add(Message.of("plausibility.none-read"));
      return looked;
    }
    looked.add(Message.of("plausibility.read").with("figures", figures));
    if (young > 0) {
      looked.add(Message.of("plausibility.young").with("young", young).with("series", series));
    }
    return looked;
  }
}
