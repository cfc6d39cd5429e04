package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Call;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.plausibility.PlausibilityReport;
import org.jspecify.annotations.Nullable;

/** Anomaly page: what is unusual in the figures of a period, before they are paid by. */
@Path("contracts/{id}/anomalies")
@Produces(MediaType.TEXT_HTML)
public record AnomalyPages(ContractServices services) {

  /** Anomalies of a period, and the periods that have begun. */
  public record View(
      WrittenContract contract,
      BillingPeriod period,
      List<BillingPeriod> periods,
      PlausibilityReport report) {

    /** What a period is called. */
    public String name(BillingPeriod one, Messages words) {
      return PeriodWords.name(one, words);
    }
  }

  /** The period that is asked for, else that of the day. */
  @GET
  public Response anomalies(@QueryParam("period") @Nullable String period, @Context Call call) {
    Optional<String> asked = Optional.ofNullable(period).filter(one -> !one.isEmpty());
    View view =
        call.read(
            tx -> {
              Board board =
                  services
                      .boards()
                      .board(tx, call.at("id"), asked, call.page().context().knownDay());
              return new View(
                  board.contract(),
                  board.period(),
                  board.contract().terms().periods().stream()
                      .filter(one -> !one.from().isAfter(board.asOf()))
                      .toList(),
                  services.anomalies().of(tx, board.contract(), board.period(), board.asOf()));
            });
    return call.show("contracts/anomalies", view);
  }
}
