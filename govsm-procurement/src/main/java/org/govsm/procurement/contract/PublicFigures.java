package org.govsm.procurement.contract;

import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Public figures: what is given as read from a public page is something that the platform shows
 * there. What the parties count themselves stands on no page.
 */
public final class PublicFigures {

  private static final String PUBLIC = "public-counter";

  private PublicFigures() {}

  /**
   * Why a reading cannot come from a public counter.
   *
   * @param dictionary what each platform shows publicly
   * @return whether the public does not see it or that is not known; nothing for another source
   */
  public static Optional<Message> unseen(Reading reading, MetricDictionary dictionary) {
    if (!reading.source().equals(PUBLIC) || reading.platform().equals(Kpi.CONTRACT)) {
      return Optional.empty();
    }
    Optional<Boolean> seen =
        dictionary.find(reading.platform(), reading.metric()).flatMap(Metric::isPublic);
    return seen.orElse(false)
        ? Optional.empty()
        : Optional.of(
            said(seen.isPresent() ? "count.not-public" : "count.public-unknown", reading));
  }

  private static Message said(String key, Reading reading) {
    return Message.of(key)
        .with("line", reading.evidence().map(Evidence::line).orElse(1L))
        .with("platform", new Term("platform." + reading.platform()))
        .with("metric", new Term("metric." + reading.platform() + "." + reading.metric()));
  }
}
