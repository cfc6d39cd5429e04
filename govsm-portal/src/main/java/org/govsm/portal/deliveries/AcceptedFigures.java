package org.govsm.portal.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ImportOutcome;
import org.govsm.portal.contracts.ReadingService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;

/**
 * Accepted figures: takes what was accepted in each period into the figures of the contract, as a
 * file of its own, so that its certificates rest on the record of acceptance. What a file says
 * already is not taken again, and what an officer must settle first is not taken.
 */
record AcceptedFigures(DeliveryService service, ReadingService readings) {

  private static final String LAYOUT = "govsm.readings.csv";
  private static final String HEAD = "subject,platform,metric,from,to,value,source,origin\n";

  /**
   * Takes them in.
   *
   * @throws ProblemException with status 409 where there is no figure that no file has
   */
  ImportOutcome take(Transaction tx, String contract, Caller by) {
    Standing standing = service.begun(tx, contract);
    List<AcceptedPeriods.Counted> lacking = service.accepted(tx, standing).lacking();
    if (lacking.isEmpty()) {
      throw ProblemException.conflict(Message.of("deliveries.no-figures"));
    }
    StringBuilder rows = new StringBuilder(HEAD);
    lacking.forEach(one -> rows.append(row(contract, one)));
    byte[] bytes = rows.toString().getBytes(UTF_8);
    return readings.take(tx, contract, LAYOUT, Map.of(), () -> new ByteArrayInputStream(bytes), by);
  }

  private static String row(String contract, AcceptedPeriods.Counted one) {
    return String.join(
            ",",
            contract,
            "contract",
            "accepted",
            one.period().from().toString(),
            one.period().until().toString(),
            String.valueOf(one.count().total()),
            "first-party",
            "all")
        + "\n";
  }
}
