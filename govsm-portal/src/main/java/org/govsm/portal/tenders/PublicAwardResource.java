package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** A published award, for everybody. */
@Path("api/v1/departments/{department}/published-tenders/{tender}/award")
@Produces(MediaType.APPLICATION_JSON)
public record PublicAwardResource(TenderServices services, AwardService awards) {

  /** Bidders, scores, prices and reasons, once the award is published. */
  @GET
  public Map<String, @Nullable Object> award(@Context Call call) {
    return call.read(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          Evaluated now = PublicAwardPages.published(awards.told(tx, one), one);
          Map<String, @Nullable Object> tree = AwardJson.toPublic(one, now, call.page());
          TenderPublications.setAside(awards.record(tx, one))
              .ifPresent(at -> tree.put("setAside", at.toString()));
          return tree;
        });
  }
}
